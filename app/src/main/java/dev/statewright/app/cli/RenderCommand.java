package dev.statewright.app.cli;

import dev.statewright.app.picture.PictureFile;
import dev.statewright.app.picture.PictureFormat;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.inspect.RunInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code statewright render}: draws a workflow into a file, with the colours of a run when a history is given. */
@Command(name = "render", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "render.file")
    private Path file;

    @Option(names = "-o", required = true, paramLabel = "OUT.(svg|png|pdf|dot)", descriptionKey = "render.out")
    private Path out;

    @Option(names = "--history", paramLabel = "FILE", descriptionKey = "render.history")
    private Path history;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "LIGHT", descriptionKey = "render.theme")
    private Appearance theme;

    @Option(names = "--workflow", paramLabel = "NAME", descriptionKey = "workflow.name")
    private Optional<String> workflow = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PictureFormat format = PictureFormat.of(out)
                .orElseThrow(() -> new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("render.format", out)));
        AslDocument document = document();
        BrokenText.requireDrawable(file, document);
        byte[] picture = PictureFile.draw(document, overlay(document), Theme.load(theme), format);
        try {
            Files.write(out, picture);
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("output.unwritable", out));
        }
        return 0;
    }

    /** A file without a name is drawn as it is, whatever stands in it: what is broken is drawn, too. */
    private AslDocument document() {
        boolean definition = workflow.isEmpty() && Workspace.namedIn(file).isEmpty() && !Files.isDirectory(file);
        return definition
                ? AslFile.open(file).document()
                : OpenedWorkflow.open(file, workflow, Optional.empty()).document();
    }

    private RunOverlay overlay(AslDocument document) {
        if (history == null) {
            return RunOverlay.NONE;
        }
        try {
            RunInspector inspector = new RunInspector(document.machine());
            HistoryJson.read(Files.readString(history)).forEach(inspector::accept);
            return inspector.overlay();
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailed(
                    CommandFailed.UNUSABLE, CliWords.text("history.unreadable", history, e.getMessage()));
        }
    }
}
