package dev.statewright.app.studio;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Notices;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The notices, one under the other, between the top bar and the rest. Takes no room while there are none. */
final class NoticeBar extends VBox {

    private final Workbench workbench;
    private final ListChangeListener<Notice> listener = change -> show();
    private final Subscription following;
    private Optional<Notices> ofDocument = Optional.empty();

    NoticeBar(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("notices");
        workbench.notices().shown().addListener(listener);
        following = workbench.sessionProperty().subscribe(this::follow);
    }

    void close() {
        following.unsubscribe();
        workbench.notices().shown().removeListener(listener);
        ofDocument.ifPresent(notices -> notices.shown().removeListener(listener));
    }

    private void follow(DocumentSession session) {
        ofDocument.ifPresent(notices -> notices.shown().removeListener(listener));
        ofDocument = Optional.ofNullable(session).map(DocumentSession::notices);
        ofDocument.ifPresent(notices -> notices.shown().addListener(listener));
        show();
    }

    private void show() {
        List<Node> rows = new ArrayList<>();
        workbench.notices().shown().forEach(notice -> rows.add(row(workbench.notices(), notice)));
        ofDocument.ifPresent(notices -> notices.shown().forEach(notice -> rows.add(row(notices, notice))));
        getChildren().setAll(rows);
    }

    private Node row(Notices notices, Notice notice) {
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, new IconView(icon(notice.kind()), 16), text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("notice", notice.kind().name().toLowerCase(Locale.ROOT));
        boolean first = true;
        for (Notice.Choice choice : notice.choices()) {
            Button button = choice(notices, notice, choice);
            button.getStyleClass().add(first ? "primary" : "quiet");
            if (first && notice.kind() == Notice.Kind.QUESTION) {
                Platform.runLater(button::requestFocus);
            }
            first = false;
            row.getChildren().add(button);
        }
        row.getChildren().add(dismissal(notices, notice));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                notices.dismiss(notice);
                event.consume();
            }
        });
        return row;
    }

    private Button choice(Notices notices, Notice notice, Notice.Choice choice) {
        Button button = new Button(choice.text());
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            notices.dismiss(notice);
            choice.handler().run();
        });
        return button;
    }

    private Button dismissal(Notices notices, Notice notice) {
        Button button = new Button();
        String text = Words.text(notice.choices().isEmpty() ? "studio.dismiss" : "studio.cancel");
        button.setAccessibleText(text);
        if (notice.choices().isEmpty()) {
            button.setGraphic(new IconView(ActionIcons.CLOSE, 14));
            button.getStyleClass().add("icon-button");
        } else {
            button.setText(text);
            button.getStyleClass().addAll("small-button", "quiet");
        }
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> notices.dismiss(notice));
        return button;
    }

    private static IconKey icon(Notice.Kind kind) {
        return switch (kind) {
            case INFORMATION -> ActionIcons.INFO;
            case WARNING, QUESTION -> ActionIcons.WARNING;
            case ERROR -> ActionIcons.ERROR;
        };
    }
}
