package dev.statewright.app.run.mock;

import dev.statewright.app.action.Action;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabGroup;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.TaskState;
import dev.statewright.runtime.mock.MockTable;
import dev.statewright.runtime.past.RecordedMocks;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/** Mocks of the open document: their tab, what of a run can be pinned, and the badges of the states that are mocked. */
public final class MocksPart implements DocumentPart {

    private static final String TAB = "mocks.table";

    private final DocumentSession session;
    private final Workbench workbench;
    private final RunViewModel run;
    private final MocksViewModel model;
    private final MocksPane pane;
    private final Pins pins;
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final BooleanBinding recordable;
    private final Runnable commit;
    private final Subscription following;

    /**
     * @param run what is pinned comes from it
     * @param start which test case the next run is answered by
     * @param machineName as mock files call the workflow
     */
    public MocksPart(
            DocumentSession session,
            Workbench workbench,
            RunViewModel run,
            StartViewModel start,
            Supplier<String> machineName) {
        this.session = session;
        this.workbench = workbench;
        this.run = run;
        model = new MocksViewModel(
                session::file,
                session.workspace().root(),
                machineName,
                start,
                workbench.services().background(),
                workbench.services().ui());
        recordable = Bindings.createBooleanBinding(
                () -> run.phaseProperty().get() != RunPhase.NONE
                        && !run.events().isEmpty(),
                run.phaseProperty(),
                run.events());
        pane = new MocksPane(model, start, this::tasks, recordable, this::record);
        pins = new Pins(model, run::history, this::show);
        commit = pane::commit;
        session.addPendingEdit(commit);
        following = Subscription.combine(
                model.rowsProperty().subscribe(this::mark),
                session.documentProperty()
                        .subscribe(_ -> mark(model.rowsProperty().get())));
    }

    /** What of a step can be pinned. */
    public Pins pins() {
        return pins;
    }

    /** Calls back when the mocks are on disk as they stand in their table. */
    public void whenSaved(Runnable then) {
        model.whenSaved(then);
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return List.of(new PanelTab(TAB, title, pane).in(TabGroup.TEST));
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("mocks.record", this::record)
                .withIcon(ActionIcons.HISTORY)
                .enabledWhen(recordable));
    }

    @Override
    public void close() {
        following.unsubscribe();
        session.removePendingEdit(commit);
        model.close();
    }

    private void record() {
        String name = Words.text(
                "mocks.recorded", run.runProperty().get().map(ShownRun::name).orElse(""));
        model.record(name.strip(), RecordedMocks.of(run.history()));
        show();
    }

    private void show() {
        workbench.bottomTabProperty().set(TAB);
    }

    /** The names of the states that a mock can answer for. */
    private List<String> tasks() {
        return session.document().machine().states().stream()
                .filter(TaskState.class::isInstance)
                .map(State::name)
                .toList();
    }

    private void mark(List<MockTable.Row> rows) {
        Set<String> names = rows.stream().map(MockTable.Row::state).collect(Collectors.toSet());
        Set<StatePath> states = session.document().machine().states().stream()
                .filter(state -> names.contains(state.name()))
                .map(State::path)
                .collect(Collectors.toSet());
        session.mockedProperty().set(states);
        title.set(names.isEmpty() ? Words.text("mocks.tab") : Words.text("mocks.tab-count", names.size()));
    }
}
