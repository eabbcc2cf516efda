package dev.statewright.app.code;

import dev.statewright.app.icon.IconView;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.text.TextRange;
import java.util.List;
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

/** What stands before each line: a sign where something is marked, the number, and a bar along the selected state. */
final class Gutter implements IntFunction<Node> {

    private static final double SIGN = 12;

    private final CodeArea area;
    private List<Mark> marks = List.of();
    private Optional<TextRange> selected = Optional.empty();

    Gutter(CodeArea area) {
        this.area = area;
        area.setParagraphGraphicFactory(this);
    }

    /** Both in offsets of the area's text. */
    void show(List<Mark> wantedMarks, Optional<TextRange> selectedState) {
        if (!marks.equals(wantedMarks) || !selected.equals(selectedState)) {
            marks = List.copyOf(wantedMarks);
            selected = selectedState;
            int visible = area.getVisibleParagraphs().size();
            for (int i = 0; i < visible; i++) {
                area.recreateParagraphGraphic(area.visibleParToAllParIndex(i));
            }
        }
    }

    @Override
    public Node apply(int paragraph) {
        Label number = new Label(String.valueOf(paragraph + 1));
        number.getStyleClass().add("line-number");
        StackPane sign = new StackPane();
        sign.setMinWidth(SIGN + 4);
        markOf(paragraph).ifPresent(mark -> showSign(sign, mark));
        Region bar = new Region();
        bar.getStyleClass().add("state-bar");
        bar.setVisible(belongsToSelected(paragraph));
        HBox row = new HBox(2, sign, number, bar);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("gutter");
        return row;
    }

    private void showSign(StackPane sign, Mark mark) {
        IconView icon = new IconView(mark.severity() == Severity.ERROR ? ActionIcons.ERROR : ActionIcons.WARNING, SIGN);
        sign.getChildren().add(icon);
        sign.getStyleClass().add(mark.styleClass());
        Tooltip.install(sign, new Tooltip(mark.message()));
    }

    private Optional<Mark> markOf(int paragraph) {
        return marks.stream()
                .filter(mark -> lineOf(mark.range().start()) == paragraph)
                .min((a, b) -> a.severity().compareTo(b.severity()));
    }

    private boolean belongsToSelected(int paragraph) {
        return selected.map(range -> lineOf(range.start()) <= paragraph && paragraph <= lineOf(range.end()))
                .orElse(false);
    }

    private int lineOf(int offset) {
        int within = Math.min(offset, area.getLength());
        return area.offsetToPosition(within, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                .getMajor();
    }
}
