package dev.statewright.app.cloud.part;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.cloud.CalledResource;
import dev.statewright.model.cloud.CloudResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** From a resource back to the states of the open workflow that call it. */
final class UsedBy extends MenuButton {

    private final DocumentSession session;

    UsedBy(DocumentSession session) {
        this.session = session;
        setId("cloud-used-by");
        getStyleClass().add("small-button");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(CloudResource resource) {
        Map<String, String> values = session.substitutions();
        List<State> states = session.document().machine().states().stream()
                .filter(state -> CalledResource.of(state, values).equals(Optional.of(resource)))
                .toList();
        getItems().setAll(states.stream().map(this::link).toList());
        setText(Words.text("cloud.used-by", states.size()));
        setVisible(!states.isEmpty());
        setManaged(!states.isEmpty());
    }

    private MenuItem link(State state) {
        MenuItem link = new MenuItem(state.name());
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> session.select(Selection.of(state.path())));
        return link;
    }
}
