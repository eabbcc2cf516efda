package dev.statewright.app.run.mock;

import dev.statewright.app.run.start.MockChoice;
import dev.statewright.app.run.start.MockChoices;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.app.session.InOrder;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.file.AtomicFile;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockCases;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.MockFileText;
import dev.statewright.runtime.mock.MockTable;
import dev.statewright.runtime.mock.MockedResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/**
 * The test case whose answers the next run gets, as a table that is written to its file with each change. A change is made to the file as
 * it is on disk then, so what others write meanwhile stays. To be used on the UI thread.
 */
public final class MocksViewModel {

    /** Of the test case that begins a mock file, where the user has named none. */
    static final String FIRST_CASE = "Pinned";

    private final Supplier<Optional<Path>> workflow;
    private final Path workspace;
    private final Supplier<String> machineName;
    private final StartViewModel start;
    private final Executor files;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<List<MockTable.Row>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final Subscription following;
    private Undo undo = Undo.NONE;

    /** What the latest change made of a file, and the test case that was chosen before. */
    private record Undo(Optional<Path> file, String before, String after, Optional<MockChoice> chosen) {
        static final Undo NONE = new Undo(Optional.empty(), "", "", Optional.empty());
    }

    /**
     * @param workflow the workflow's file; absent while it was never saved
     * @param workspace whose mock files are offered, too
     * @param machineName as mock files call the workflow
     * @param start the test case that it runs with is the one that is edited
     * @param background where files are read and written
     */
    public MocksViewModel(
            Supplier<Optional<Path>> workflow,
            Path workspace,
            Supplier<String> machineName,
            StartViewModel start,
            Executor background,
            Executor ui) {
        this.workflow = workflow;
        this.workspace = workspace;
        this.machineName = machineName;
        this.start = start;
        this.files = new InOrder(background);
        this.ui = ui;
        following = start.mockProperty().subscribe(_ -> refresh());
    }

    /** The rows of the chosen test case, in the order of its file; none while no test case is chosen. */
    public ReadOnlyObjectProperty<List<MockTable.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The names of the states that the chosen test case answers for. */
    public Set<String> mocked() {
        return rows.get().stream().map(MockTable.Row::state).collect(Collectors.toSet());
    }

    /** Why the chosen test case cannot be used as it is, or was not changed; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the latest change can be taken back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** The test case that is edited, and that the next run is answered by. */
    public Optional<MockChoice> chosen() {
        return start.mockProperty().get();
    }

    /** Reads the chosen test case anew. */
    public void refresh() {
        Optional<MockChoice> wanted = chosen();
        String machine = machineName.get();
        files.execute(() -> {
            List<MockTable.Row> found = List.of();
            String trouble = "";
            try {
                if (wanted.isPresent()) {
                    found = table(
                                    MockFilePlace.read(wanted.get().file()),
                                    machine,
                                    wanted.get().testCase())
                            .rows();
                    MockFile.read(wanted.get().file())
                            .testCase(machine, wanted.get().testCase());
                }
            } catch (InvalidMockFile unusable) {
                trouble = unusable.getMessage();
            } catch (IOException unreadable) {
                trouble = Words.text("mocks.unreadable", wanted.get().file().getFileName());
            }
            List<MockTable.Row> read = found;
            String said = trouble;
            ui.execute(() -> {
                if (chosen().equals(wanted)) {
                    rows.set(read);
                    problem.set(said);
                }
            });
        });
    }

    /** Calls back when everything that was changed so far is on disk. */
    public void whenSaved(Runnable then) {
        files.execute(() -> ui.execute(then));
    }

    /** @param refused told why it cannot be */
    public void replace(MockTable.Row old, MockTable.Row next, Consumer<String> refused) {
        if (!old.equals(next)) {
            editCase(table -> table.replace(old, next), refused);
        }
    }

    public void remove(MockTable.Row row) {
        editCase(table -> table.without(row), problem::set);
    }

    /** Answers for the state's next invocation; begins a test case where none is chosen. */
    public void add(String state, MockedResponse.Answer answer) {
        editCase(
                table -> table.with(new MockTable.Row(state, table.answers(state), table.answers(state), answer)),
                problem::set);
    }

    /**
     * Pins what a state answers at one invocation.
     *
     * @param recorded the answers of the invocations before it and of itself; those before it are pinned too where they have no answer yet
     */
    public void pin(String state, List<MockedResponse.Answer> recorded) {
        editCase(
                table -> {
                    MockTable next = table;
                    for (int i = table.answers(state); i < recorded.size() - 1; i++) {
                        next = table(next.with(new MockTable.Row(state, i, i, recorded.get(i))), next);
                    }
                    int last = recorded.size() - 1;
                    return next.with(new MockTable.Row(state, last, last, recorded.get(last)));
                },
                problem::set);
    }

    /** Lets a state do its own work again. */
    public void release(String state) {
        chosen().ifPresent(choice -> edit(
                choice.file(),
                Optional.of(choice.testCase()),
                text -> text.remove(machineName.get(), choice.testCase(), state),
                problem::set));
    }

    /** Begins a test case with the answers of a run, and chooses it. */
    public void record(String testCase, Map<String, MockedResponse> answers) {
        beginCase(testCase, (cases, name) -> cases.with(name).with(cases.machine(), name, answers), problem::set);
    }

    /** Begins a test case without any mock, and chooses it. */
    public void begin(String testCase, Consumer<String> refused) {
        String name = testCase.strip();
        target().ifPresentOrElse(
                        file -> edit(
                                file, Optional.of(name), text -> cases(text).with(name), refused),
                        () -> refused.accept(Words.text("mocks.unsaved")));
    }

    /** Begins a test case like the chosen one, and chooses it. */
    public void duplicate(String testCase, Consumer<String> refused) {
        String name = testCase.strip();
        chosen().ifPresent(choice -> edit(
                choice.file(), Optional.of(name), text -> cases(text).duplicated(choice.testCase(), name), refused));
    }

    public void rename(String testCase, Consumer<String> refused) {
        String name = testCase.strip();
        chosen().filter(choice -> !choice.testCase().equals(name))
                .ifPresent(choice -> edit(
                        choice.file(),
                        Optional.of(name),
                        text -> cases(text).renamed(choice.testCase(), name),
                        refused));
    }

    /** Takes the chosen test case out of its file; the next run has no mocks then. */
    public void removeCase() {
        chosen().ifPresent(choice ->
                edit(choice.file(), Optional.empty(), text -> cases(text).without(choice.testCase()), problem::set));
    }

    /** Takes the latest change back, if nobody has changed the file since. */
    public void undo() {
        Undo last = undo;
        last.file()
                .ifPresent(file -> files.execute(() -> {
                    try {
                        if (Files.exists(file) && Files.readString(file).equals(last.after())) {
                            if (last.before().isEmpty()) {
                                Files.delete(file);
                            } else {
                                AtomicFile.write(file, last.before());
                            }
                            offer(last.chosen(), Undo.NONE);
                        } else {
                            ui.execute(() -> problem.set(Words.text("mocks.changed-since", file.getFileName())));
                        }
                    } catch (IOException failed) {
                        ui.execute(() -> problem.set(Words.text("mocks.unwritable", file.getFileName())));
                    }
                }));
    }

    public void close() {
        following.unsubscribe();
    }

    /** An edit of a test case's table. */
    @FunctionalInterface
    private interface TableEdit {
        MockFileText apply(MockTable table);
    }

    /** An edit that makes a test case of a name. */
    @FunctionalInterface
    private interface CaseEdit {
        MockFileText apply(MockCases cases, String name);
    }

    private void editCase(TableEdit edit, Consumer<String> refused) {
        String machine = machineName.get();
        if (chosen().isPresent()) {
            MockChoice choice = chosen().get();
            edit(
                    choice.file(),
                    Optional.of(choice.testCase()),
                    text -> edit.apply(new MockTable(text, machine, choice.testCase())),
                    refused);
        } else {
            beginCase(FIRST_CASE, (cases, name) -> edit.apply(new MockTable(cases.with(name), machine, name)), refused);
        }
    }

    /** @param wanted its name; gets a number where there is one of that name */
    private void beginCase(String wanted, CaseEdit edit, Consumer<String> refused) {
        Optional<Path> file = target();
        if (file.isEmpty()) {
            refused.accept(Words.text("mocks.unsaved"));
            return;
        }
        String machine = machineName.get();
        Optional<MockChoice> chosen = chosen();
        files.execute(() -> {
            try {
                List<String> taken = new MockCases(MockFilePlace.read(file.get()), machine).names();
                String name = wanted;
                for (int i = 2; taken.contains(name); i++) {
                    name = wanted + " " + i;
                }
                String free = name;
                write(file.get(), Optional.of(free), chosen, text -> edit.apply(new MockCases(text, machine), free));
            } catch (InvalidMockFile | IOException failed) {
                ui.execute(() -> refused.accept(MockFilePlace.reason(file.get(), failed)));
            }
        });
    }

    private void edit(
            Path file, Optional<String> testCase, UnaryOperator<MockFileText> edit, Consumer<String> refused) {
        Optional<MockChoice> chosen = chosen();
        files.execute(() -> {
            try {
                write(file, testCase, chosen, edit);
            } catch (InvalidMockFile | IOException failed) {
                ui.execute(() -> refused.accept(MockFilePlace.reason(file, failed)));
            }
        });
    }

    private void write(
            Path file, Optional<String> testCase, Optional<MockChoice> chosen, UnaryOperator<MockFileText> edit)
            throws IOException {
        MockFileText before = MockFilePlace.read(file);
        String after = edit.apply(before).text();
        if (!after.equals(before.text())) {
            AtomicFile.write(file, after);
        }
        Undo back = new Undo(Optional.of(file), before.text(), after, chosen);
        offer(testCase.map(name -> new MockChoice(file, name)), back);
    }

    /** The files have changed: what there is to choose from is looked up anew. */
    private void offer(Optional<MockChoice> choice, Undo back) {
        List<MockChoice> found = workflow.get()
                .map(file -> MockChoices.beside(file, workspace, machineName.get()))
                .orElse(List.of());
        ui.execute(() -> {
            undo = back;
            undoable.set(back.file().isPresent());
            start.offerMocks(found, false);
            boolean same = chosen().equals(choice);
            start.mockProperty().set(choice.filter(found::contains));
            if (same) {
                refresh();
            }
        });
    }

    /** The file that new test cases go to: that of the chosen one, or one beside the workflow. */
    private Optional<Path> target() {
        return chosen().map(MockChoice::file)
                .or(() -> start.mocks().stream()
                        .map(MockChoice::file)
                        .findFirst()
                        .or(() -> workflow.get().map(MockFilePlace::beside)));
    }

    private MockCases cases(MockFileText text) {
        return new MockCases(text, machineName.get());
    }

    private static MockTable table(MockFileText text, MockTable like) {
        return table(text, like.machine(), like.testCase());
    }

    private static MockTable table(MockFileText text, String machine, String testCase) {
        return new MockTable(text, machine, testCase);
    }
}
