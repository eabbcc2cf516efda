package dev.statewright.app.run.nested;

import dev.statewright.app.run.debug.Halt;
import dev.statewright.app.run.executions.WorkspaceExecutions;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.archive.ArchiveUnusable;
import dev.statewright.runtime.archive.ExecutionArchive;
import dev.statewright.runtime.debug.DebugSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** The way from the window's execution down to the one that is looked at, through those that tasks started. */
public final class NestedViewModel {

    private final RunViewModel run;
    private final WorkspaceExecutions begun;
    private final ExecutionArchive archive;
    private final Executor background;
    private final Executor ui;
    private final Consumer<String> missing;
    private final ReadOnlyObjectWrapper<List<NestedRun>> way = new ReadOnlyObjectWrapper<>(this, "way", List.of());
    private final Subscription following;
    private Optional<Halt> halt = Optional.empty();

    /**
     * @param begun executions of this process that tasks started
     * @param archive where executions of the past are found
     * @param missing told that an execution is not to be found
     */
    public NestedViewModel(
            RunViewModel run,
            WorkspaceExecutions begun,
            ExecutionArchive archive,
            Executor background,
            Executor ui,
            Consumer<String> missing) {
        this.run = run;
        this.begun = begun;
        this.archive = archive;
        this.background = background;
        this.ui = ui;
        this.missing = missing;
        following = run.runProperty().subscribe(_ -> {
            way.set(List.of());
            // an execution may stand still before the window shows the run that began it
            lookWhereItStands();
        });
    }

    /** From the one that the window's execution started to the one that is looked at; empty while that is the window's own. */
    public ReadOnlyObjectProperty<List<NestedRun>> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** Looks into an execution that the window's own has started, whichever is looked at now. */
    public void openFromTop(String arn) {
        way.set(List.of());
        open(arn);
    }

    /** Looks into an execution that the one that is looked at has started. */
    public void open(String arn) {
        List<NestedRun> before = way.get();
        Optional<NestedRun> live = live(arn).or(() -> child(arn));
        if (live.isPresent()) {
            go(before, live.get());
            return;
        }
        background.execute(() -> {
            try {
                Optional<LaunchedRun> earlier = begun.find(arn);
                NestedRun kept = earlier.isPresent() ? NestedRun.of(earlier.get()) : NestedRun.of(archive.load(arn));
                ui.execute(() -> go(before, kept));
            } catch (ArchiveUnusable gone) {
                ui.execute(
                        () -> missing.accept(Words.text("run.nested-gone", arn.substring(arn.lastIndexOf(':') + 1))));
            }
        });
    }

    /** @param steps how far down; 0 for the window's own execution */
    public void backTo(int steps) {
        way.set(List.copyOf(way.get().subList(0, steps)));
    }

    /** Where an execution stands still is what is looked at. */
    public void follow(Optional<Halt> next) {
        halt = next;
        lookWhereItStands();
    }

    private void lookWhereItStands() {
        if (halt.isEmpty()) {
            return;
        }
        List<NestedRun> down = new ArrayList<>();
        for (DebugSession at = halt.get().session();
                at.parent().isPresent();
                at = at.parent().get()) {
            live(at.executionArn()).ifPresent(down::addFirst);
        }
        if (!down.stream()
                .map(NestedRun::arn)
                .toList()
                .equals(way.get().stream().map(NestedRun::arn).toList())) {
            way.set(List.copyOf(down));
        }
    }

    public void close() {
        following.unsubscribe();
    }

    /** Children of Map Runs are known to the execution that has the Map state. */
    private Optional<NestedRun> child(String arn) {
        Optional<ShownRun> parent = way.get().isEmpty()
                ? run.runProperty().get()
                : Optional.of(way.get().getLast().shown());
        return Stream.concat(run.live().stream(), way.get().stream().flatMap(each -> each.live().stream()))
                .map(launched -> launched.execution().mapRuns())
                .flatMap(ledger -> ledger
                        .child(arn)
                        .flatMap(child -> ledger.run(child.mapRunArn())
                                .flatMap(of -> parent.map(shown -> NestedRun.of(child, shown, of.stateName()))))
                        .stream())
                .findFirst();
    }

    private Optional<NestedRun> live(String arn) {
        return begun.execution(arn).map(NestedRun::of);
    }

    private void go(List<NestedRun> before, NestedRun next) {
        if (way.get().equals(before)) {
            List<NestedRun> further = new ArrayList<>(before);
            further.add(next);
            way.set(List.copyOf(further));
        }
    }
}
