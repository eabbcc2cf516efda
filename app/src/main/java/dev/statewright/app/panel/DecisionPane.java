package dev.statewright.app.panel;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Something to decide, beside the picture of what there is: what it is about, and under it the two buttons; Escape is the second. */
public abstract class DecisionPane extends VBox {

    protected final Label title = new Label();
    protected final Button apply;

    /**
     * @param id of the pane; {@code id-apply} is that of the first button
     * @param applying what stands on the button that does it
     * @param leavingId of the other button; likewise {@code leaving}
     */
    protected DecisionPane(String id, String applying, String leavingId, String leaving) {
        setId(id);
        getStyleClass().add("proposal-pane");
        setMinWidth(0);
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        apply = new Button(applying);
        apply.setId(id + "-apply");
        apply.getStyleClass().add("primary");
        apply.setOnAction(_ -> apply());
        Button leave = new Button(leaving);
        leave.setId(leavingId);
        leave.setOnAction(_ -> leave());
        HBox buttons = new HBox(8, apply, leave);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
    }

    /** Puts what it is about between title and buttons. */
    protected final void fill(Node... about) {
        getChildren().addAll(1, List.of(about));
    }

    /** Does what was decided. */
    protected abstract void apply();

    /** Goes away with nothing done. */
    protected abstract void leave();
}
