package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document is written, so that what is added looks as if it had always been there.
 *
 * @param lineEnd LF, CRLF or CR: what ends the document's first line
 * @param multiLine whether the document has lines at all; a document on one line stays on one line
 * @param indent one step of indentation: some blanks or a tab
 * @param colon what stands between a key and its value
 * @param comma what stands between values on one line
 * @param padding what stands inside the braces of an object on one line
 * @param arraysOnOneLine whether arrays of plain values are written on one line
 */
public record JsonStyle(
        String lineEnd,
        boolean multiLine,
        String indent,
        String colon,
        String comma,
        String padding,
        boolean arraysOnOneLine) {

    /** What the AWS console writes: two blanks, LF, every value on a line of its own. */
    public static final JsonStyle CONSOLE = new JsonStyle("\n", true, "  ", ": ", ", ", " ", false);

    /** What {@code terraform fmt} leaves as it is. */
    static final JsonStyle TERRAFORM = new JsonStyle("\n", true, "  ", " = ", ", ", " ", true);

    /** So many nodes tell enough of a document's style. */
    private static final int SAMPLE = 400;

    /** The style of a document; {@link #CONSOLE}'s where it does not say. */
    public static JsonStyle of(SyntaxTree tree) {
        return tree.root().isEmpty()
                ? CONSOLE
                : new Sample(tree.text(), tree.root().get())
                        .style(CONSOLE, tree.text().stripTrailing());
    }

    /** The style of a part of a Terraform file. */
    static JsonStyle of(String text, SyntaxNode part) {
        return new Sample(text, part).style(TERRAFORM, part.range().of(text));
    }

    /** Looks at a document's beginning, breadth first. */
    private static final class Sample {
        private final String text;
        private final Map<String, Integer> colons = new HashMap<>();
        private String indent;
        private String comma;
        private String padding;
        private Boolean arraysOnOneLine;

        Sample(String text, SyntaxNode root) {
            this.text = text;
            Deque<SyntaxNode> left = new ArrayDeque<>(List.of(root));
            for (int seen = 0; seen < SAMPLE && !left.isEmpty(); seen++) {
                switch (left.poll()) {
                    case SyntaxObject object -> {
                        look(object);
                        object.members().forEach(member -> member.value().ifPresent(left::add));
                    }
                    case SyntaxArray array -> {
                        look(array);
                        left.addAll(array.items());
                    }
                    case SyntaxScalar _ -> {}
                }
            }
        }

        private void look(SyntaxObject object) {
            if (object.members().isEmpty()) {
                return;
            }
            SyntaxMember first = object.members().getFirst();
            lookAtIndent(object.range().start(), first.range().start());
            if (padding == null
                    && !Lines.hasBreak(
                            text, object.range().start(), object.range().end())) {
                padding = blank(object.range().start() + 1, first.range().start());
            }
            for (SyntaxMember member : object.members()) {
                // in a Terraform file the body of a block stands elsewhere
                member.value()
                        .filter(value ->
                                value.range().start() >= member.keyRange().end())
                        .ifPresent(value -> colons.merge(
                                text.substring(
                                        member.keyRange().end(), value.range().start()),
                                1,
                                Integer::sum));
            }
            for (int i = 1; i < object.members().size(); i++) {
                lookAtComma(
                        object.members().get(i - 1).range().end(),
                        object.members().get(i).range().start());
            }
        }

        private void look(SyntaxArray array) {
            if (array.items().isEmpty()) {
                return;
            }
            lookAtIndent(array.range().start(), array.items().getFirst().range().start());
            if (arraysOnOneLine == null && array.items().stream().allMatch(SyntaxScalar.class::isInstance)) {
                arraysOnOneLine = !Lines.hasBreak(
                        text, array.range().start(), array.range().end());
            }
            for (int i = 1; i < array.items().size(); i++) {
                lookAtComma(
                        array.items().get(i - 1).range().end(),
                        array.items().get(i).range().start());
            }
        }

        private void lookAtIndent(int open, int firstChild) {
            if (indent == null && Lines.isFirstOnLine(text, firstChild) && Lines.hasBreak(text, open, firstChild)) {
                String outer = Lines.indentAt(text, open);
                String inner = Lines.indentAt(text, firstChild);
                if (inner.startsWith(outer) && inner.length() > outer.length()) {
                    indent = inner.substring(outer.length());
                }
            }
        }

        private void lookAtComma(int end, int next) {
            if (comma == null
                    && text.charAt(end) == ','
                    && text.substring(end + 1, next).isBlank()
                    && !Lines.hasBreak(text, end, next)) {
                comma = text.substring(end, next);
            }
        }

        private String blank(int from, int to) {
            String between = text.substring(from, to);
            return between.isBlank() ? between : null;
        }

        /**
         * @param usual what holds where the document does not say
         * @param written the document itself
         */
        JsonStyle style(JsonStyle usual, String written) {
            String separator = usual.colon().strip();
            String colon = colons.entrySet().stream()
                    .filter(entry -> entry.getKey().strip().equals(separator) && !Lines.hasBreak(entry.getKey()))
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(usual.colon());
            return new JsonStyle(
                    Lines.firstBreak(text),
                    Lines.hasBreak(written),
                    indent == null ? usual.indent() : indent,
                    colon,
                    comma != null ? comma : colon.endsWith(" ") ? usual.comma() : ",",
                    padding != null ? padding : "",
                    arraysOnOneLine != null && arraysOnOneLine);
        }
    }
}
