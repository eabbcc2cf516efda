package dev.statewright.app.code;

import dev.statewright.app.code.edit.Folds;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.LineIndex;
import dev.statewright.model.text.TextRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;

/** Folds lines of the text away. What is folded stays so while the text around it changes; a caret that goes into it unfolds it. */
final class CodeFolding {

    /** What RichTextFX calls a paragraph that is not shown. */
    private static final List<String> FOLDED = List.of("collapse");

    /** So many lines are gone through at once for what can be folded: about what is to be seen. */
    private static final int PART = 100;

    private final CodeArea area;
    private final Supplier<SyntaxTree> tree;
    private final Runnable changed;
    private SyntaxTree known;
    /** What can be folded on the lines of each part of the text that somebody asked for. */
    private final Map<Integer, Map<Integer, Integer>> parts = new HashMap<>();

    /** @param changed told when something was folded or unfolded */
    CodeFolding(CodeArea area, Supplier<SyntaxTree> tree, Runnable changed) {
        this.area = area;
        this.tree = tree;
        this.changed = changed;
        area.currentParagraphProperty().addListener((_, _, paragraph) -> reveal(paragraph));
    }

    /** The last line that is folded away with what begins on this one; empty where nothing does. Lines count from 0. */
    Optional<Integer> foldAt(int line) {
        SyntaxTree now = tree.get();
        if (now != known) {
            known = now;
            parts.clear();
        }
        return Optional.ofNullable(
                parts.computeIfAbsent(line / PART, part -> folds(now, part)).get(line));
    }

    /** Whether what begins on a line is folded away. */
    boolean isFolded(int line) {
        return line + 1 < area.getParagraphs().size() && area.isFolded(line + 1) && !area.isFolded(line);
    }

    void toggle(int line) {
        if (isFolded(line)) {
            unfold(line);
        } else {
            fold(line);
        }
    }

    /** Folds the innermost thing around the caret. */
    void foldAtCaret() {
        int line = area.getCurrentParagraph();
        folds().entrySet().stream()
                .filter(fold -> fold.getKey() <= line && line <= fold.getValue() + 1 && !isFolded(fold.getKey()))
                .max(Map.Entry.comparingByKey())
                .ifPresent(fold -> fold(fold.getKey()));
    }

    void unfoldAtCaret() {
        int line = area.getCurrentParagraph();
        if (isFolded(line)) {
            unfold(line);
        }
    }

    /** Folds all states: their heads are left. */
    void foldAll() {
        int last = -1;
        for (Map.Entry<Integer, Integer> fold : folds().entrySet()) {
            // the workflow itself and its list of states stay open
            boolean outer =
                    fold.getValue() - fold.getKey() > area.getParagraphs().size() / 2;
            if (fold.getKey() > last && !outer) {
                style(fold.getKey() + 1, fold.getValue(), FOLDED);
                last = fold.getValue();
            }
        }
        changed.run();
    }

    void unfoldAll() {
        for (int line = 0; line < area.getParagraphs().size(); line++) {
            if (isFolded(line)) {
                show(line);
            }
        }
        changed.run();
    }

    private void fold(int line) {
        foldAt(line).ifPresent(end -> {
            style(line + 1, end, FOLDED);
            changed.run();
        });
    }

    private void unfold(int line) {
        show(line);
        changed.run();
    }

    private void show(int line) {
        int last = line;
        while (last + 1 < area.getParagraphs().size() && area.isFolded(last + 1)) {
            last++;
        }
        style(line + 1, last, List.of());
    }

    /** One change for all lines: the area's own way takes a millisecond for each of them. */
    private void style(int first, int last, Collection<String> style) {
        int caret = area.getCurrentParagraph();
        if (!style.isEmpty() && first <= caret && caret <= last) {
            area.moveTo(first - 1, area.getParagraphLength(first - 1));
        }
        ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> lines =
                new ReadOnlyStyledDocumentBuilder<>(area.getSegOps(), List.of());
        for (int line = first; line <= last; line++) {
            var paragraph = area.getParagraph(line);
            lines.addParagraph(paragraph.getSegments(), paragraph.getStyleSpans(), style);
        }
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        area.getContent().replace(start, end, lines.build());
    }

    /** The caret stands on no line that is not to be seen. */
    private void reveal(int paragraph) {
        if (paragraph < area.getParagraphs().size() && area.isFolded(paragraph)) {
            int head = paragraph;
            while (head > 0 && area.isFolded(head)) {
                head--;
            }
            unfold(head);
        }
    }

    private Map<Integer, Integer> folds() {
        LineIndex lines = tree.get().lines();
        return Folds.of(tree.get(), offset -> lines.positionOf(offset).line() - 1);
    }

    private static Map<Integer, Integer> folds(SyntaxTree tree, int part) {
        LineIndex lines = tree.lines();
        int first = part * PART + 1;
        int behind = first + PART;
        if (first > lines.lineCount()) {
            return Map.of();
        }
        int end = behind > lines.lineCount() ? tree.text().length() : lines.startOfLine(behind) - 1;
        return Folds.within(
                tree,
                new TextRange(lines.startOfLine(first), end),
                offset -> lines.positionOf(offset).line() - 1);
    }
}
