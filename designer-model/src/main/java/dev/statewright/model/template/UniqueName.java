package dev.statewright.model.template;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds a name that no state has yet: {@code Pass}, {@code Pass (1)}, {@code Pass (2)} … */
public final class UniqueName {

    /** The longest name of a state, in characters. Step Functions quotas. */
    public static final int LONGEST = 80;

    private static final Pattern NUMBERED = Pattern.compile("(.*\\S) \\(\\d{1,6}\\)");

    private UniqueName() {}

    /** The name itself if it is free, otherwise with the first number that makes it so. */
    public static String of(String wanted, Set<String> taken) {
        if (!taken.contains(wanted)) {
            return wanted;
        }
        Matcher numbered = NUMBERED.matcher(wanted);
        String base = numbered.matches() ? numbered.group(1) : wanted;
        for (int number = 1; ; number++) {
            String suffix = " (" + number + ")";
            String name = base.substring(0, Math.min(base.length(), LONGEST - suffix.length())) + suffix;
            if (!taken.contains(name)) {
                return name;
            }
        }
    }

    /** The names of all states of all scopes: AWS wants them unique in the whole workflow. */
    public static Set<String> takenIn(StateMachine machine) {
        return machine.states().stream().map(State::name).collect(Collectors.toSet());
    }
}
