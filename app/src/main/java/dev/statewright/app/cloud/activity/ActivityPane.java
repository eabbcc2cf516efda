package dev.statewright.app.cloud.activity;

import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.panel.CopyButton;
import dev.statewright.app.words.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** An activity: what its workers ask for. */
public final class ActivityPane implements ResourceViewer {

    private final VBox content;

    public ActivityPane(String name) {
        String arn = "arn:aws:states:us-east-1:123456789012:activity:" + name;
        Label explained = Controls.muted(Words.text("cloud.activity-explained"));
        explained.setWrapText(true);
        Label shown = new Label(arn);
        shown.getStyleClass().add("cloud-code");
        content = Controls.column(explained, Controls.row(shown, new CopyButton(Words.text("cloud.copy"), () -> arn)));
    }

    @Override
    public Region content() {
        return content;
    }
}
