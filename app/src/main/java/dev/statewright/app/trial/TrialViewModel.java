package dev.statewright.app.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.LatestWins;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.SessionValues;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.StateSample;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** Tests of the selected state: what is said of them, and what came of the last one. To be used on the UI thread. */
final class TrialViewModel {

    private final DocumentSession session;
    private final DocumentServices services;
    private final ReadOnlyObjectWrapper<Optional<State>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TrialForm>> form =
            new ReadOnlyObjectWrapper<>(this, "form", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TrialFinding>> finding =
            new ReadOnlyObjectWrapper<>(this, "finding", Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyStringWrapper calls = new ReadOnlyStringWrapper(this, "calls", "");
    private final Map<StatePath, TrialForm> forms = new HashMap<>();
    private final Map<StatePath, TrialFinding> findings = new HashMap<>();
    private final LatestWins<Called, String> asking;
    private Subscription following = Subscription.EMPTY;
    private Optional<FutureTask<TrialFinding>> test = Optional.empty();
    private boolean followed;

    private record Called(State state, TaskBackend tasks) {

        String sentence() {
            if (!(state instanceof TaskState task)) {
                return "";
            }
            TaskResource resource = TaskResource.parse(task.resource());
            if (!resource.answersAtOnce()) {
                return Words.text("trial.needs-mock");
            }
            boolean answered = tasks.answers(request(task, resource));
            return Words.text(answered ? "trial.calls" : "trial.nothing-answers", task.resource());
        }

        private static TaskRequest request(TaskState task, TaskResource resource) {
            Payload written = task.parameters().map(Payload::of).orElse(Payload.EMPTY_OBJECT);
            return new TaskRequest(
                    1,
                    resource,
                    task.name(),
                    written,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    0,
                    0,
                    OptionalInt.empty());
        }
    }

    TrialViewModel(DocumentSession session, DocumentServices services) {
        this.session = session;
        this.services = services;
        asking = new LatestWins<>(Called::sentence, services.background(), services.ui(), calls::set);
    }

    /** Begins to follow the session. */
    void follow() {
        if (!followed) {
            followed = true;
            following = Subscription.combine(
                    session.selectionProperty().subscribe(_ -> look()),
                    session.documentProperty().subscribe((_, _) -> look()),
                    session.samples().samplesProperty().subscribe((_, _) -> look()));
        }
    }

    void unfollow() {
        following.unsubscribe();
        asking.cancel();
        followed = false;
    }

    ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is said of the selected state's test. */
    ReadOnlyObjectProperty<Optional<TrialForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** What came of the selected state's last test. */
    ReadOnlyObjectProperty<Optional<TrialFinding>> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Who does the state's work where there is no mock; empty where the state is no task. */
    ReadOnlyStringProperty callsProperty() {
        return calls.getReadOnlyProperty();
    }

    /** Goes back to what is known of the state. */
    void forget() {
        state.get().ifPresent(found -> {
            forms.remove(found.path());
            look();
        });
    }

    /** The first part of the form that something is wrong with. */
    Optional<TrialField> fault() {
        return state.get()
                .flatMap(found -> form.get().flatMap(said -> {
                    TestedState tested = new TestedState(found);
                    for (TrialField field : TrialField.values()) {
                        if (field.problem(said, tested).isPresent()) {
                            return Optional.of(field);
                        }
                    }
                    return Optional.empty();
                }));
    }

    /** Tests the state, if nothing is wrong with what is said. */
    void test() {
        session.commitPendingEdits();
        if (running.get() || state.get().isEmpty() || fault().isPresent()) {
            return;
        }
        StatePath path = state.get().get().path();
        TrialQuestion question = question();
        FutureTask<TrialFinding> made = new FutureTask<>(() -> TrialFinding.of(question.answer())) {
            @Override
            protected void done() {
                if (!isCancelled()) {
                    services.ui().execute(() -> ended(this, path, found(this)));
                }
            }
        };
        test = Optional.of(made);
        running.set(true);
        services.background().execute(made);
    }

    /** Gives the running test up. */
    void cancel() {
        test.ifPresent(made -> made.cancel(true));
        test = Optional.empty();
        running.set(false);
    }

    private static TrialFinding found(FutureTask<TrialFinding> done) {
        return done.state() == Future.State.SUCCESS
                ? done.resultNow()
                : TrialFinding.of(new TrialOutcome.Refused(
                        String.valueOf(done.exceptionNow().getMessage())));
    }

    private void ended(FutureTask<TrialFinding> which, StatePath path, TrialFinding found) {
        if (test.filter(made -> made == which).isEmpty()) {
            return;
        }
        test = Optional.empty();
        running.set(false);
        findings.put(path, found);
        look();
    }

    /** The state that the last test led to. */
    Optional<State> next() {
        return finding.get()
                .flatMap(TrialFinding::answered)
                .flatMap(told ->
                        told.next().map(name -> told.state().path().scope().state(name)))
                .flatMap(session.document().machine()::state);
    }

    /** Goes to the state that the last test led to, with the output as its input, and the variables as they are then. */
    void goOn() {
        Optional<State> to = next();
        Optional<TrialOutcome.Answered> told = finding.get().flatMap(TrialFinding::answered);
        if (to.isEmpty() || told.isEmpty()) {
            return;
        }
        State following = to.get();
        TrialForm fresh = TrialForm.of(following, sample(following.path()));
        told.get()
                .output()
                .ifPresent(output -> fresh.give(
                        Json.writeIndented(output),
                        Words.text("trial.output-of", told.get().state().name())));
        Optional<JsonNode> variables = told.get().inspected("variables");
        variables.ifPresentOrElse(
                values -> fresh.variables.set(Json.writeIndented(values)),
                () -> fresh.variables.set(told.get().said().path("variables").asText("")));
        forms.put(following.path(), fresh);
        findings.remove(following.path());
        session.select(Selection.of(following.path()));
        look();
    }

    /** The request as the AWS command line sends it. */
    String command() {
        if (state.get().isEmpty() || fault().isPresent()) {
            return "";
        }
        ObjectNode request = question().whole();
        return "aws stepfunctions test-state --cli-input-json '"
                + Json.write(request).replace("'", "'\\''") + "'";
    }

    private TrialQuestion question() {
        State here = state.get().orElseThrow();
        AslDocument resolved = resolved();
        State tested = resolved.machine().state(here.path()).orElse(here);
        return new TrialQuestion(
                resolved,
                tested,
                TrialRequest.of(form.get().orElseThrow(), new TestedState(tested)),
                session.tasksProperty().get());
    }

    private AslDocument resolved() {
        return SessionValues.resolution(
                        session.document(),
                        session.workspace(),
                        session.file(),
                        session.values().values())
                .resolved();
    }

    private void look() {
        Optional<State> found =
                session.selection().primary().flatMap(session.document().machine()::state);
        state.set(found);
        form.set(found.map(selected -> {
            TrialForm kept = forms.get(selected.path());
            if (kept == null || !kept.isTouched()) {
                TrialForm known = TrialForm.of(selected, sample(selected.path()));
                kept = kept != null && kept.saysTheSame(known) ? kept : known;
                forms.put(selected.path(), kept);
            }
            return kept;
        }));
        finding.set(found.map(State::path).map(findings::get));
        found.filter(TaskState.class::isInstance)
                .ifPresentOrElse(
                        task -> asking.request(new Called(
                                resolved().machine().state(task.path()).orElse(task),
                                session.tasksProperty().get())),
                        () -> calls.set(""));
    }

    private Optional<StateSample> sample(StatePath path) {
        return session.samples().samplesProperty().get().of(path);
    }
}
