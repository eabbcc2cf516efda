package dev.statewright.app.cli;

import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.studio.WindowPicture;
import dev.statewright.app.words.Language;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.renderer.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code statewright screenshot}: the real window, drawn without a display, as a picture. */
@Command(name = "screenshot", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class ScreenshotCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{2,3})x([1-9][0-9]{2,3})");

    @Parameters(index = "0", paramLabel = "FILE|FOLDER", descriptionKey = "screenshot.file")
    private Path file;

    @Option(names = "-o", required = true, paramLabel = "OUT.png", descriptionKey = "screenshot.out")
    private Path out;

    @Option(names = "--run", paramLabel = "JSON|@FILE", descriptionKey = "screenshot.run")
    private String run;

    @Option(names = "--select", paramLabel = "STATE", descriptionKey = "screenshot.select")
    private String select;

    @Option(names = "--view", paramLabel = "design|split|code", descriptionKey = "screenshot.view")
    private ViewMode view;

    @Option(names = "--tab", paramLabel = "ID", descriptionKey = "screenshot.tab")
    private Optional<String> tab = Optional.empty();

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1440x900", descriptionKey = "screenshot.size")
    private String size;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "LIGHT", descriptionKey = "screenshot.theme")
    private Appearance theme;

    @Option(names = "--language", paramLabel = "en|pt-BR|ko|zh-CN", descriptionKey = "screenshot.language")
    private String language = Language.ENGLISH.tag();

    @Override
    public Integer call() throws IOException {
        Matcher measures = SIZE.matcher(size);
        if (!measures.matches()) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("screenshot.size.form", size));
        }
        if (!Files.exists(file)) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("open.missing", file));
        }
        Language spoken = Language.of(language)
                .filter(Language.offered()::contains)
                .orElseThrow(() -> new CommandFailed(
                        CommandFailed.UNUSABLE, CliWords.text("screenshot.language.unknown", language, offered())));
        requireReadable();
        Path scratch = Files.createTempDirectory("statewright");
        try (WindowPicture window = WindowPicture.open(
                file,
                Integer.parseInt(measures.group(1)),
                Integer.parseInt(measures.group(2)),
                theme == Appearance.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT,
                spoken,
                scratch)) {
            prepare(window);
            write(window.take());
        } finally {
            remove(scratch);
        }
        return 0;
    }

    /** A window has room for a notice; whoever asked for a picture of a workflow is told instead. */
    private void requireReadable() {
        try {
            Workspace workspace = Workspace.open(file);
            workspace
                    .selected()
                    .or(() -> workspace.workflows().stream().findFirst())
                    .ifPresent(WorkflowEntry::document);
        } catch (UnreadableWorkspace | UnreadableFile unreadable) {
            throw new CommandFailed(CommandFailed.UNUSABLE, unreadable.getMessage());
        }
    }

    private static String offered() {
        return Language.offered().stream().map(Language::tag).collect(Collectors.joining(", "));
    }

    private void prepare(WindowPicture window) {
        if (view != null || tab.isPresent()) {
            window.show(view == null ? ViewMode.DESIGN : view, tab);
        }
        if (run != null) {
            Optional<String> refusal = window.run(WorkflowInput.text(run));
            if (refusal.isPresent()) {
                throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("screenshot.refused", refusal.get()));
            }
            // a run opens tabs of its own
            window.show(view == null ? ViewMode.DESIGN : view, tab);
        }
        if (select != null && !window.select(select)) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("screenshot.no-state", select, file));
        }
    }

    private void write(byte[] picture) {
        try {
            Files.write(out, picture);
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("output.unwritable", out));
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : found) {
            Files.deleteIfExists(each);
        }
    }
}
