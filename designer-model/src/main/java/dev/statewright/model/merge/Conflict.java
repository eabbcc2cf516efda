package dev.statewright.model.merge;

import java.util.List;
import java.util.Set;

/**
 * A place that both sides changed, each in a way of its own.
 *
 * @param line where it stands, from 1
 * @param place the keys that lead to it, {@code [States, Rest, Seconds]}; empty where lines are all that is known of it
 * @param base what stood there, as lines with their line ends; likewise {@code mine} and {@code theirs}; nothing where it was not, or
 *     was deleted
 * @param answers what can be decided
 */
public record Conflict(
        int line,
        List<String> place,
        List<String> base,
        List<String> mine,
        List<String> theirs,
        Set<Resolution> answers) {

    public Conflict {
        place = List.copyOf(place);
        base = List.copyOf(base);
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
        answers = Set.copyOf(answers);
    }

    /** Lines that both changed. */
    static Conflict ofLines(int line, List<String> base, List<String> mine, List<String> theirs) {
        return new Conflict(line, List.of(), base, mine, theirs, Set.of(Resolution.values()));
    }
}
