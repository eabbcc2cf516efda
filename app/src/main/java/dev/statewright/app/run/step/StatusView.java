package dev.statewright.app.run.step;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.StatusIcons;
import dev.statewright.model.run.StateStatus;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** How a state's status looks away from the canvas: a coloured disc with its sign, and its word. */
public final class StatusView {

    private static final double DISC = 16;

    private StatusView() {}

    public static String text(StateStatus status) {
        return Words.text("run.status-" + status.word());
    }

    /** The disc alone. */
    public static StackPane disc(StateStatus status) {
        StackPane disc = new StackPane(new IconView(icon(status), DISC * 0.62));
        disc.setAlignment(Pos.CENTER);
        disc.getStyleClass().addAll("status-disc", status.word());
        disc.setMinSize(DISC, DISC);
        disc.setPrefSize(DISC, DISC);
        disc.setMaxSize(DISC, DISC);
        return disc;
    }

    /** Disc and text on a label. */
    public static void show(Label label, StateStatus status, String text) {
        label.setText(text);
        label.setGraphic(disc(status));
        label.getStyleClass().setAll("label", "status-line", status.word());
    }

    private static IconKey icon(StateStatus status) {
        return switch (status) {
            case NOT_STARTED -> StatusIcons.NOT_STARTED;
            case IN_PROGRESS -> StatusIcons.IN_PROGRESS;
            case SUCCEEDED -> StatusIcons.SUCCEEDED;
            case CAUGHT -> StatusIcons.CAUGHT;
            case FAILED -> StatusIcons.FAILED;
            case CANCELLED -> StatusIcons.CANCELLED;
        };
    }
}
