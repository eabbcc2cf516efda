package dev.statewright.app.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.run.task.Awaited;
import dev.statewright.app.run.task.WaitingTask;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.MapRunLedger;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.past.MapIterations;
import dev.statewright.runtime.past.NestedRuns;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** What a run did in the selected state: its visits, and the one of them that is looked at. */
public final class StepViewModel {

    /** A list of more nobody reads. */
    private static final int MOST_CHILDREN = 500;

    private final RunViewModel run;
    private final ObservableValue<Optional<StatePath>> selected;
    private final ReadOnlyObjectWrapper<List<StepRecord>> visits =
            new ReadOnlyObjectWrapper<>(this, "visits", List.of());
    private final IntegerProperty visit = new SimpleIntegerProperty(this, "visit", -1);
    private final ReadOnlyObjectWrapper<Optional<StepRecord>> step =
            new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WaitingTask>> waiting =
            new ReadOnlyObjectWrapper<>(this, "waiting", Optional.empty());
    private final Subscription following;
    private Optional<StatePath> looked = Optional.empty();

    /** @param selected the state that the user has selected */
    public StepViewModel(RunViewModel run, ObservableValue<Optional<StatePath>> selected) {
        this.run = run;
        this.selected = selected;
        following = Subscription.combine(
                selected.subscribe(this::look),
                run.stepsProperty().subscribe(this::look),
                run.phaseProperty().subscribe(this::look),
                run.answersWantedProperty().subscribe(_ -> look()),
                visit.subscribe(this::choose));
    }

    public ObservableValue<Optional<StatePath>> selectedProperty() {
        return selected;
    }

    /** All visits of the state, in the order in which they began. */
    public ReadOnlyObjectProperty<List<StepRecord>> visitsProperty() {
        return visits.getReadOnlyProperty();
    }

    /** Which visit is looked at, from 0; -1 while there is none. Goes on with the run as long as it is the last one. */
    public IntegerProperty visitProperty() {
        return visit;
    }

    /** The visit that is looked at. */
    public ReadOnlyObjectProperty<Optional<StepRecord>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What the visit waits for: an answer with a token, of a worker or of the user. */
    public ReadOnlyObjectProperty<Optional<WaitingTask>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** The state as it was executed. */
    public Optional<State> definition() {
        return run.runProperty()
                .get()
                .map(ShownRun::machine)
                .flatMap(machine -> selected.getValue().flatMap(machine::state));
    }

    /** The Map Run of the visit that is looked at, or the state's latest, where the run is one of this window. */
    public Optional<MapRunRecord> mapRun() {
        return ledger().flatMap(known -> begun().flatMap(known::run).or(() -> latest(known)));
    }

    private Optional<String> begun() {
        return events().stream()
                .map(row -> row.event().details())
                .filter(EventDetails.MapRunStarted.class::isInstance)
                .map(details -> ((EventDetails.MapRunStarted) details).mapRunArn())
                .reduce((_, later) -> later);
    }

    private Optional<MapRunRecord> latest(MapRunLedger known) {
        return selected.getValue()
                .flatMap(state -> known.runs().stream()
                        .filter(each -> each.stateName().equals(state.name()))
                        .reduce((_, later) -> later));
    }

    private Optional<MapRunLedger> ledger() {
        return run.live().map(launched -> launched.execution().mapRuns());
    }

    /** Whether the state is a Distributed Map: its iterations have histories of their own. */
    public boolean isDistributed() {
        return definition()
                .filter(state -> state instanceof MapState map && map.distributed())
                .isPresent();
    }

    /** The events of the visit that is looked at. */
    public List<EventRow> events() {
        return step.get().map(this::eventsOf).orElse(List.of());
    }

    /** The variables that the state sees after the visit that is looked at: those of its own scope and of the scopes around. */
    public Optional<JsonNode> variables() {
        Optional<ShownRun> shown = run.runProperty().get();
        if (step.get().isEmpty() || shown.isEmpty()) {
            return Optional.empty();
        }
        StepRecord record = step.get().get();
        long last = record.exitedEvent().orElse(Long.MAX_VALUE);
        ObjectNode values = Json.NODES.objectNode();
        for (EventRow row : run.events()) {
            if (row.id() > last) {
                break;
            }
            if (row.event().details() instanceof EventDetails.StateExited exited
                    && !exited.assigned().isEmpty()
                    && shown.get()
                            .stateNamed(exited.name())
                            .filter(state -> sees(record.state(), state))
                            .isPresent()) {
                exited.assigned().forEach((name, value) -> values.set(name, value.node()));
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static boolean sees(StatePath looking, StatePath assigning) {
        ScopePath scope = looking.scope();
        while (!scope.equals(assigning.scope()) && !scope.isRoot()) {
            scope = scope.owner().scope();
        }
        return scope.equals(assigning.scope());
    }

    /** The ARN of the execution that the visit that is looked at has started. */
    public Optional<String> nestedExecution() {
        boolean starts = step.get()
                .flatMap(StepRecord::resource)
                .filter(resource -> resource.contains(":states:startExecution"))
                .isPresent();
        return starts
                ? NestedRuns.of(events().stream().map(EventRow::event).toList()).stream()
                        .map(NestedRuns.NestedRun::executionArn)
                        .findFirst()
                : Optional.empty();
    }

    /** The iterations of the visit that is looked at, where it is one of a Map state: failed ones first. Of a Map Run not all. */
    public List<MapPart> iterations() {
        return isDistributed()
                ? mapRun().map(this::children).orElse(List.of())
                : step.get().map(this::iterations).orElse(List.of());
    }

    private List<MapPart> iterations(StepRecord visit) {
        return MapIterations.of(run.history(), visit.name(), visit.enteredEvent()).stream()
                .<MapPart>map(MapPart.Iteration::new)
                .toList();
    }

    private List<MapPart> children(MapRunRecord of) {
        MapRunLedger ledger = ledger().orElseThrow();
        Map<Long, ChildRecord> found = new LinkedHashMap<>();
        Stream.of(ChildStatus.FAILED, ChildStatus.TIMED_OUT)
                .flatMap(status -> ledger.children(of.arn(), status, 0, MOST_CHILDREN).stream())
                .forEach(child -> found.put(child.number(), child));
        ledger.children(of.arn(), null, 0, MOST_CHILDREN).forEach(child -> found.putIfAbsent(child.number(), child));
        return found.values().stream().<MapPart>map(MapPart.Child::new).toList();
    }

    /** What is under way of a task that is retried: the attempt, or the waiting for it. */
    public Optional<RetryUnderWay> retry() {
        return step.get()
                .filter(record -> record.duration().isEmpty())
                .flatMap(record -> definition().flatMap(state -> RetryUnderWay.of(record, state, events())));
    }

    /** The execution's own time. */
    public Instant now() {
        return run.live().map(launched -> launched.execution().now()).orElseGet(Instant::now);
    }

    public void close() {
        following.unsubscribe();
    }

    private void look() {
        Optional<StatePath> state = selected.getValue();
        List<StepRecord> found = state.map(path -> run.stepsProperty().get().stream()
                        .filter(record -> record.state().equals(path))
                        .toList())
                .orElse(List.of());
        boolean followsTheLast =
                !state.equals(looked) || visit.get() == visits.get().size() - 1;
        looked = state;
        visits.set(found);
        int wanted = followsTheLast ? found.size() - 1 : Math.min(visit.get(), found.size() - 1);
        if (visit.get() == wanted) {
            choose();
        } else {
            visit.set(wanted);
        }
    }

    private void choose() {
        int index = visit.get();
        step.set(
                index >= 0 && index < visits.get().size()
                        ? Optional.of(visits.get().get(index))
                        : Optional.empty());
        waiting.set(step.get()
                .filter(record -> record.duration().isEmpty())
                .flatMap(record -> run.waitingTask(record.state()))
                .map(this::withWorker));
    }

    /** Histories tell which worker has taken a task; those that give tokens out do not. */
    private WaitingTask withWorker(WaitingTask task) {
        if (!(task.awaited() instanceof Awaited.ActivityWorker)) {
            return task;
        }
        return events().stream()
                .map(row -> row.event().details())
                .filter(EventDetails.ActivityStarted.class::isInstance)
                .map(EventDetails.ActivityStarted.class::cast)
                .reduce((_, later) -> later)
                .map(started ->
                        task.takenBy(Optional.ofNullable(started.workerName()).orElse("")))
                .orElse(task);
    }

    /** Iterations of a Map state visit a state at the same time: its events are found along their chain. */
    private List<EventRow> eventsOf(StepRecord record) {
        Set<Long> chain = new HashSet<>(Set.of(record.enteredEvent()));
        long last = record.exitedEvent().orElse(Long.MAX_VALUE);
        return run.events().stream()
                .filter(row -> row.id() == record.enteredEvent()
                        || row.id() > record.enteredEvent()
                                && row.id() <= last
                                && row.step().equals(record.name())
                                && chain.contains(row.event().previousEventId())
                                && chain.add(row.id()))
                .toList();
    }
}
