package dev.statewright.app.run.calls;

import dev.statewright.app.run.start.Answerer;
import dev.statewright.app.run.start.MockChoice;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.LatestWins;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.model.target.CallTarget;
import dev.statewright.model.target.CallTargets;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** Who answers each Task state in the next run, as it is and as the user wants it. Reads files in the background. */
public final class CallsViewModel {

    private final DocumentSession session;
    private final StartViewModel start;
    private final Supplier<String> machineName;
    private final Function<AslDocument, StateMachine> resolved;
    private final Function<TaskState, Optional<String>> here;
    private final Executor background;
    private final LatestWins<Asked, Found> surveying;
    private final ReadOnlyObjectWrapper<List<TaskCall>> calls = new ReadOnlyObjectWrapper<>(this, "calls", List.of());
    private final ReadOnlyObjectWrapper<Map<String, Answerer>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Map.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Subscription following;
    private volatile boolean thorough;

    private record Asked(
            AslDocument document, boolean thorough, Optional<Path> file, Optional<MockChoice> mock, String name) {}

    private record Found(List<TaskCall> calls, String problem) {}

    /**
     * @param machineName as mock files name the workflow
     * @param resolved the workflow of a document with its substitutions filled in
     * @param here who answers a state in the workspace, in words; empty for nobody; asked in the background
     */
    public CallsViewModel(
            DocumentSession session,
            StartViewModel start,
            Supplier<String> machineName,
            Function<AslDocument, StateMachine> resolved,
            Function<TaskState, Optional<String>> here,
            Executor background,
            Executor ui) {
        this.session = session;
        this.start = start;
        this.machineName = machineName;
        this.resolved = resolved;
        this.here = here;
        this.background = background;
        surveying = new LatestWins<>(this::survey, background, ui, this::show);
        following = start.mockProperty().subscribe((_, _) -> refresh());
        refresh();
    }

    /** In the order of the text. */
    public ReadOnlyObjectProperty<List<TaskCall>> callsProperty() {
        return calls.getReadOnlyProperty();
    }

    /** Who the user wants for a state of that name, in this window's runs; states that are left as they are, are not there. */
    public ReadOnlyObjectProperty<Map<String, Answerer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why nobody knows which states call AWS; empty where it is known. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks anew, from now on also at what the workspace has, which may put its services together. */
    public void look() {
        thorough = true;
        refresh();
    }

    private void refresh() {
        surveying.request(new Asked(
                session.document(),
                thorough,
                session.file(),
                start.mockProperty().get(),
                machineName.get()));
    }

    public Answerer answerer(TaskCall call) {
        Answerer wanted = chosen.get().get(call.state().name());
        return wanted != null && call.possible().contains(wanted) ? wanted : call.usual();
    }

    /** From now on. That a state calls AWS is kept beside the workflow; the rest lasts as long as the workflow is open. */
    public void choose(TaskCall call, Answerer answerer) {
        String name = call.state().name();
        boolean toAws = answerer == Answerer.AWS;
        Map<String, Answerer> wanted = new HashMap<>(chosen.get());
        wanted.put(name, answerer);
        chosen.set(Map.copyOf(wanted));
        start.answerersProperty().set(chosen.get());
        session.file()
                .ifPresent(file -> background.execute(() -> {
                    keep(file, name, toAws ? CallTarget.AWS : CallTarget.WORKSPACE);
                }));
        mark();
    }

    /** {@code 3 of the workspace · 1 mock · 1 nobody}. */
    public String summary() {
        if (calls.get().isEmpty()) {
            return Words.text("run.calls-none");
        }
        Map<Answerer, Integer> counts = new EnumMap<>(Answerer.class);
        int lost = 0;
        for (TaskCall call : calls.get()) {
            Answerer answerer = answerer(call);
            if (call.isLost(answerer)) {
                lost++;
            } else {
                counts.merge(answerer, 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((answerer, count) -> append(text, Words.text("run.calls-count-" + answerer.word(), count)));
        if (lost > 0) {
            append(text, Words.text("run.calls-count-nobody", lost));
        }
        return text.toString();
    }

    public void close() {
        following.unsubscribe();
        surveying.cancel();
    }

    private static void append(StringBuilder text, String part) {
        text.append(text.isEmpty() ? "" : " · ").append(part);
    }

    private Found survey(Asked asked) {
        String unreadable = "";
        CallTargets targets = CallTargets.NONE;
        try {
            targets = asked.file().map(CallTargets::of).orElse(CallTargets.NONE);
        } catch (UnreadableFile e) {
            unreadable = e.getMessage();
        }
        Function<TaskState, Optional<String>> who =
                asked.thorough() ? here : _ -> Optional.of(Words.text("run.calls-workspace"));
        return new Found(CallSurvey.of(resolved.apply(asked.document()), mocked(asked), targets, who), unreadable);
    }

    private static Set<String> mocked(Asked asked) {
        try {
            return asked.mock().isEmpty()
                    ? Set.of()
                    : MockFile.read(asked.mock().get().file())
                            .testCase(asked.name(), asked.mock().get().testCase())
                            .states()
                            .keySet();
        } catch (InvalidMockFile gone) {
            return Set.of();
        }
    }

    private void show(Found found) {
        calls.set(found.calls());
        problem.set(found.problem());
        mark();
    }

    /** Beside the mocks, which have badges anyway. */
    private void mark() {
        Map<StatePath, String> badges = new HashMap<>();
        for (TaskCall call : calls.get()) {
            Answerer answerer = answerer(call);
            switch (answerer) {
                case AWS, HAND -> badges.put(call.state(), Words.text("run.calls-badge-" + answerer.word()));
                case WORKSPACE -> badges.put(call.state(), "");
                case MOCK -> {}
            }
        }
        session.answeredProperty().set(Map.copyOf(badges));
    }

    private void keep(Path file, String state, CallTarget target) {
        try {
            CallTargets known = CallTargets.of(file);
            CallTargets wanted = known.with(state, target);
            if (!wanted.equals(known)) {
                wanted.write(file);
            }
        } catch (UnreadableFile | UnwritableFile | IOException e) {
            session.notices().error("calls", String.valueOf(e.getMessage()));
        }
    }
}
