package dev.statewright.model.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds paths in the text of an expression, and takes them apart. */
final class InputPaths {

    private static final String STEPS =
            "((?:\\.[\\p{L}_][\\p{L}\\p{N}_-]*|\\.`[^`]+`|\\[(?:\\d{1,9}|\\*)]|\\['[^'\\\\]*'])*)";
    private static final Pattern JSON_PATH = Pattern.compile("(?<![\\w$'])(\\$\\$?\\w*)" + STEPS);
    private static final Pattern JSONATA = Pattern.compile("(?<![\\w$])(\\$\\w+)" + STEPS.replace("_-]", "_]")
            + "(?:\\s*(=|!=|>=|<=|>|<)\\s*(\"[^\"]*\"|'[^']*'|-?\\d+(?:\\.\\d+)?|true|false))?");
    private static final Pattern STEP = Pattern.compile("\\.`([^`]+)`|\\.([^.\\[]+)|\\[(\\d+|\\*)]|\\['([^']*)']");

    private InputPaths() {}

    /**
     * A path.
     *
     * @param root {@code $}, {@code $$}, {@code $states} or a variable
     * @param steps names and numbers
     * @param comparator what it is compared by, empty where it is not
     * @param literal with what
     */
    record Found(String root, List<Object> steps, String comparator, String literal) {

        /** The steps behind a beginning; empty where it begins otherwise. */
        Optional<List<Object>> behind(Object... beginning) {
            List<Object> start = List.of(beginning);
            return steps.size() >= start.size()
                            && steps.subList(0, start.size()).equals(start)
                    ? Optional.of(steps.subList(start.size(), steps.size()))
                    : Optional.empty();
        }
    }

    static List<Found> inJsonPath(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = JSON_PATH.matcher(text);
        while (matcher.find()) {
            found.add(new Found(matcher.group(1), steps(matcher.group(2)), "", ""));
        }
        return found;
    }

    static List<Found> inJsonata(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = JSONATA.matcher(text);
        while (matcher.find()) {
            found.add(new Found(
                    matcher.group(1),
                    steps(matcher.group(2)),
                    Optional.ofNullable(matcher.group(3)).orElse(""),
                    Optional.ofNullable(matcher.group(4)).orElse("")));
        }
        return found;
    }

    /** The one path that the text is; empty where it is more, or none. */
    static Optional<Found> only(String text, boolean jsonata) {
        Matcher matcher = (jsonata ? JSONATA : JSON_PATH).matcher(text.strip());
        return matcher.matches()
                ? (jsonata ? inJsonata(text) : inJsonPath(text)).stream().findFirst()
                : Optional.empty();
    }

    private static List<Object> steps(String text) {
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            if (step.group(3) != null) {
                steps.add(0);
            } else {
                steps.add(
                        step.group(1) != null ? step.group(1) : step.group(2) != null ? step.group(2) : step.group(4));
            }
        }
        return steps;
    }
}
