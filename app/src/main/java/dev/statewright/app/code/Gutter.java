package dev.statewright.app.code;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** What stands before each line: a sign where something is marked, the number, a way to fold, and a bar along the selected state. */
final class Gutter implements IntFunction<Node> {

    private static final double SIGN = 12;

    private final CodeArea area;
    private final Map<Integer, Face> faces = new HashMap<>();
    private final LineRooms rooms;
    private Optional<CodeFolding> folding = Optional.empty();
    private Map<Integer, Mark> marks = Map.of();
    private List<Mark> shownMarks = List.of();
    private int firstSelected = -1;
    private int lastSelected = -1;

    /** What a line's beginning looks like. */
    private record Face(Optional<Mark> mark, boolean selected, Fold fold) {}

    private enum Fold {
        NONE,
        OPEN,
        FOLDED
    }

    Gutter(CodeArea area) {
        this.area = area;
        this.rooms = new LineRooms(area);
        area.setParagraphGraphicFactory(this);
    }

    void fold(CodeFolding with) {
        folding = Optional.of(with);
    }

    /** Both in offsets of the area's text. */
    void show(List<Mark> wantedMarks, Optional<TextRange> selectedState) {
        if (!shownMarks.equals(wantedMarks)) {
            shownMarks = List.copyOf(wantedMarks);
            marks = new HashMap<>();
            for (Mark mark : wantedMarks) {
                marks.merge(
                        lineOf(mark.range().start()),
                        mark,
                        (one, other) -> one.severity().compareTo(other.severity()) <= 0 ? one : other);
            }
        }
        firstSelected = selectedState.map(range -> lineOf(range.start())).orElse(-1);
        lastSelected = selectedState.map(range -> lineOf(range.end())).orElse(-1);
        refresh();
    }

    /** Draws those lines anew that look different now. */
    void refresh() {
        int visible = area.getVisibleParagraphs().size();
        for (int i = 0; i < visible; i++) {
            int paragraph = area.visibleParToAllParIndex(i);
            if (!face(paragraph).equals(faces.get(paragraph))) {
                area.recreateParagraphGraphic(paragraph);
            }
        }
    }

    @Override
    public Node apply(int paragraph) {
        if (faces.size() > 2_000) {
            faces.clear();
        }
        Face face = face(paragraph);
        faces.put(paragraph, face);
        Label number = new Label(String.valueOf(paragraph + 1));
        number.getStyleClass().add("line-number");
        StackPane sign = new StackPane();
        sign.setMinWidth(SIGN + 4);
        face.mark().ifPresent(mark -> showSign(sign, mark));
        Region bar = new Region();
        bar.getStyleClass().add("state-bar");
        bar.setVisible(face.selected());
        HBox row = new HBox(2, sign, number, fold(paragraph, face.fold()), bar);
        row.parentProperty().subscribe(rooms::add);
        // a line that is folded away has no height, but what stands before it would
        row.setVisible(!area.isFolded(paragraph));
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("gutter");
        return row;
    }

    private Face face(int paragraph) {
        Fold fold = folding.map(with -> with.foldAt(paragraph).isEmpty()
                        ? Fold.NONE
                        : with.isFolded(paragraph) ? Fold.FOLDED : Fold.OPEN)
                .orElse(Fold.NONE);
        boolean selected = firstSelected >= 0 && firstSelected <= paragraph && paragraph <= lastSelected;
        return new Face(Optional.ofNullable(marks.get(paragraph)), selected, fold);
    }

    private Node fold(int paragraph, Fold fold) {
        StackPane marker = new StackPane();
        marker.setMinWidth(SIGN);
        if (fold != Fold.NONE) {
            boolean folded = fold == Fold.FOLDED;
            marker.getChildren().add(new IconView(folded ? ActionIcons.CHEVRON_RIGHT : ActionIcons.CHEVRON_DOWN, 10));
            marker.getStyleClass().addAll("fold-marker", folded ? "folded" : "open");
            marker.setAccessibleText(Words.text(folded ? "code.unfold" : "code.fold"));
            marker.setOnMousePressed(event -> {
                folding.ifPresent(with -> with.toggle(paragraph));
                event.consume();
            });
        }
        return marker;
    }

    private void showSign(StackPane sign, Mark mark) {
        IconView icon = new IconView(mark.severity() == Severity.ERROR ? ActionIcons.ERROR : ActionIcons.WARNING, SIGN);
        sign.getChildren().add(icon);
        sign.getStyleClass().add(mark.styleClass());
        Tooltip.install(sign, new Tooltip(mark.message()));
    }

    private int lineOf(int offset) {
        int within = Math.min(offset, area.getLength());
        return area.offsetToPosition(within, Bias.Forward).getMajor();
    }
}
