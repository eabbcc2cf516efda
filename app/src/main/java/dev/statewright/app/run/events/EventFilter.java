package dev.statewright.app.run.events;

import dev.statewright.runtime.history.HistoryEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds events by words: each word must occur in the row or in the event's input, output, error or cause, whatever its
 * case. {@code failed lambda} finds LambdaFunctionFailed.
 */
public final class EventFilter implements Predicate<EventRow> {

    private final List<String> words;

    public EventFilter(String typed) {
        this.words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    @Override
    public boolean test(EventRow row) {
        HistoryEvent event = row.event();
        String columns = (row.id() + " " + row.type() + " " + row.step() + " " + row.resource() + " "
                        + event.error().orElse("") + " " + event.cause().orElse(""))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> columns.contains(word) || occursIn(event, word));
    }

    private static boolean occursIn(HistoryEvent event, String word) {
        return occursIn(event.input(), word) || occursIn(event.output(), word);
    }

    // without a copy in lower case: payloads are large
    private static boolean occursIn(Optional<String> payload, String word) {
        if (payload.isEmpty()) {
            return false;
        }
        String text = payload.get();
        for (int at = 0; at <= text.length() - word.length(); at++) {
            if (Character.toLowerCase(text.charAt(at)) == word.charAt(0)
                    && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
