package dev.statewright.app.studio;

import dev.statewright.app.session.ViewMode;
import dev.statewright.app.words.Words;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/** Design, Split, Code. */
final class ViewModeSwitch extends SegmentedButton {

    private final Subscription following;

    ViewModeSwitch(ObjectProperty<ViewMode> mode) {
        getStyleClass().add("view-mode");
        ToggleGroup group = new ToggleGroup();
        setToggleGroup(group);
        for (ViewMode each : ViewMode.values()) {
            ToggleButton button =
                    new ToggleButton(Words.text("studio.view-" + each.name().toLowerCase(Locale.ROOT)));
            button.setId("view." + each.name().toLowerCase(Locale.ROOT));
            button.setUserData(each);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            getButtons().add(button);
            button.setOnAction(event -> {
                // A click on the pressed segment must not leave the switch without any.
                button.setSelected(true);
                mode.set(each);
            });
        }
        following = mode.subscribe(wanted -> group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == wanted)
                .forEach(group::selectToggle));
    }

    void close() {
        following.unsubscribe();
    }
}
