package dev.statewright.app.run.executions;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.HistoryInFile;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** Says over the canvas that a workflow was drawn from a history, and where the history that is shown stopped fitting. */
public final class HistoryBar extends HBox {

    private final DocumentSession session;
    private final ExecutionsViewModel executions;
    private final Label text = new Label();
    private final Subscription following;

    public HistoryBar(DocumentSession session, ExecutionsViewModel executions) {
        this.session = session;
        this.executions = executions;
        setId("history-bar");
        getStyleClass().add("history-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setGraphic(new IconView(ActionIcons.HISTORY, 14));
        getChildren().add(text);
        following = Subscription.combine(
                session.historyProperty().subscribe(_ -> show()),
                executions.remarksProperty().subscribe(_ -> show()));
    }

    public void close() {
        following.unsubscribe();
    }

    private void show() {
        Optional<HistoryInFile> derived = session.historyProperty().get().filter(HistoryInFile::derived);
        String remarks = executions.remarksProperty().get();
        String sentence = (derived.map(history -> Words.text(
                                        "run.history-derived", history.file().getFileName()))
                                .orElse("")
                        + " " + remarks)
                .strip();
        text.setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
        getStyleClass().remove("warning");
        if (!remarks.isEmpty()) {
            getStyleClass().add("warning");
        }
    }
}
