package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How a YAML document is written, so that what is added looks as if it had always been there.
 *
 * @param step the indentation of a mapping below its key: some blanks
 * @param sequenceIndent the indentation of a sequence below its key: as many, or none
 * @param strings the quotes of strings that need none
 * @param keys the quotes of keys that need none
 * @param needed the quotes of strings that need some
 * @param brackets how mappings and sequences in brackets are written
 */
record YamlStyle(
        String lineEnd,
        String step,
        String sequenceIndent,
        Quotes strings,
        Quotes keys,
        Quotes needed,
        JsonStyle brackets) {

    /** So many nodes tell enough of a document's style. */
    private static final int SAMPLE = 600;

    static YamlStyle of(SyntaxTree tree) {
        return new Sample(tree).style();
    }

    String indentOf(YamlText.Kind kind) {
        return kind == YamlText.Kind.SEQUENCE ? sequenceIndent : step;
    }

    /** Looks at a document's beginning, breadth first. */
    private static final class Sample {
        private final String text;
        private final Map<Integer, Integer> steps = new HashMap<>();
        private final Map<Integer, Integer> sequenceIndents = new HashMap<>();
        private final Map<Quotes, Integer> free = new HashMap<>();
        private final Map<Quotes, Integer> forced = new HashMap<>();
        private final Map<Quotes, Integer> keys = new HashMap<>();
        private final Map<Boolean, Integer> plainArrays = new HashMap<>();
        private String padding;

        Sample(SyntaxTree tree) {
            this.text = tree.text();
            Deque<SyntaxNode> left = new ArrayDeque<>();
            tree.root().ifPresent(left::add);
            for (int seen = 0; seen < SAMPLE && !left.isEmpty(); seen++) {
                switch (left.poll()) {
                    case SyntaxObject object -> {
                        for (SyntaxMember member : object.members()) {
                            look(member);
                            member.value().ifPresent(left::add);
                        }
                        lookAtPadding(object);
                    }
                    case SyntaxArray array -> {
                        if (!array.items().isEmpty()
                                && array.items().stream().allMatch(SyntaxScalar.class::isInstance)) {
                            plainArrays.merge(YamlPlaces.isInBrackets(text, array), 1, Integer::sum);
                        }
                        left.addAll(array.items());
                    }
                    case SyntaxScalar scalar -> look(scalar);
                }
            }
        }

        private void look(SyntaxMember member) {
            char first = text.charAt(member.keyRange().start());
            if (first == '"' || first == '\'' || PlainScalar.allows(member.key(), false)) {
                keys.merge(quotes(first), 1, Integer::sum);
            }
            SyntaxNode value = member.value().orElse(null);
            int key = member.keyRange().start();
            boolean block = value != null
                    && !(value instanceof SyntaxScalar)
                    && value.range().start() > key
                    && !YamlPlaces.isInBrackets(text, value);
            if (block) {
                int deeper =
                        YamlPlaces.column(text, YamlPlaces.contentStart(text, value)) - YamlPlaces.column(text, key);
                if (value instanceof SyntaxObject && deeper > 0) {
                    steps.merge(deeper, 1, Integer::sum);
                } else if (value instanceof SyntaxArray && deeper >= 0) {
                    sequenceIndents.merge(deeper, 1, Integer::sum);
                }
            }
        }

        private void look(SyntaxScalar scalar) {
            if (scalar.kind() != SyntaxScalar.Kind.STRING || scalar.range().length() == 0) {
                return;
            }
            char first = text.charAt(scalar.range().start());
            if (first == '|' || first == '>') {
                return;
            }
            if (PlainScalar.allows(scalar.value(), false)) {
                free.merge(quotes(first), 1, Integer::sum);
            } else if (first == '"' || first == '\'') {
                forced.merge(quotes(first), 1, Integer::sum);
            }
        }

        private void lookAtPadding(SyntaxObject object) {
            if (padding == null && !object.members().isEmpty() && YamlPlaces.isInBrackets(text, object)) {
                int open = YamlPlaces.contentStart(text, object);
                int end = Lines.skipBlanks(text, open + 1);
                padding = text.substring(open + 1, end);
            }
        }

        private static Quotes quotes(char first) {
            return switch (first) {
                case '"' -> Quotes.DOUBLE;
                case '\'' -> Quotes.SINGLE;
                default -> Quotes.NONE;
            };
        }

        YamlStyle style() {
            String lineEnd = Lines.firstBreak(text);
            String step = " ".repeat(usual(steps, 2));
            Quotes strings = usual(free, Quotes.NONE);
            Quotes needed = usual(forced, strings == Quotes.NONE ? Quotes.DOUBLE : strings);
            boolean arraysInBrackets = usual(plainArrays, false);
            return new YamlStyle(
                    lineEnd,
                    step,
                    " ".repeat(usual(sequenceIndents, step.length())),
                    strings,
                    usual(keys, Quotes.NONE),
                    needed,
                    new JsonStyle(lineEnd, true, step, ": ", ", ", padding == null ? "" : padding, arraysInBrackets));
        }

        private static <T> T usual(Map<T, Integer> counts, T otherwise) {
            return counts.entrySet().stream()
                    .max(Comparator.comparingInt(Map.Entry::getValue))
                    .map(Map.Entry::getKey)
                    .orElse(otherwise);
        }
    }
}
