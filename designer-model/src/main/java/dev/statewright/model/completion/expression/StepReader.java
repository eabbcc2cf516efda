package dev.statewright.model.completion.expression;

import java.util.ArrayList;
import java.util.List;

/** Reads the steps of a JSONPath up to the one that is being typed. */
final class StepReader {

    private enum Reading {
        WHOLE,
        TYPED,
        UNREADABLE
    }

    private final String text;
    private final List<DataStep> steps = new ArrayList<>();
    private String typed = "";
    private int from;
    private int at;

    /** @param at where the first step begins */
    StepReader(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Whether the text ends within a step, so that something can be proposed for it. */
    boolean read() {
        while (at < text.length()) {
            Reading reading = switch (text.charAt(at)) {
                case '.' -> key();
                case '[' -> bracket();
                default -> Reading.UNREADABLE;
            };
            switch (reading) {
                case WHOLE -> {}
                case TYPED -> {
                    return true;
                }
                case UNREADABLE -> {
                    return false;
                }
            }
        }
        return false;
    }

    List<DataStep> steps() {
        return List.copyOf(steps);
    }

    /** What there is of the step that is being typed, without its dot, bracket or quote. */
    String typed() {
        return typed;
    }

    /** Where the step that is being typed begins, with its dot or bracket. */
    int from() {
        return from;
    }

    private Reading key() {
        int dot = at++;
        if (at < text.length() && text.charAt(at) == '.') {
            steps.add(new DataStep.Anywhere());
            dot = at++;
        }
        if (at < text.length() && text.charAt(at) == '[') {
            return Reading.WHOLE;
        }
        int start = at;
        while (at < text.length() && ".[".indexOf(text.charAt(at)) < 0) {
            if ("(),'\" ]".indexOf(text.charAt(at)) >= 0) {
                return Reading.UNREADABLE;
            }
            at++;
        }
        String name = text.substring(start, at);
        if (at == text.length()) {
            return typed(name, dot);
        }
        steps.add(name.equals("*") ? new DataStep.Each() : new DataStep.Key(name));
        return Reading.WHOLE;
    }

    private Reading bracket() {
        int open = at;
        int end = closing(open + 1);
        if (end >= 0) {
            steps.add(step(text.substring(open + 1, end).strip()));
            at = end + 1;
            return Reading.WHOLE;
        }
        String inside = text.substring(open + 1);
        int item = inside.lastIndexOf("@.");
        if (inside.startsWith("?") && item >= 0) {
            return keyOfItem(open + 1 + item + 1);
        }
        return typed(inside.startsWith("'") || inside.startsWith("\"") ? inside.substring(1) : inside, open);
    }

    /** Within a filter: {@code .price} of {@code @.price}. */
    private Reading keyOfItem(int dot) {
        String path = text.substring(dot);
        if (!path.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.')) {
            return Reading.UNREADABLE;
        }
        steps.add(new DataStep.Each());
        String[] keys = path.substring(1).split("\\.", -1);
        for (int i = 0; i < keys.length - 1; i++) {
            steps.add(new DataStep.Key(keys[i]));
        }
        String last = keys[keys.length - 1];
        return typed(last, text.length() - last.length() - 1);
    }

    private Reading typed(String part, int begin) {
        typed = part;
        from = begin;
        return Reading.TYPED;
    }

    private int closing(int start) {
        int open = 1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = text.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            } else if (c == '[' || c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            } else if (c == ']' && --open == 0) {
                return i;
            }
        }
        return -1;
    }

    private static DataStep step(String inside) {
        boolean quoted = inside.length() >= 2
                && (inside.charAt(0) == '\'' || inside.charAt(0) == '"')
                && inside.indexOf(inside.charAt(0), 1) == inside.length() - 1;
        if (quoted) {
            return new DataStep.Key(inside.substring(1, inside.length() - 1));
        }
        boolean index =
                !inside.isEmpty() && inside.length() < 9 && inside.chars().allMatch(Character::isDigit);
        return index ? new DataStep.Index(Integer.parseInt(inside)) : new DataStep.Each();
    }
}
