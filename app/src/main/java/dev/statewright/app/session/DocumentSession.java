package dev.statewright.app.session;

import dev.statewright.app.breakpoint.Breakpoints;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.DocumentChange;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.text.Position;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRouter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * One open workflow: beside its document and the history of its changes what is selected, what there is to say of it, and the run that
 * is shown on it. Everything the window shows of a workflow comes from here. To be used on the UI thread.
 */
public final class DocumentSession extends DocumentHistory {

    private static final String VALUES = "values";

    private final Workspace workspace;
    private final Drawing drawing;
    private final Judging judging;
    private final SessionValues values;
    private final SessionSamples samples;
    private final PastSelections pastSelections = new PastSelections();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final Breakpoints breakpoints = new Breakpoints();
    private final ObjectProperty<Optional<StatePath>> halted =
            new SimpleObjectProperty<>(this, "halted", Optional.empty());
    private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
    private final ObjectProperty<Map<StatePath, String>> answered =
            new SimpleObjectProperty<>(this, "answered", Map.of());
    private final ObjectProperty<Optional<HistoryInFile>> history =
            new SimpleObjectProperty<>(this, "history", Optional.empty());
    private final ObjectProperty<Map<StatePath, String>> compared =
            new SimpleObjectProperty<>(this, "compared", Map.of());
    private final ObjectProperty<Map<StatePath, StateMark>> coverage =
            new SimpleObjectProperty<>(this, "coverage", Map.of());
    private final ObjectProperty<Set<StatePath>> mocked = new SimpleObjectProperty<>(this, "mocked", Set.of());
    private final ObjectProperty<RunOverlay> overlay = new SimpleObjectProperty<>(this, "overlay", RunOverlay.NONE);
    private final ReadOnlyObjectWrapper<Position> sought = new ReadOnlyObjectWrapper<>(this, "sought");
    private final ObjectProperty<Optional<Path>> file;
    private final ObjectProperty<Position> caret = new SimpleObjectProperty<>(this, "caret", new Position(1, 1));
    private final ObjectProperty<Optional<Proposal>> proposal =
            new SimpleObjectProperty<>(this, "proposal", Optional.empty());
    private final ObjectProperty<Optional<Merge>> merge = new SimpleObjectProperty<>(this, "merge", Optional.empty());
    private final ObjectProperty<TaskBackend> tasks =
            new SimpleObjectProperty<>(this, "tasks", new TaskRouter(List.of()));
    private final SessionSettings settings;

    /** After such a change what there is to say of the text is found out first; picture and data wait for it, and for a rest in the typing. */
    private boolean judgingFirst;

    /**
     * @param file where the document lies, absent for one that was never saved
     * @param notices where rejections of commands are shown
     */
    public DocumentSession(
            AslDocument opened, Optional<Path> file, Workspace workspace, Notices notices, DocumentServices services) {
        super(opened, notices, services);
        this.workspace = workspace;
        this.file = new SimpleObjectProperty<>(this, "file", file);
        this.settings = new SessionSettings(this);
        this.drawing = new Drawing(documentProperty(), services);
        this.samples = new SessionSamples(documentProperty(), services);
        this.values = new SessionValues(file.orElseGet(() -> workspace.root().resolve("workflow")));
        this.judging = new Judging(file, services, this::judged);
        values.trouble().ifPresent(sentence -> notices.error(VALUES, sentence));
        Subscription.combine(
                values.environmentsProperty().subscribe((_, _) -> validate()),
                values.chosenProperty().subscribe((_, _) -> validate()),
                settings.valuesProperty().subscribe((_, _) -> validate()));
        selection.addListener((_, _, now) -> now.primary().ifPresent(drawing::show));
        selection.addListener((_, _, now) -> pastSelections.remember(now));
        // what else a workflow has that was drawn from a history nobody knows
        history.addListener((_, _, now) -> now.filter(HistoryInFile::derived)
                .ifPresent(_ -> drawing.options.set(drawing.options.get().withoutOpenSlots())));
        refresh();
    }

    /** The picture of the document, laid out in the background; null until the first layout is done. */
    public ReadOnlyObjectProperty<Diagram> diagramProperty() {
        return drawing.diagram.getReadOnlyProperty();
    }

    /** Whether the picture is to be seen anywhere: while it is not, it does not follow the document. */
    public BooleanProperty pictureSeenProperty() {
        return drawing.seen;
    }

    /** What of the document the picture shows. A state that is selected is always drawn. */
    public ObjectProperty<DrawingOptions> drawingProperty() {
        return drawing.options;
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public Selection selection() {
        return selection.get();
    }

    public void select(Selection wanted) {
        selection.set(wanted);
    }

    /** The change that is shown before it is made; empty while there is none, and after every change of the document. */
    public ObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal;
    }

    /** Two versions of the document that are being brought together; empty while there are none. */
    public ObjectProperty<Optional<Merge>> mergeProperty() {
        return merge;
    }

    /** What the workflow is deployed with. */
    public SessionSettings settings() {
        return settings;
    }

    /** Whether the workflow is deployed with the type EXPRESS. */
    public boolean isExpress() {
        return settings.isExpress();
    }

    /** What does the work of Task states outside of runs, when one state is tested. Set by who can run the workflow. */
    public ObjectProperty<TaskBackend> tasksProperty() {
        return tasks;
    }

    /** The run that colours the picture; {@link RunOverlay#NONE} while there is none. */
    public ObjectProperty<RunOverlay> overlayProperty() {
        return overlay;
    }

    /** Where runs are to stop. */
    public Breakpoints breakpoints() {
        return breakpoints;
    }

    /** The state at which the run stands still; empty while it does not. */
    public ObjectProperty<Optional<StatePath>> haltedProperty() {
        return halted;
    }

    /** Whether an execution that was begun here goes on: it ends with the document. */
    public BooleanProperty runningProperty() {
        return running;
    }

    /** The states that answer as a mock says in the next run. */
    public ObjectProperty<Set<StatePath>> mockedProperty() {
        return mocked;
    }

    /** Who answers states in the next run in another way than usual, in a word; an empty word where that is nothing to tell. */
    public ObjectProperty<Map<StatePath, String>> answeredProperty() {
        return answered;
    }

    /** The history that was opened from a file last; empty before one was. */
    public ObjectProperty<Optional<HistoryInFile>> historyProperty() {
        return history;
    }

    /** What there is to say of states while two runs are compared; empty while none are. */
    public ObjectProperty<Map<StatePath, String>> comparedProperty() {
        return compared;
    }

    /** How much scenarios cover of what states handle; empty while nobody looks at it. */
    public ObjectProperty<Map<StatePath, StateMark>> coverageProperty() {
        return coverage;
    }

    /** What the validator says, a moment after the latest change. Not to be modified. */
    public ObservableList<Diagnostic> diagnostics() {
        return judging.diagnostics;
    }

    /** Where the caret of the code view stands. */
    public ObjectProperty<Position> caretProperty() {
        return caret;
    }

    /** The place that the code view was asked to show last; null before the first. */
    public ReadOnlyObjectProperty<Position> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /** Asks the code view to show a place of the text and to put its caret there. */
    public void seek(Position place) {
        // the same place may be asked for twice
        sought.set(null);
        sought.set(place);
    }

    public ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    public Optional<Path> file() {
        return file.get();
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Stops the background work. */
    public void close() {
        samples.close();
        drawing.close();
        stopPreparing();
        judging.close();
    }

    @Override
    void before(DocumentChange change) {
        breakpoints.follow(change);
    }

    @Override
    void after(DocumentChange change) {
        proposal.set(Optional.empty());
        judging.move(change);
        // before the selection moves: the code view shows a state where its own text says it is
        tell(change);
        judging.settle(change);
        drawing.keepFocus();
        selection.set(selectionAfter(change));
        refresh();
    }

    @Override
    ObjectProperty<DrawingOptions> drawn() {
        return drawing.options;
    }

    private Selection selectionAfter(DocumentChange change) {
        Selection before = selection.get();
        Selection left = before.after(change);
        boolean isGone = left.isEmpty() && !before.isEmpty() && change.origin() != DocumentChange.Origin.EXECUTE;
        return isGone ? pastSelections.in(change.after().machine()).orElse(left) : left;
    }

    private void refresh() {
        judgingFirst = isPrepared();
        if (judgingFirst) {
            drawing.pause();
            samples.pause();
        } else {
            drawing.refresh();
            samples.refresh();
        }
        validate();
    }

    private void judged() {
        if (judgingFirst) {
            judgingFirst = false;
            drawing.refreshAtRest();
            samples.refreshAtRest();
        }
    }

    private void validate() {
        judging.request(document(), substitutions(), isExpress());
    }

    /** What the document's names stand for: what its template says, and over it what the chosen environment says. */
    public Map<String, String> substitutions() {
        Map<String, String> known = new HashMap<>(file.get()
                .flatMap(path -> workspace.workflow(path, document()))
                .map(WorkflowEntry::substitutions)
                .orElse(Map.of()));
        known.putAll(values.values());
        return known;
    }

    /** What the data of its states look like. */
    public SessionSamples samples() {
        return samples;
    }

    /** The tables of values that the document's folder has. */
    public SessionValues values() {
        return values;
    }
}
