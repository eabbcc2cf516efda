package dev.statewright.app.studio;

import dev.statewright.app.cloud.WorkspaceClouds;
import dev.statewright.app.cloud.part.CloudPart;
import dev.statewright.app.dataflow.DataFlowPart;
import dev.statewright.app.file.AnswersNothing;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.DraftStore;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.app.problem.ProblemsPart;
import dev.statewright.app.run.RunPart;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.app.trial.TrialPart;
import dev.statewright.app.values.ValuesPart;
import dev.statewright.app.words.Language;
import dev.statewright.model.asl.State;
import dev.statewright.renderer.fx.PngWriter;
import dev.statewright.renderer.fx.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The real window, opened on JavaFX's headless platform, as a picture. It has preferences of its own and leaves nothing behind. To be
 * used by one thread that is not JavaFX's.
 */
public final class WindowPicture implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int LOOK_MILLIS = 40;
    /** Longer than any movement of the window. */
    private static final int SETTLE_MILLIS = 700;

    private final Stage stage;
    private final Workbench workbench;
    private final Path scratch;
    /** What a run writes is seen in the services' tab, and nowhere else. */
    private final WorkspaceClouds clouds = WorkspaceClouds.inMemory();

    private Optional<RunPart> run = Optional.empty();
    private Optional<DataFlowPart> flow = Optional.empty();

    private WindowPicture(Path file, double width, double height, ThemeChoice theme, Language language, Path scratch) {
        this.scratch = scratch;
        PreferenceStore preferences = new PreferenceStore(scratch);
        preferences.change(known -> known.with(known.settings().withTheme(theme).withLanguage(Optional.of(language))));
        ThemeSwitch look =
                new ThemeSwitch(preferences, Platform.getPreferences().colorSchemeProperty());
        workbench = new Workbench(preferences, look.appearanceProperty(), DocumentServices.ofStudio());
        stage = new Stage();
        DocumentFiles files = new DocumentFiles(workbench, new AnswersNothing(), new DraftStore(scratch));
        Features features = new Features(
                StudioFeatures.all().canvas(),
                List.of(
                        this::runPart,
                        (session, open) -> new CloudPart(session, open, clouds),
                        ProblemsPart::new,
                        ValuesPart::new,
                        this::flowPart,
                        TrialPart::new));
        stage.setScene(new StudioWindow(workbench, files, look, features, width, height).scene());
        stage.setWidth(width);
        stage.setHeight(height);
        files.open(file);
        // the headless platform's screen has 1000 lines: a window that is no icon would be painted beyond them
        stage.setIconified(true);
        stage.show();
    }

    /**
     * Opens a window.
     *
     * @param width in pixels; likewise {@code height}
     * @param scratch a folder for the window's own files
     */
    public static WindowPicture open(
            Path file, double width, double height, ThemeChoice theme, Language language, Path scratch) {
        WindowPicture window = Toolkit.call(() -> new WindowPicture(file, width, height, theme, language, scratch));
        window.await(() ->
                window.session() == null || window.session().diagramProperty().get() != null);
        return window;
    }

    /** Runs the workflow to its end. @return why it cannot be run; empty where it was */
    public Optional<String> run(String input) {
        Toolkit.call(() -> {
            run.ifPresent(part -> part.run(input));
            return null;
        });
        await(() ->
                run.isEmpty() || run.get().hasEnded() || !run.get().refusal().isEmpty());
        return Toolkit.call(() -> run.map(RunPart::refusal).filter(refusal -> !refusal.isEmpty()));
    }

    /** Selects the state of that name. @return whether there is one */
    public boolean select(String name) {
        return Toolkit.call(() -> {
            Optional<State> state = Optional.ofNullable(session()).stream()
                    .flatMap(open -> open.document().machine().states().stream())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            state.ifPresent(found -> session().select(Selection.of(found.path())));
            return state.isPresent();
        });
    }

    /** Shows the picture, the text or both, and opens a tab of the panel below. */
    public void show(ViewMode mode, Optional<String> bottomTab) {
        Toolkit.call(() -> {
            workbench.viewModeProperty().set(mode);
            bottomTab.ifPresent(workbench.bottomTabProperty()::set);
            return null;
        });
    }

    /** The bytes of a PNG of the window as it is when all movements are over. */
    public byte[] take() {
        await(() -> flow.map(DataFlowPart::isSettled).orElse(true));
        // a text is coloured where it is to be seen, and the first picture says what that is
        Toolkit.call(() -> stage.getScene().snapshot(null));
        sleep(SETTLE_MILLIS);
        return Toolkit.call(() -> PngWriter.write(stage.getScene().snapshot(null)));
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            stage.close();
            return null;
        });
    }

    private DocumentSession session() {
        return workbench.session();
    }

    private DataFlowPart flowPart(DocumentSession session, Workbench open) {
        DataFlowPart part = new DataFlowPart(session, open);
        flow = Optional.of(part);
        return part;
    }

    private RunPart runPart(DocumentSession session, Workbench open) {
        RunPart part = new RunPart(session, open, clouds, scratch);
        run = Optional.of(part);
        return part;
    }

    private void await(BooleanSupplier done) {
        long patience = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!Toolkit.call(done::getAsBoolean)) {
            if (System.nanoTime() > patience) {
                throw new StudioTooSlow(PATIENCE_SECONDS);
            }
            sleep(LOOK_MILLIS);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the window", e);
        }
    }
}
