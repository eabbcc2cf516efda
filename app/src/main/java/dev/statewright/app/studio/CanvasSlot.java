package dev.statewright.app.studio;

import dev.statewright.app.palette.PaletteDrag;
import javafx.scene.layout.Region;

/**
 * The picture of a document, and where the palette's drags go.
 *
 * @param close called when another document takes the window
 */
public record CanvasSlot(Region view, PaletteDrag drag, Runnable close) {}
