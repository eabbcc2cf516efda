package dev.statewright.app.cloud.part;

import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.cloud.CalledResource;
import dev.statewright.model.cloud.CloudResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

/** From a resource back to the states of the open workflow that call it. */
final class UsedBy extends HBox {

    private static final int MOST = 3;

    private final DocumentSession session;

    UsedBy(DocumentSession session) {
        super(6);
        this.session = session;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
    }

    void show(CloudResource resource) {
        getChildren().clear();
        Map<String, String> values = session.substitutions();
        List<State> states = session.document().machine().states().stream()
                .filter(state -> CalledResource.of(state, values).equals(Optional.of(resource)))
                .toList();
        if (states.isEmpty()) {
            return;
        }
        getChildren().add(Controls.muted(Words.text("cloud.used-by")));
        states.stream().limit(MOST).forEach(state -> getChildren().add(link(state)));
        if (states.size() > MOST) {
            getChildren().add(Controls.muted(Words.text("cloud.used-by-more", states.size() - MOST)));
        }
    }

    private Hyperlink link(State state) {
        Hyperlink link = new Hyperlink(state.name());
        link.getStyleClass().add("link-button");
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> session.select(Selection.of(state.path())));
        return link;
    }
}
