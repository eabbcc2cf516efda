package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** Undo and redo; each says what it would undo or redo. */
final class UndoButtons extends HBox {

    private Subscription following = Subscription.EMPTY;

    UndoButtons(Workbench workbench, Actions actions) {
        super(2);
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        button(workbench, actions.get("edit.undo"), "edit.undo-what", DocumentSession::undoName),
                        button(workbench, actions.get("edit.redo"), "edit.redo-what", DocumentSession::redoName));
    }

    void close() {
        following.unsubscribe();
    }

    private Button button(
            Workbench workbench, Action action, String key, Function<DocumentSession, Optional<String>> command) {
        Button button = ActionControls.iconButton(action);
        String keys = action.textWithKeys().substring(action.text().length());
        Runnable name = () -> {
            String text = Optional.ofNullable(workbench.session())
                    .flatMap(command)
                    .filter(Words::has)
                    .map(named -> Words.text(key, Words.text(named)))
                    .orElse(action.text());
            button.getTooltip().setText(text + keys);
            button.setAccessibleText(text);
        };
        var session = workbench.sessionProperty();
        following = Subscription.combine(
                following,
                session.flatMap(DocumentSession::documentProperty).subscribe(_ -> name.run()),
                session.flatMap(DocumentSession::drawingProperty).subscribe(_ -> name.run()));
        return button;
    }
}
