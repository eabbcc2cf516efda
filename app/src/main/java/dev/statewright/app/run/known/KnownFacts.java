package dev.statewright.app.run.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.run.start.MockChoice;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.app.run.step.StepViewModel;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.LatestWins;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.KnownData;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.Seen;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/** Gathers what is known of the workflow's data from its runs, its mocks and its inputs, and gives it to the session. */
public final class KnownFacts {

    private final DocumentSession session;
    private final RunViewModel run;
    private final StartViewModel start;
    private final Supplier<String> machineName;
    private final LatestWins<Supplier<KnownData>, KnownData> gathering;
    private final LatestWins<AslDocument, Map<StatePath, String>> called;
    private final Subscription following;
    private final ListChangeListener<MockChoice> mocksListener = _ -> gather();
    private Map<StatePath, String> resources = Map.of();
    private Supplier<Optional<RunFacts.LookedAt>> looked = Optional::empty;
    private Subscription looking = Subscription.EMPTY;

    /** @param machineName as mock files name the workflow */
    public KnownFacts(
            DocumentSession session,
            Workbench workbench,
            RunViewModel run,
            StartViewModel start,
            Supplier<String> machineName) {
        this.session = session;
        this.run = run;
        this.start = start;
        this.machineName = machineName;
        gathering = new LatestWins<>(
                Supplier::get,
                workbench.services().background(),
                workbench.services().ui(),
                session.samples().knownProperty()::set);
        called = new LatestWins<>(
                document -> ServiceFacts.resources(document.machine()),
                workbench.services().background(),
                workbench.services().ui(),
                this::gatherIfOthersAreCalled);
        start.mocks().addListener(mocksListener);
        following = Subscription.combine(
                session.documentProperty().subscribe((_, document) -> called.request(document)),
                run.phaseProperty().subscribe(_ -> gather()),
                start.inputProperty().subscribe((_, _) -> gather()),
                start.mockProperty().subscribe((_, _) -> gather()));
    }

    /** From now on the visit that somebody looks at counts, not its state's last one. */
    public void follow(StepViewModel step) {
        looked = () -> step.stepProperty().get().map(visit -> new RunFacts.LookedAt(visit, step.events()));
        looking = step.stepProperty().subscribe((before, after) -> {
            if (step.visitsProperty().get().size() > 1) {
                gather();
            }
        });
    }

    /** Lets go of what it follows. */
    public void close() {
        looking.unsubscribe();
        following.unsubscribe();
        start.mocks().removeListener(mocksListener);
        gathering.cancel();
        called.cancel();
    }

    private void gatherIfOthersAreCalled(Map<StatePath, String> now) {
        if (!now.equals(resources)) {
            resources = now;
            gather();
        }
    }

    /** While a run goes on its states' data come and go: what was known before stands until it has ended. */
    private void gather() {
        if (run.phase() == RunPhase.STARTING || run.phase() == RunPhase.RUNNING) {
            return;
        }
        Optional<ShownRun> shown = run.runProperty().get();
        var steps = run.stepsProperty().get();
        var events = List.copyOf(run.events());
        var visit = looked.get();
        List<MockChoice> mocks = new ArrayList<>();
        start.mockProperty().get().ifPresent(mocks::add);
        mocks.addAll(start.mocks());
        String given = shown.map(ShownRun::input).orElse(start.inputProperty().get());
        var machine = session.document().machine();
        String name = machineName.get();
        gathering.request(() -> {
            Map<StatePath, Seen> seen = new HashMap<>(MockFacts.of(machine, name, mocks));
            ServiceFacts.of(machine).forEach(seen::putIfAbsent);
            shown.ifPresent(past -> RunFacts.of(past, steps, events, visit)
                    .forEach((state, facts) -> seen.merge(state, facts, (mocked, ran) -> ran.or(mocked))));
            return new KnownData(input(given, shown.isPresent()), seen);
        });
    }

    /** An empty object is what stands there before anybody has given an input. */
    private static Sample input(String text, boolean ran) {
        Origin origin = Origin.of(ran ? Origin.Kind.RUN : Origin.Kind.EXAMPLE);
        try {
            var value = Json.read(text);
            return !ran && value.isObject() && value.isEmpty() ? Sample.unknown(origin) : Sample.of(value, origin);
        } catch (JsonProcessingException halfTyped) {
            return Sample.unknown(origin);
        }
    }
}
