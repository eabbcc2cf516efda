package dev.statewright.renderer.fx;

import dev.statewright.renderer.theme.Rgba;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.renderer.theme.Token;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** A theme's tokens as JavaFX colours. For use by one thread. */
public final class Palette {

    private final Theme theme;
    private final Map<Token, Color> colors = new HashMap<>();

    public Palette(Theme theme) {
        this.theme = theme;
    }

    /** The colour of a token, with its opacity. */
    public Color color(Token token) {
        return colors.computeIfAbsent(token, this::convert);
    }

    private Color convert(Token token) {
        Rgba rgba = theme.color(token);
        return Color.rgb(rgba.red(), rgba.green(), rgba.blue(), rgba.opacity());
    }
}
