package dev.statewright.app.cli;

import dev.statewright.app.picture.PictureFile;
import dev.statewright.app.picture.PictureFormat;
import dev.statewright.app.picture.PictureRequest;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.renderer.graphviz.GraphvizFailed;
import dev.statewright.renderer.layout.LayoutAlgorithm;
import dev.statewright.renderer.layout.LayoutDirection;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.position.PositionFile;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.history.UnreadableHistory;
import dev.statewright.runtime.inspect.RunInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright render}: draws a workflow into a file, with the colours of a run when a history is given. */
@Command(name = "render", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Of a PNG; the painter goes no further. */
    private static final double SMALLEST = 0.1;

    private static final double LARGEST = 16;

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

    @Option(names = "--scale", paramLabel = "NUMBER", defaultValue = "2", descriptionKey = "render.scale")
    private double scale;

    @Option(names = "--select", paramLabel = "STATE", descriptionKey = "render.select")
    private List<String> selected = List.of();

    @Option(
            names = "--direction",
            paramLabel = "down|right",
            defaultValue = "DOWN",
            descriptionKey = "render.direction")
    private LayoutDirection direction;

    @Option(
            names = "--layout",
            paramLabel = "layered|graphviz",
            defaultValue = "LAYERED",
            descriptionKey = "render.layout")
    private LayoutAlgorithm layout;

    @Option(names = "--collapse", paramLabel = "STATE", descriptionKey = "render.collapse")
    private List<String> collapsed = List.of();

    @Override
    public Integer call() throws IOException {
        PictureFormat format = PictureFormat.of(out)
                .orElseThrow(() -> new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("render.format", out)));
        AslDocument document = document();
        BrokenText.requireDrawable(file, document);
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("render.scale.wrong", scale));
        }
        PictureRequest request = request(document, format);
        byte[] picture = draw(document, request);
        try {
            Files.write(out, picture);
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("output.unwritable", out));
        }
        String lacking = PictureFile.lacking(document, request);
        if (!lacking.isEmpty()) {
            spec.commandLine().getErr().println(CliWords.text("render.lacking", out, lacking));
        }
        return 0;
    }

    /** A file without a name is drawn as it is, whatever stands in it: what is broken is drawn, too. */
    private AslDocument document() {
        boolean definition = workflow.isEmpty() && Workspace.declaredIn(file).isEmpty() && !Files.isDirectory(file);
        return definition
                ? AslFile.open(file).document()
                : OpenedWorkflow.open(file, workflow, Optional.empty()).document();
    }

    private PictureRequest request(AslDocument document, PictureFormat format) {
        LayoutOptions options = LayoutOptions.DEFAULT
                .with(direction)
                .with(layout)
                .withCollapsed(named(document, collapsed))
                .with(PositionFile.read(file));
        return new PictureRequest(
                format, Theme.load(theme), overlay(document), options, scale, named(document, selected));
    }

    private static byte[] draw(AslDocument document, PictureRequest request) {
        try {
            return PictureFile.draw(document, request);
        } catch (GraphvizFailed e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
    }

    /** All states that have one of the names, in whatever scope. */
    private Set<StatePath> named(AslDocument document, List<String> names) {
        Set<StatePath> states = new HashSet<>();
        for (String name : names) {
            Set<StatePath> found = document.machine().states().stream()
                    .map(State::path)
                    .filter(state -> state.name().equals(name))
                    .collect(Collectors.toSet());
            if (found.isEmpty()) {
                throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("render.state.unknown", file, name));
            }
            states.addAll(found);
        }
        return states;
    }

    private RunOverlay overlay(AslDocument document) {
        if (history == null) {
            return RunOverlay.NONE;
        }
        try {
            RunInspector inspector = new RunInspector(document.machine());
            HistoryFile.read(Files.readString(history)).getFirst().events().forEach(inspector::accept);
            return inspector.overlay();
        } catch (IOException | IllegalArgumentException | UnreadableHistory e) {
            throw new CommandFailed(
                    CommandFailed.UNUSABLE, CliWords.text("history.unreadable", history, e.getMessage()));
        }
    }
}
