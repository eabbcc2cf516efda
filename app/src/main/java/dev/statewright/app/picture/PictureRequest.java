package dev.statewright.app.picture;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.theme.Theme;
import java.util.Set;

/**
 * What a picture in a file is to show.
 *
 * @param overlay colours of a run, or {@link RunOverlay#NONE}
 * @param scale pixels of a PNG for each unit of the drawing
 * @param selection the states to show; all when empty
 */
public record PictureRequest(
        PictureFormat format,
        Theme theme,
        RunOverlay overlay,
        LayoutOptions layout,
        double scale,
        Set<StatePath> selection) {

    /** Twice as large as on the screen, so that text in a PNG stays sharp. */
    public static final double SHARP = 2;

    public PictureRequest {
        selection = Set.copyOf(selection);
    }

    /** The whole workflow, downward. */
    public static PictureRequest of(PictureFormat format, Theme theme, RunOverlay overlay) {
        return new PictureRequest(format, theme, overlay, LayoutOptions.DEFAULT, SHARP, Set.of());
    }
}
