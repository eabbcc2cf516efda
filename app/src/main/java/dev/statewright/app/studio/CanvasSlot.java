package dev.statewright.app.studio;

import dev.statewright.app.action.Actions;
import dev.statewright.app.palette.PaletteDrag;
import javafx.scene.layout.Region;

/**
 * The picture of a document, and where the palette's drags go.
 *
 * @param actions what can be done on it
 * @param close called when another document takes the window
 */
public record CanvasSlot(Region view, PaletteDrag drag, Actions actions, Runnable close) {}
