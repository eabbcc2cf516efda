package dev.statewright.app.run.scenario;

import dev.statewright.app.run.live.RunRefused;
import dev.statewright.app.session.InOrder;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.file.AtomicFile;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.scenario.Coverage;
import dev.statewright.runtime.scenario.InvalidScenarioFile;
import dev.statewright.runtime.scenario.Scenario;
import dev.statewright.runtime.scenario.ScenarioFile;
import dev.statewright.runtime.scenario.ScenarioResult;
import dev.statewright.runtime.scenario.ScenarioText;
import dev.statewright.runtime.scenario.WorkspaceScenarios;
import dev.statewright.runtime.service.InvalidInput;
import dev.statewright.runtime.shell.ClockMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The scenarios of a workflow: found in their files, run in the background, written back. To be used on the UI thread. */
final class ScenariosViewModel {

    /** The workflow whose scenarios these are. */
    interface Workflow {

        /** Absent while it was never saved. */
        Optional<Path> file();

        /** Reads its scenarios from their files; called in the background. */
        FoundScenarios find(Path file);

        /** What a new file of its scenarios begins with: how it names the workflow where the file's name does not. */
        String opening(Path scenarios);

        /**
         * The workflow as it is now, ready to run; called in the background.
         *
         * @throws RunRefused where it cannot run
         */
        Ready ready() throws RunRefused;
    }

    /**
     * A workflow that scenarios can be run of.
     *
     * @param document with its substitutions filled in
     */
    record Ready(WorkspaceScenarios scenarios, AslDocument document) {}

    /** What scenarios have covered of a workflow; absent before any was run. */
    record Covered(AslDocument document, Coverage coverage) {}

    private final Workflow workflow;
    private final Executor background;
    private final Executor files;
    private final Executor ui;
    private final ObservableList<ScenarioEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Optional<Covered>> covered =
            new ReadOnlyObjectWrapper<>(this, "covered", Optional.empty());
    private Consumer<ScenarioEntry> saved = _ -> {};
    /** Counts what makes results old: what was begun before is not shown any more. */
    private int generation;

    private final Object worker = new Object();
    private Thread working;
    private boolean stopped;

    ScenariosViewModel(Workflow workflow, Executor background, Executor ui) {
        this.workflow = workflow;
        this.background = background;
        this.files = new InOrder(background);
        this.ui = ui;
    }

    ObservableList<ScenarioEntry> entries() {
        return entries;
    }

    /** Why a file of scenarios cannot be used, or why scenarios do not run; empty where nothing is wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How far the scenarios are that run now, or how those that ran last came out. */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Covered>> coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /** Told of a scenario that was saved, once it is in the list. */
    void onSaved(Consumer<ScenarioEntry> listener) {
        saved = listener;
    }

    /** Reads the files anew; results of scenarios that are still there stay. */
    void refresh() {
        read(_ -> {});
    }

    /** The workflow has changed: what its scenarios came to is not known any more. */
    void forget() {
        generation++;
        stop();
        covered.set(Optional.empty());
        progress.set("");
        entries.replaceAll(each -> each.ended(Optional.empty()));
    }

    void runAll() {
        run(List.copyOf(entries));
    }

    /** Runs scenarios one after the other. Does nothing while some run. */
    void run(List<ScenarioEntry> wanted) {
        if (running.get() || wanted.isEmpty()) {
            return;
        }
        running.set(true);
        problem.set("");
        int begun = generation;
        progress.set(Words.text("scenarios.progress", 0, wanted.size()));
        synchronized (worker) {
            stopped = false;
        }
        background.execute(() -> {
            work(wanted, begun);
            ui.execute(() -> {
                running.set(false);
                if (begun == generation) {
                    entries.replaceAll(each -> each.running() ? each.ended(Optional.empty()) : each);
                    sumUp();
                }
            });
        });
    }

    /** Stops what runs; what has ended keeps its result. */
    void stop() {
        synchronized (worker) {
            stopped = true;
            if (working != null) {
                working.interrupt();
            }
        }
    }

    /**
     * Writes a scenario into the workflow's own file. It is run before: an output that is another one every time is not expected.
     *
     * @param refused told why it is not saved
     */
    void save(Scenario scenario, Consumer<String> refused) {
        Optional<Path> definition = workflow.file();
        if (definition.isEmpty()) {
            refused.accept(Words.text("scenarios.unsaved"));
            return;
        }
        Path file = ScenarioFile.beside(definition.get());
        if (entries.stream()
                .anyMatch(each ->
                        each.file().equals(file) && each.scenario().name().equals(scenario.name()))) {
            refused.accept(Words.text("scenarios.name-taken", scenario.name()));
            return;
        }
        files.execute(() -> {
            try {
                Scenario steady = rehearsed(scenario);
                write(file, text -> ScenarioText.with(text.isBlank() ? workflow.opening(file) : text, file, steady));
                ui.execute(() -> read(_ -> entries.stream()
                        .filter(each -> each.scenario().name().equals(scenario.name()))
                        .findFirst()
                        .ifPresent(saved)));
            } catch (IOException | InvalidScenarioFile | RunRefused failed) {
                ui.execute(() -> refused.accept(reason(file, failed)));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Lets a scenario expect what it came to. */
    void expectWhatCame(ScenarioEntry entry) {
        entry.result()
                .flatMap(result -> RecordedScenario.expectation(result.events()))
                .ifPresent(expected -> edit(
                        entry,
                        text -> ScenarioText.expecting(
                                text, entry.file(), entry.scenario().name(), expected)));
    }

    /** Lets a scenario live by another clock from now on. */
    void clock(ScenarioEntry entry, ClockMode clock) {
        edit(
                entry,
                text -> ScenarioText.clocked(
                        text, entry.file(), entry.scenario().name(), clock));
    }

    void remove(ScenarioEntry entry) {
        edit(
                entry,
                text -> ScenarioText.without(
                        text, entry.file(), entry.scenario().name()));
    }

    private void edit(ScenarioEntry entry, UnaryOperator<String> edit) {
        files.execute(() -> {
            try {
                write(entry.file(), edit);
                ui.execute(() -> read(_ -> {}));
            } catch (IOException | InvalidScenarioFile failed) {
                ui.execute(() -> problem.set(reason(entry.file(), failed)));
            }
        });
    }

    private static void write(Path file, UnaryOperator<String> edit) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        AtomicFile.write(file, edit.apply(before));
    }

    private Scenario rehearsed(Scenario scenario) throws RunRefused, InterruptedException {
        try {
            ScenarioResult result = workflow.ready().scenarios().run(scenario.by(ClockMode.VIRTUAL), Optional.empty());
            // what differs does so in virtual time, too, which nobody has to wait for
            return RecordedScenario.differsInOutputAlone(result) ? RecordedScenario.withoutOutput(scenario) : scenario;
        } catch (InvalidDefinition | InvalidMockFile | InvalidInput unusable) {
            throw new RunRefused(unusable.getMessage());
        }
    }

    private void read(Consumer<FoundScenarios> then) {
        Optional<Path> definition = workflow.file();
        if (definition.isEmpty()) {
            entries.clear();
            return;
        }
        files.execute(() -> {
            FoundScenarios found = workflow.find(definition.get());
            ui.execute(() -> {
                List<ScenarioEntry> known = List.copyOf(entries);
                List<ScenarioEntry> now = found.entries().stream()
                        .map(fresh -> known.stream()
                                .filter(each -> each.isOf(fresh) && sameWork(each.scenario(), fresh.scenario()))
                                .findFirst()
                                .map(each -> new ScenarioEntry(
                                        fresh.file(), fresh.mocks(), fresh.scenario(), each.result(), each.running()))
                                .orElse(fresh))
                        .toList();
                update(now);
                problem.set(found.problem());
                then.accept(found);
            });
        });
    }

    /** Lines that stay in their place keep the selection. */
    private void update(List<ScenarioEntry> now) {
        boolean sameLines = now.size() == entries.size()
                && IntStream.range(0, now.size()).allMatch(i -> now.get(i).isOf(entries.get(i)));
        if (!sameLines) {
            entries.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(entries.get(i))) {
                entries.set(i, now.get(i));
            }
        }
    }

    /** Whether two readings of a scenario say the same, wherever in the file they stand. */
    private static boolean sameWork(Scenario one, Scenario other) {
        return ScenarioText.toJson(one).equals(ScenarioText.toJson(other));
    }

    private void work(List<ScenarioEntry> wanted, int begun) {
        synchronized (worker) {
            if (stopped) {
                return;
            }
            working = Thread.currentThread();
        }
        try {
            Ready ready = workflow.ready();
            for (int i = 0; i < wanted.size(); i++) {
                ScenarioEntry entry = wanted.get(i);
                int number = i;
                tell(begun, () -> {
                    replace(entry, entry.begun());
                    progress.set(Words.text("scenarios.progress", number, wanted.size()));
                });
                ScenarioResult result = ready.scenarios().run(entry.scenario(), entry.mocks());
                tell(begun, () -> {
                    replace(entry, entry.ended(Optional.of(result)));
                    cover(ready.document());
                });
            }
        } catch (RunRefused | InvalidDefinition | InvalidMockFile | InvalidInput unusable) {
            tell(begun, () -> problem.set(unusable.getMessage()));
        } catch (InterruptedException stop) {
            // the user has stopped them
        } finally {
            synchronized (worker) {
                working = null;
            }
        }
    }

    private void tell(int begun, Runnable news) {
        ui.execute(() -> {
            if (begun == generation) {
                news.run();
            }
        });
    }

    private void replace(ScenarioEntry old, ScenarioEntry now) {
        entries.replaceAll(each -> each.isOf(old) ? now : each);
    }

    private void cover(AslDocument document) {
        Coverage all = entries.stream()
                .flatMap(each -> each.result().stream())
                .map(ScenarioResult::covered)
                .reduce(Coverage.NONE, Coverage::and);
        covered.set(Optional.of(new Covered(document, all)));
    }

    private void sumUp() {
        long passed = entries.stream()
                .filter(each -> each.result().filter(ScenarioResult::passed).isPresent())
                .count();
        long failed = entries.stream().filter(ScenarioEntry::failed).count();
        progress.set(
                failed == 0 ? Words.text("scenarios.sum", passed) : Words.text("scenarios.sum-failed", passed, failed));
    }

    private static String reason(Path file, Exception failed) {
        return failed instanceof IOException ? Words.text("mocks.unwritable", file.getFileName()) : failed.getMessage();
    }
}
