package dev.statewright.model.review;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a definition says that it does not want to hear: {@code statewright-ignore CODE} in a comment, for its own line and the next, or in
 * the Comment of a state or of the workflow, because JSON has no comments.
 */
record IgnoreMarks(List<Mark> marks) {

    static final String WORD = "statewright-ignore";
    static final Pattern MARK = Pattern.compile(WORD + ":?\\s*([A-Z][A-Z0-9_]*(?:\\s*,\\s*[A-Z][A-Z0-9_]*)*)");

    /** Codes that are not wanted in a stretch of the text. */
    private record Mark(Set<String> codes, TextRange where) {}

    static IgnoreMarks of(AslDocument document) {
        List<Mark> marks = new ArrayList<>();
        if (document.text().contains(WORD)) {
            for (TextRange comment : document.tree().comments()) {
                codes(comment.of(document.text()))
                        .ifPresent(codes -> marks.add(new Mark(codes, untilNextLine(document, comment))));
            }
            for (Scope scope : document.machine().scopes()) {
                scope.comment()
                        .flatMap(IgnoreMarks::codes)
                        .flatMap(codes ->
                                document.tree().find(scope.path().syntax()).map(node -> new Mark(codes, node.range())))
                        .ifPresent(marks::add);
            }
            for (State state : document.machine().states()) {
                state.common()
                        .comment()
                        .flatMap(IgnoreMarks::codes)
                        .flatMap(codes -> document.tree()
                                .member(state.path().syntax())
                                .map(SyntaxMember::range)
                                .map(range -> new Mark(codes, range)))
                        .ifPresent(marks::add);
            }
        }
        return new IgnoreMarks(marks);
    }

    /** Whether the definition asks not to be told. What AWS rejects is always told. */
    boolean ignore(Diagnostic diagnostic) {
        return diagnostic.severity() != Severity.ERROR
                && marks.stream()
                        .anyMatch(mark -> mark.codes().contains(diagnostic.code())
                                && mark.where().touches(diagnostic.range().start()));
    }

    private static Optional<Set<String>> codes(String comment) {
        Matcher mark = MARK.matcher(comment);
        return mark.find() ? Optional.of(Set.of(mark.group(1).split("\\s*,\\s*"))) : Optional.empty();
    }

    private static TextRange untilNextLine(AslDocument document, TextRange comment) {
        String text = document.text();
        int start = text.lastIndexOf('\n', Math.max(0, comment.start() - 1)) + 1;
        boolean alone = text.substring(start, comment.start()).isBlank();
        int end = lineEnd(text, comment.end());
        // behind something it speaks of that; alone in its line it speaks of the next one
        return new TextRange(start, alone && end < text.length() ? nextLineEnd(text, end + 1) : end);
    }

    private static int nextLineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int lineEnd(String text, int from) {
        // a YAML comment may end with its line break
        int end = text.indexOf('\n', from > 0 && text.charAt(from - 1) == '\n' ? from - 1 : from);
        return end < 0 ? text.length() : end;
    }
}
