package dev.statewright.app.file;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A name that somebody typed without an ending gets the one that was suggested. Where a file of that name is there already, about
 * which the dialog could not ask, the question comes again.
 *
 * @param suggestion with the ending, {@code workflow.asl.json}
 */
record NameWithEnding(String suggestion, Predicate<Path> exists) {

    /**
     * @param dialog asks for a file, and before it gives one that exists
     * @param suggest what the dialog is to suggest when it asks again
     */
    Optional<Path> asked(Supplier<Optional<Path>> dialog, Consumer<Path> suggest) {
        Optional<Path> typed = dialog.get();
        while (typed.isPresent()) {
            Path whole = of(typed.get());
            if (whole.equals(typed.get()) || !exists.test(whole)) {
                return Optional.of(whole);
            }
            suggest.accept(whole);
            typed = dialog.get();
        }
        return typed;
    }

    private Path of(Path typed) {
        String name = typed.getFileName().toString();
        return name.contains(".") ? typed : typed.resolveSibling(name + ending());
    }

    /** {@code .asl.json} of {@code workflow.asl.json}, {@code .svg} of {@code order.2.svg}. */
    private String ending() {
        int last = suggestion.lastIndexOf('.');
        boolean isWorkflow = suggestion.substring(0, Math.max(0, last)).endsWith(".asl");
        return suggestion.substring(isWorkflow ? last - ".asl".length() : last);
    }
}
