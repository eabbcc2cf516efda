package dev.statewright.app.run.executions;

import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.run.start.InputChoice;
import dev.statewright.app.session.HistoryInFile;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Notices;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.runtime.archive.ArchiveUnusable;
import dev.statewright.runtime.archive.ExecutionArchive;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.archive.KeptExecution;
import dev.statewright.runtime.archive.Retention;
import dev.statewright.runtime.file.AtomicFile;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.history.UnreadableHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The past executions of a workflow: kept when they end, listed, shown again. */
public final class ExecutionsViewModel {

    /** Inputs of more executions than this would only make a long menu. */
    private static final int OFFERED_INPUTS = 12;

    private final ExecutionArchive archive;
    private final WorkspaceExecutions others;
    private final Notices notices;
    private final Supplier<String> machineName;
    private final RunViewModel run;
    private final Executor background;
    private final Executor ui;
    private final ObservableList<ExecutionSummary> executions = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper remarks = new ReadOnlyStringWrapper(this, "remarks", "");
    private final ReadOnlyObjectWrapper<Optional<KeptExecution>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /**
     * @param others executions that were not begun in this window
     * @param notices where questions are asked
     * @param machineName of the workflow whose executions are listed
     * @param background where the archive's files are read and written
     */
    public ExecutionsViewModel(
            ExecutionArchive archive,
            WorkspaceExecutions others,
            Notices notices,
            Supplier<String> machineName,
            RunViewModel run,
            Executor background,
            Executor ui) {
        this.archive = archive;
        this.others = others;
        this.notices = notices;
        this.machineName = machineName;
        this.run = run;
        this.background = background;
        this.ui = ui;
        others.onChange(() -> ui.execute(this::refresh));
        run.onEnd(this::keep);
        run.runProperty().subscribe(_ -> remarks.set(""));
        run.runProperty().subscribe(_ -> shown.set(Optional.empty()));
        run.phaseProperty().subscribe(phase -> {
            if (phase == RunPhase.RUNNING) {
                run.live().filter(launched -> !launched.guest()).ifPresent(this::follow);
            }
        });
    }

    /** The latest first. */
    public ObservableList<ExecutionSummary> executions() {
        return executions;
    }

    /** The kept execution that the window shows; empty while it shows another one, or none. */
    public ReadOnlyObjectProperty<Optional<KeptExecution>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many executions of the workspace are kept, and for how long. Reads a file. */
    public Retention retention() {
        return archive.retention();
    }

    /** From now on so many are kept. */
    public void retain(Retention retention) {
        change(() -> archive.retain(retention));
    }

    /** Asks in the window, then deletes. */
    public void askToDelete(List<ExecutionSummary> unwanted) {
        notices.show(new Notice(
                Notice.Kind.QUESTION,
                "executions",
                Words.text("run.keeping-ask", unwanted.size()),
                List.of(new Notice.Choice(Words.text("run.keeping-delete", unwanted.size()), () -> delete(unwanted)))));
    }

    /** Deletes kept executions for good; one that runs stays. */
    public void delete(Collection<ExecutionSummary> unwanted) {
        Set<String> arns = unwanted.stream().map(ExecutionSummary::arn).collect(Collectors.toSet());
        change(() -> archive.delete(arns));
    }

    private interface ArchiveChange {
        void make() throws ArchiveUnusable;
    }

    private void change(ArchiveChange change) {
        String machine = machineName.get();
        background.execute(() -> {
            String trouble = "";
            try {
                change.make();
            } catch (ArchiveUnusable e) {
                trouble = e.getMessage();
            }
            String sentence = trouble;
            List<ExecutionSummary> found = list(machine);
            ui.execute(() -> {
                problem.set(sentence);
                executions.setAll(found);
            });
        });
    }

    /** Why the latest execution could not be kept or shown; empty where it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads the list anew. */
    public void refresh() {
        String machine = machineName.get();
        background.execute(() -> {
            List<ExecutionSummary> found = list(machine);
            ui.execute(() -> executions.setAll(found));
        });
    }

    /** Shows an execution in colours and events; one that something else began, while it goes on. Does nothing while one of this window is running. */
    public void show(ExecutionSummary summary) {
        if (run.isBusy()) {
            return;
        }
        Optional<LaunchedRun> other = others.execution(summary.arn());
        if (other.isPresent()) {
            run.follow(other.get());
            return;
        }
        background.execute(() -> {
            try {
                KeptExecution kept = archive.load(summary.arn());
                ShownRun past = shown(summary, kept);
                ui.execute(() -> {
                    problem.set("");
                    run.show(past, kept.events());
                    shown.set(Optional.of(kept));
                });
            } catch (ArchiveUnusable e) {
                Optional<LaunchedRun> known = others.find(summary.arn());
                ui.execute(() -> {
                    problem.set(known.isPresent() ? "" : e.getMessage());
                    known.ifPresent(run::follow);
                });
            }
        });
    }

    /** Reads executions of the past, all or none of them; why they cannot be read is told by {@link #problemProperty}. */
    public void read(List<ExecutionSummary> wanted, BiConsumer<List<ShownRun>, List<List<HistoryEvent>>> then) {
        background.execute(() -> {
            try {
                List<ShownRun> runs = new ArrayList<>();
                List<List<HistoryEvent>> histories = new ArrayList<>();
                for (ExecutionSummary summary : wanted) {
                    PastRun past = past(summary);
                    runs.add(past.shown());
                    histories.add(past.events());
                }
                ui.execute(() -> {
                    problem.set("");
                    then.accept(runs, histories);
                });
            } catch (ArchiveUnusable e) {
                ui.execute(() -> problem.set(e.getMessage()));
            }
        });
    }

    private record PastRun(ShownRun shown, List<HistoryEvent> events) {}

    /** One that was begun in a window, or by something else. */
    private PastRun past(ExecutionSummary summary) throws ArchiveUnusable {
        try {
            KeptExecution kept = archive.load(summary.arn());
            return new PastRun(shown(summary, kept), kept.events());
        } catch (ArchiveUnusable notKept) {
            LaunchedRun other = others.find(summary.arn()).orElseThrow(() -> notKept);
            return new PastRun(other.shown(), other.execution().history());
        }
    }

    private static ShownRun shown(ExecutionSummary summary, KeptExecution kept) {
        AslDocument document = AslDocument.of(kept.definition(), DocumentFormat.of(kept.definition()));
        return new ShownRun(summary.name(), summary.start(), summary.input(), document, Optional.empty());
    }

    /** Says why something cannot be done with the list. */
    public void refuse(String sentence) {
        problem.set(sentence);
    }

    /**
     * Shows a history that was exported elsewhere, as far as it fits the workflow. What there is to say of it is told by
     * {@link #problemProperty}. Does nothing while an execution is running.
     *
     * @param files that belong together: one, or the pages of one history
     * @param workflow what the history is laid over
     */
    public void openHistory(List<Path> files, AslDocument workflow) {
        if (run.isBusy()) {
            problem.set(Words.text("run.history-busy"));
            return;
        }
        background.execute(() -> {
            try {
                OpenedHistory opened = OpenedHistory.read(files, workflow);
                ui.execute(() -> show(opened));
            } catch (IOException unreadable) {
                String name = files.getFirst().getFileName().toString();
                ui.execute(() -> problem.set(Words.text("run.history-unreadable", name)));
            } catch (UnreadableHistory none) {
                String name = files.getFirst().getFileName().toString();
                ui.execute(() -> problem.set(name + ": " + none.getMessage()));
            }
        });
    }

    /** Shows a history that was read from a file, as {@link #openHistory} does. */
    public void show(HistoryInFile history, AslDocument workflow) {
        if (run.isBusy()) {
            problem.set(Words.text("run.history-busy"));
            return;
        }
        background.execute(() -> {
            OpenedHistory opened = OpenedHistory.of(history, workflow);
            ui.execute(() -> show(opened));
        });
    }

    private void show(OpenedHistory opened) {
        run.show(opened.shown(), opened.events());
        problem.set(opened.remarks());
        remarks.set(opened.remarks());
    }

    /** What there is to say of the history that is shown: where it stopped fitting, what could not be read; empty for other runs. */
    public ReadOnlyStringProperty remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /** Writes the events of the run that is shown as {@code GetExecutionHistory} gives them. */
    public void export(Path file) {
        List<HistoryEvent> events = run.history();
        background.execute(() -> {
            try {
                AtomicFile.write(file, HistoryJson.write(events) + "\n");
                ui.execute(() -> problem.set(""));
            } catch (IOException failed) {
                ui.execute(() -> problem.set(Words.text("run.history-unwritable", file.getFileName())));
            }
        });
    }

    /** A file name for the history of the run that is shown; empty while none is. */
    public Optional<String> exportName() {
        return run.runProperty()
                .get()
                .filter(_ -> !run.events().isEmpty())
                .map(shown -> shown.name().replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".history.json");
    }

    /** The inputs of the latest executions, each once; reads files. */
    public List<InputChoice.OfExecution> inputs() {
        return list(machineName.get()).stream()
                .map(summary -> new InputChoice.OfExecution(summary.name(), summary.input()))
                .limit(OFFERED_INPUTS)
                .toList();
    }

    private List<ExecutionSummary> list(String machine) {
        List<ExecutionSummary> found = new ArrayList<>(others.of(machine));
        archive.list().stream()
                .filter(summary -> summary.machineName().equals(machine))
                .forEach(found::add);
        found.sort(Comparator.comparing(ExecutionSummary::start).reversed());
        return List.copyOf(found);
    }

    public void close() {
        others.close();
    }

    /** From now on it is found, as aborted, even if the studio does not live to see its end. */
    private void follow(LaunchedRun launched) {
        String machine = machineName.get();
        background.execute(() -> {
            try {
                archive.follow(
                        launched.execution(), machine, launched.document().text());
            } catch (ArchiveUnusable e) {
                ui.execute(() -> problem.set(e.getMessage()));
            }
        });
    }

    private void keep(LaunchedRun launched) {
        if (launched.guest()) {
            return;
        }
        String machine = machineName.get();
        background.execute(() -> {
            try {
                archive.keep(KeptExecution.of(
                        launched.execution(), machine, launched.document().text()));
                ui.execute(() -> problem.set(""));
            } catch (ArchiveUnusable e) {
                ui.execute(() -> problem.set(e.getMessage()));
            }
            List<ExecutionSummary> found = list(machine);
            ui.execute(() -> executions.setAll(found));
        });
    }
}
