package dev.statewright.model.command;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The one door to a document: every change goes through {@link #execute}, is one step of undo, and is told to the listeners. To be
 * used by one thread at a time.
 */
public final class CommandStack {

    /** So much memory may the history take, in bytes. */
    private static final long MEMORY = 64L << 20;

    private final long memory;
    private final Deque<UndoStep> done = new ArrayDeque<>();
    private final Deque<UndoStep> undone = new ArrayDeque<>();
    private final List<Consumer<DocumentChange>> listeners = new CopyOnWriteArrayList<>();
    private AslDocument document;
    private Optional<String> savedText;
    private boolean mayMerge;

    /** Begins with a document that is as it was saved. */
    public CommandStack(AslDocument document) {
        this(document, MEMORY);
    }

    /**
     * @param memory how many bytes the steps may take; the oldest are forgotten first, the latest never
     */
    public CommandStack(AslDocument document, long memory) {
        this.document = Objects.requireNonNull(document);
        this.savedText = Optional.of(document.text());
        this.memory = memory;
    }

    public AslDocument document() {
        return document;
    }

    /**
     * Carries a command out. A command that changes nothing is no step.
     *
     * @throws CommandRejected where it cannot be carried out; nothing has changed then
     */
    public void execute(Command command) {
        execute(PreparedEdit.of(document, command));
    }

    /**
     * Carries a command out that has been prepared, on whatever thread. A command that changes nothing is no step.
     *
     * @return false where the document has changed since it was prepared; nothing has changed then
     */
    public boolean execute(PreparedEdit prepared) {
        if (prepared.before() != document) {
            return false;
        }
        if (prepared.isEmpty()) {
            return true;
        }
        AslDocument before = document;
        UndoStep step = prepared.step();
        document = prepared.after();
        undone.clear();
        if (mayMerge && !done.isEmpty() && done.peek().isContinuedBy(prepared.command())) {
            done.push(done.pop().and(step));
        } else {
            done.push(step);
            forgetOldest();
        }
        mayMerge = true;
        tell(new DocumentChange(
                before, document, prepared.change(), prepared.edit().select(), DocumentChange.Origin.EXECUTE));
        return true;
    }

    /** Takes the latest step back; without one nothing happens. */
    public void undo() {
        if (!done.isEmpty()) {
            UndoStep step = done.pop();
            undone.push(step);
            go(step.back(), step, DocumentChange.Origin.UNDO);
        }
    }

    /** Brings the step back that was undone last; without one nothing happens. */
    public void redo() {
        if (!undone.isEmpty()) {
            UndoStep step = undone.pop();
            done.push(step);
            go(step.forward(), step, DocumentChange.Origin.REDO);
        }
    }

    private void go(TextChange change, UndoStep step, DocumentChange.Origin origin) {
        AslDocument before = document;
        document = before.with(change);
        mayMerge = false;
        tell(new DocumentChange(before, document, change, selectAfter(before, step), origin));
    }

    /** What came back, or what the step had selected as far as it is still there. */
    private List<StatePath> selectAfter(AslDocument before, UndoStep step) {
        Set<StatePath> old = paths(before);
        List<StatePath> back = document.machine().states().stream()
                .map(State::path)
                .filter(path -> !old.contains(path))
                .toList();
        if (!back.isEmpty()) {
            return back.stream()
                    .filter(path ->
                            path.scope().isRoot() || !back.contains(path.scope().owner()))
                    .toList();
        }
        Set<StatePath> now = paths(document);
        return step.select().stream().filter(now::contains).toList();
    }

    private static Set<StatePath> paths(AslDocument document) {
        return document.machine().states().stream().map(State::path).collect(Collectors.toSet());
    }

    public boolean canUndo() {
        return !done.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Stands for the latest step that was not undone: the same object as long as it is the latest one; null where there is none. */
    public Object latest() {
        return done.peek();
    }

    /** What is typed from now on is a step of its own, also where it goes on right behind the latest. */
    public void endStep() {
        mayMerge = false;
    }

    /** The {@link Command#nameKey()} of what {@link #undo} takes back. */
    public Optional<String> undoName() {
        return Optional.ofNullable(done.peek()).map(step -> step.command().nameKey());
    }

    /** The {@link Command#nameKey()} of what {@link #redo} brings back. */
    public Optional<String> redoName() {
        return Optional.ofNullable(undone.peek()).map(step -> step.command().nameKey());
    }

    /** To be called when the document is on disk as it is now. */
    public void markSaved() {
        markSaved(Optional.of(document.text()));
    }

    /** To be called when something else is on disk now: another text, or none because the file has gone. */
    public void markSaved(Optional<String> text) {
        savedText = text;
        mayMerge = false;
    }

    /** What is on disk, as far as the document knows; empty where the file has gone. */
    public Optional<String> savedText() {
        return savedText;
    }

    /** Whether the text differs from what was last saved. */
    public boolean isDirty() {
        return !savedText.equals(Optional.of(document.text()));
    }

    /** Tells every change from now on, in order. */
    public void addListener(Consumer<DocumentChange> listener) {
        listeners.add(listener);
    }

    private void tell(DocumentChange change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    private void forgetOldest() {
        long bytes = done.stream().mapToLong(UndoStep::bytes).sum();
        while (bytes > memory && done.size() > 1) {
            bytes -= done.removeLast().bytes();
        }
    }
}
