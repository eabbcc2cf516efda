package dev.statewright.app.run.events;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.controlsfx.control.table.TableRowExpanderColumn;

/** The arrow that unfolds a row and folds it again. */
final class UnfoldCell extends TableCell<EventRow, Boolean> {

    private static final double ICON = 12;

    private final Button arrow = new Button();

    UnfoldCell(TableRowExpanderColumn<EventRow> column) {
        arrow.getStyleClass().add("unfold");
        arrow.setFocusTraversable(false);
        arrow.setAccessibleText(Words.text("run.event-unfold"));
        arrow.setOnAction(event -> column.toggleExpanded(getIndex()));
    }

    @Override
    protected void updateItem(Boolean unfolded, boolean empty) {
        super.updateItem(unfolded, empty);
        if (empty || unfolded == null) {
            setGraphic(null);
        } else {
            arrow.setGraphic(new IconView(unfolded ? ActionIcons.CHEVRON_DOWN : ActionIcons.CHEVRON_RIGHT, ICON));
            setGraphic(arrow);
        }
    }
}
