package dev.statewright.app.run.events;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds events by words: each word must occur in the row, whatever its case. {@code failed lambda} finds LambdaFunctionFailed. */
public final class EventFilter implements Predicate<EventRow> {

    private final List<String> words;

    public EventFilter(String typed) {
        this.words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    @Override
    public boolean test(EventRow row) {
        String text = (row.id() + " " + row.type() + " " + row.step() + " " + row.resource() + " "
                        + row.event().error().orElse(""))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
