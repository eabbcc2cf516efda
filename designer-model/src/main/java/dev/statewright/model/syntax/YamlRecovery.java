package dev.statewright.model.syntax;

import dev.statewright.model.syntax.YamlReading.Failure;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads on behind mistakes: what cannot be YAML is taken for white space, in the way that lets the most of the text be read, and the text is
 * read again. Places stay what they are.
 */
final class YamlRecovery {

    /** So many mistakes are stepped over; who has made more has written something else. */
    private static final int MOST_MISTAKES = 24;

    /** So often a text is read again at most, so that a large one with mistakes is not read for seconds; a small one some more times. */
    private static final long MOST_READ = 10;

    private static final long SMALL = 60_000;

    /** So many characters are read again at most: what is many times as large as a definition may be is not read for minutes. */
    private static final long MOST_READ_AGAIN = 16_000_000;

    /** A text with stretches left out, and how far it can be read then. */
    private record Attempt(String text, YamlReading reading, int left) {
        int reached() {
            return reading.failure().map(Failure::at).orElse(Integer.MAX_VALUE);
        }
    }

    private final String text;
    private long read;

    YamlRecovery(String text) {
        this.text = text;
    }

    SyntaxTree tree() {
        YamlReading reading = YamlReading.of(text);
        List<SyntaxError> failures = new ArrayList<>();
        String masked = text;
        while (reading.failure().isPresent()) {
            Failure failure = reading.failure().get();
            failures.add(new SyntaxError(place(failure), failure.message()));
            Optional<Attempt> next = failures.size() < MOST_MISTAKES ? stepOver(masked, failure) : Optional.empty();
            if (next.isEmpty()) {
                break;
            }
            masked = next.get().text();
            reading = next.get().reading();
        }
        return reading.tree(text, failures);
    }

    /** What is not closed is told where it begins, not at the end of the text. */
    private TextRange place(Failure failure) {
        int at = text.substring(Math.min(failure.at(), text.length())).isBlank() ? failure.context() : failure.at();
        int end = Math.min(at + 1, text.length());
        return new TextRange(Math.min(at, end), end);
    }

    /** The attempt that reads the furthest; of equal ones that which leaves out the least. */
    private Optional<Attempt> stepOver(String masked, Failure failure) {
        List<Attempt> attempts = new ArrayList<>();
        for (TextRange stretch : new YamlSuspects(masked, failure).stretches()) {
            Optional<Attempt> attempt = attempt(without(masked, stretch), stretch.length());
            attempt.ifPresent(attempts::add);
            if (attempt.filter(each -> each.reading().failure().isEmpty()).isPresent()) {
                break;
            }
        }
        if (text.indexOf('\t') >= 0) {
            attempt(withoutTabs(masked), 0).ifPresent(attempts::add);
        }
        return attempts.stream()
                .filter(each -> each.reached() > failure.at())
                .max(Comparator.comparingInt(Attempt::reached)
                        .thenComparing(Comparator.comparingInt(Attempt::left).reversed()));
    }

    private Optional<Attempt> attempt(String masked, int left) {
        if (read > MOST_READ * text.length() + SMALL || read + text.length() > MOST_READ_AGAIN) {
            return Optional.empty();
        }
        YamlReading reading = YamlReading.of(masked);
        read += reading.failure().map(Failure::at).orElse(masked.length());
        return Optional.of(new Attempt(masked, reading, left));
    }

    private static String without(String text, TextRange stretch) {
        StringBuilder masked = new StringBuilder(text);
        for (int at = stretch.start(); at < stretch.end(); at++) {
            if (!JsonScanner.isLineEnd(text.charAt(at))) {
                masked.setCharAt(at, ' ');
            }
        }
        return masked.toString();
    }

    /** A text that is indented by tabs throughout has the same shape with a blank for each. */
    private static String withoutTabs(String text) {
        StringBuilder masked = new StringBuilder(text);
        boolean indentation = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\t' && indentation) {
                masked.setCharAt(at, ' ');
            }
            indentation = JsonScanner.isLineEnd(c) || indentation && (c == ' ' || c == '\t');
        }
        return masked.toString();
    }
}
