package dev.statewright.app.run.start;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.InputSkeleton;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a user fills in to start an execution: the input, a name, the clock, what the tasks run on. */
public final class StartViewModel {

    private static final String FIRST_INPUT = "{\n  \n}";

    private final Supplier<AslDocument> document;
    private final Consumer<StartRequest> start;
    private final StringProperty input = new SimpleStringProperty(this, "input", FIRST_INPUT);
    private final ReadOnlyStringWrapper inputProblem = new ReadOnlyStringWrapper(this, "inputProblem", "");
    private final StringProperty executionName = new SimpleStringProperty(this, "executionName", "");
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper(this, "nameProblem", "");
    private final ObjectProperty<ClockMode> clock = new SimpleObjectProperty<>(this, "clock", ClockMode.VIRTUAL);
    private final ObjectProperty<Optional<MockChoice>> mock =
            new SimpleObjectProperty<>(this, "mock", Optional.empty());
    private final ObjectProperty<Map<String, Answerer>> answerers =
            new SimpleObjectProperty<>(this, "answerers", Map.of());
    private final ObservableList<MockChoice> mocks = FXCollections.observableArrayList();
    private final ObservableList<InputChoice> inputs = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper(this, "startable", true);

    private int awaited;
    private Runnable whenOffered = () -> {};

    /**
     * @param document the document as it is when the user starts
     * @param start called with what the user wants, once it is complete
     */
    public StartViewModel(Supplier<AslDocument> document, Consumer<StartRequest> start) {
        this.document = document;
        this.start = start;
        input.subscribe(this::checkInput);
        executionName.subscribe(this::checkName);
    }

    /** JSON text. */
    public StringProperty inputProperty() {
        return input;
    }

    /** Why the input is not JSON, with line and column; empty where it is. */
    public ReadOnlyStringProperty inputProblemProperty() {
        return inputProblem.getReadOnlyProperty();
    }

    /** Blank where one is to be made up. */
    public StringProperty executionNameProperty() {
        return executionName;
    }

    public ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    public ObjectProperty<ClockMode> clockProperty() {
        return clock;
    }

    /** The test case whose answers are used; empty for the workspace's functions alone. */
    public ObjectProperty<Optional<MockChoice>> mockProperty() {
        return mock;
    }

    /** Who answers states of these names, where that is not who answers usually. */
    public ObjectProperty<Map<String, Answerer>> answerersProperty() {
        return answerers;
    }

    /** The test cases that were found for this workflow. */
    public ObservableList<MockChoice> mocks() {
        return mocks;
    }

    /** Inputs to choose from: examples, remembered ones, those of past executions. */
    public ObservableList<InputChoice> inputs() {
        return inputs;
    }

    /** Why the latest start was refused; empty where it was not. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether what is filled in is complete. */
    public ReadOnlyBooleanProperty startableProperty() {
        return startable.getReadOnlyProperty();
    }

    /** Inputs and test cases are being looked up: a start waits until {@link #offered}, or it would pass over them. */
    public void awaitOffers() {
        awaited++;
    }

    /** What was looked up has been offered. */
    public void offered() {
        awaited--;
        if (awaited == 0) {
            Runnable now = whenOffered;
            whenOffered = () -> {};
            now.run();
        }
    }

    /** Offers inputs; where the user has not written any yet the first likely one is filled in, or what the workflow reads. */
    public void offer(List<? extends InputChoice> choices) {
        inputs.setAll(choices);
        if (input.get().equals(FIRST_INPUT)) {
            choices.stream().filter(InputChoice::isLikely).findFirst().ifPresentOrElse(this::choose, this::generate);
        }
    }

    /** Fills in an input that is made of what the workflow reads; where it reads nothing, all stays as it is. */
    public void generate() {
        JsonNode made = InputSkeleton.of(document.get().machine());
        if (!made.isEmpty() || !input.get().equals(FIRST_INPUT)) {
            input.set(Json.writeIndented(made));
        }
    }

    /**
     * Offers test cases; a chosen one that is no longer there is dropped.
     *
     * @param nothingElseAnswers whether tasks would fail without one: then the first one is chosen when it is first offered
     */
    public void offerMocks(List<MockChoice> found, boolean nothingElseAnswers) {
        boolean first = mocks.isEmpty();
        mocks.setAll(found);
        if (first && nothingElseAnswers && !found.isEmpty()) {
            mock.set(Optional.of(found.getFirst()));
        }
        if (mock.get().filter(chosen -> !found.contains(chosen)).isPresent()) {
            mock.set(Optional.empty());
        }
    }

    /** Fills an offered input in. */
    public void choose(InputChoice choice) {
        try {
            input.set(choice.text());
        } catch (IOException unreadable) {
            refusal.set(Words.text("run.input-unreadable", choice.label()));
        }
    }

    /** Starts, if what is filled in is complete. */
    public void start() {
        start(false);
    }

    /** Starts in a way that stops at breakpoints, if what is filled in is complete. */
    public void debug() {
        start(true);
    }

    private void start(boolean debugged) {
        if (awaited > 0) {
            whenOffered = () -> start(debugged);
            return;
        }
        if (!startable.get()) {
            return;
        }
        refusal.set("");
        String name = executionName.get().strip();
        start.accept(new StartRequest(
                document.get(),
                input.get(),
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                clock.get(),
                mock.get(),
                debugged,
                answerers.get()));
    }

    /** Says why the start came to nothing. */
    public void refuse(String sentence) {
        refusal.set(sentence);
    }

    private void checkInput(String text) {
        inputProblem.set(JsonProblem.of(text)
                .map(problem -> Words.text(
                        "run.input-problem",
                        problem.position().line(),
                        problem.position().column(),
                        problem.message()))
                .orElse(""));
        refusal.set("");
        check();
    }

    private void checkName(String name) {
        nameProblem.set(ExecutionNames.faultOf(name.strip())
                .map(fault -> switch (fault) {
                    case TOO_LONG -> Words.text("run.name-too-long");
                    case FORBIDDEN_CHARACTER -> Words.text("run.name-forbidden");
                })
                .orElse(""));
        check();
    }

    private void check() {
        startable.set(inputProblem.get().isEmpty() && nameProblem.get().isEmpty());
    }
}
