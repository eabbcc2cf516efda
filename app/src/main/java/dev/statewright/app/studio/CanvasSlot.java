package dev.statewright.app.studio;

import dev.statewright.app.action.Actions;
import dev.statewright.app.palette.PaletteDrag;
import dev.statewright.renderer.fx.Viewport;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * The picture of a document, and where the palette's drags go.
 *
 * @param actions what can be done on it
 * @param viewport which part the user looks at; empty while nobody has looked elsewhere than where it was opened
 * @param look shows another part
 * @param close called when another document takes the window
 */
public record CanvasSlot(
        Region view,
        PaletteDrag drag,
        Actions actions,
        Supplier<Optional<Viewport>> viewport,
        Consumer<Viewport> look,
        Runnable close) {}
