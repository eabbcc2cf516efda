package dev.statewright.app.studio;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.Settings;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** How wide the parts at the sides of a window are: wider for larger text, and in a narrow window they leave room to the canvas. */
final class SideWidths {

    private static final double LEFT = 252;
    private static final double RIGHT = 372;
    private static final double NARROW_WINDOW = 1180;
    private static final double NARROW_LEFT = 196;
    private static final double NARROW_RIGHT = 280;

    private final Scene scene;
    private final PreferenceStore preferences;

    SideWidths(Scene scene, PreferenceStore preferences) {
        this.scene = scene;
        this.preferences = preferences;
    }

    void fit(Region left, Region right) {
        fit(left, LEFT, NARROW_LEFT);
        fit(right, RIGHT, NARROW_RIGHT);
    }

    private void fit(Region part, double usual, double narrow) {
        part.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> (scene.getWidth() < NARROW_WINDOW ? narrow : usual) * Math.max(1, textScale()),
                        scene.widthProperty(),
                        preferences.preferencesProperty()));
        part.prefWidthProperty().bind(part.minWidthProperty());
    }

    private double textScale() {
        return preferences.get().settings().textSize() / (double) Settings.USUAL_TEXT;
    }
}
