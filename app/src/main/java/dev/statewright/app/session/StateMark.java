package dev.statewright.app.session;

import java.util.Map;
import java.util.stream.Collectors;

/** A word that the canvas shows on the edge of a state. */
public record StateMark(String word, Tone tone) {

    /** What kind of thing it tells, which gives its colour. */
    public enum Tone {
        /** Who answers the state in the next run. */
        ANSWERED,
        /** What is different in another run. */
        DIFFERING,
        /** Scenarios have gone through all that can be handled there. */
        COVERED,
        /** Scenarios have left something out. */
        MISSING
    }

    /** Words of one tone; empty words are left out. */
    public static <K> Map<K, StateMark> of(Map<K, String> words, Tone tone) {
        return words.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> new StateMark(each.getValue(), tone)));
    }
}
