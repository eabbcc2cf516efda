package dev.statewright.app.run.comparison;

import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.run.executions.ExecutionsViewModel;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.inspect.StepRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** Runs of the open document compared: a tab that is there while two are, and marks on the canvas. */
public final class ComparisonPart implements DocumentPart {

    private static final String TAB = "comparison.runs";

    private final DocumentSession session;
    private final Workbench workbench;
    private final RunViewModel run;
    private final ComparisonViewModel model;
    private final PanelTab tab;
    private final Subscription following;

    /** @param run shows the first of two runs that are compared */
    public ComparisonPart(DocumentSession session, Workbench workbench, RunViewModel run) {
        this.session = session;
        this.workbench = workbench;
        this.run = run;
        model = new ComparisonViewModel(
                workbench.services().background(), workbench.services().ui());
        tab = new PanelTab(
                TAB,
                new ReadOnlyStringWrapper(Words.text("comparison.tab")),
                new ComparisonPane(model, this::select),
                Bindings.createBooleanBinding(
                        () -> model.comparedProperty().get().isPresent(), model.comparedProperty()));
        following = Subscription.combine(
                model.comparedProperty().subscribe(this::show),
                run.colouredProperty().subscribe(_ -> mark()),
                run.runProperty().subscribe(_ -> mark()));
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return List.of(tab);
    }

    @Override
    public void close() {
        following.unsubscribe();
        session.comparedProperty().set(Map.of());
    }

    /** Compares two executions in the order in which they began, or one of them with the run that is shown. */
    public void compare(ExecutionsViewModel executions, List<ExecutionSummary> chosen) {
        Optional<ComparedRun> shown = shown();
        if (chosen.size() == 1 && shown.isEmpty()) {
            executions.refuse(Words.text("comparison.needs-two"));
            return;
        }
        List<ExecutionSummary> inOrder = chosen.stream()
                .sorted(Comparator.comparing(ExecutionSummary::start))
                .toList();
        executions.read(
                inOrder,
                (runs, histories) -> compare(
                        runs.size() == 1 ? shown.orElseThrow() : new ComparedRun(runs.getFirst(), histories.getFirst()),
                        new ComparedRun(runs.getLast(), histories.getLast())));
    }

    /** The run that is shown, if it has ended. */
    private Optional<ComparedRun> shown() {
        return run.runProperty()
                .get()
                .filter(_ -> run.phase() == RunPhase.ENDED)
                .map(shown -> new ComparedRun(shown, run.history()));
    }

    /** Shows two runs side by side, the first of them on the canvas. Does nothing while an execution is running. */
    public void compare(ComparedRun first, ComparedRun second) {
        if (!run.isBusy()) {
            model.compare(first, second);
        }
    }

    private void show(Optional<ComparisonViewModel.Compared> compared) {
        if (compared.isPresent()) {
            ComparedRun first = compared.get().first();
            run.show(first.run(), first.events());
            mark();
            workbench.bottomTabProperty().set(TAB);
        } else {
            mark();
            if (workbench.bottomTabProperty().get().equals(TAB)) {
                workbench.bottomTabProperty().set("");
            }
        }
    }

    /** The canvas has marks while it shows the first run. */
    private void mark() {
        session.comparedProperty()
                .set(model.comparedProperty()
                        .get()
                        .filter(_ -> run.colouredProperty().get())
                        .filter(compared -> run.runProperty()
                                .get()
                                .equals(Optional.of(compared.first().run())))
                        .map(compared -> ComparisonMarks.of(compared.rows()))
                        .orElse(Map.of()));
    }

    private void select(StepRecord step) {
        if (session.document().machine().state(step.state()).isPresent()) {
            session.select(Selection.of(step.state()));
        }
    }
}
