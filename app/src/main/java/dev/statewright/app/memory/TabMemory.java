package dev.statewright.app.memory;

import dev.statewright.app.session.ViewMode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.fx.Viewport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An open document.
 *
 * @param file absent for one that was never saved
 * @param workspace what was opened when the document was: a folder, a template, or the file itself
 * @param workflow its logical id there; absent where it is none of the workspace's workflows
 * @param draft key of the draft that it has while it is unsaved
 * @param selected the states that are selected
 * @param viewport which part of the picture is seen; absent for one that was not drawn yet
 */
public record TabMemory(
        Optional<Path> file,
        Path workspace,
        Optional<String> workflow,
        String draft,
        List<StatePath> selected,
        Optional<Viewport> viewport,
        ViewMode view) {

    public TabMemory {
        selected = List.copyOf(selected);
    }
}
