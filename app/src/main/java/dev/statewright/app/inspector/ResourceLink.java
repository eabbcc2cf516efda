package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.cloud.CalledResource;
import dev.statewright.model.cloud.CloudResource;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** From the selected state to the table, queue, bus … that it calls. */
final class ResourceLink extends Button {

    private static final double ICON = 12;

    private final DocumentSession session;
    private final Subscription following;
    private Optional<CloudResource> called = Optional.empty();

    ResourceLink(DocumentSession session, Workbench workbench) {
        this.session = session;
        setId("inspector-resource");
        getStyleClass().addAll("link-button", "resource-link");
        setGraphic(new IconView(ActionIcons.LINK, ICON));
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        setMnemonicParsing(false);
        // the keyboard has the canvas' key for it, and goes through the fields from top to bottom
        setFocusTraversable(false);
        setTooltip(new Tooltip(Words.text("canvas.open-resource")));
        setOnAction(_ -> called.ifPresent(workbench::show));
        following = Subscription.combine(
                session.documentProperty().subscribe(_ -> show()),
                session.selectionProperty().subscribe(_ -> show()));
    }

    private void show() {
        called = session.selection()
                .primary()
                .flatMap(session.document().machine()::state)
                .flatMap(state -> CalledResource.of(state, session.substitutions()));
        setText(called.map(CloudResource::lastName).orElse(""));
        setAccessibleText(Words.text("canvas.open-resource") + " " + getText());
        setVisible(called.isPresent());
        setManaged(called.isPresent());
    }

    void close() {
        following.unsubscribe();
    }
}
