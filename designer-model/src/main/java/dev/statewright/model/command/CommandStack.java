package dev.statewright.model.command;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The only way to change a document: one command, one step of undo. The history is bounded by the memory that its texts take, not by
 * the number of steps. To be used by one thread.
 */
public final class CommandStack {

    /** So many characters of removed and inserted text are kept before the oldest steps are forgotten. */
    private static final long DEFAULT_CAPACITY = 64L * 1024 * 1024;

    private final long capacity;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final List<Consumer<DocumentChange>> listeners = new CopyOnWriteArrayList<>();
    private AslDocument document;
    private String savedText;
    private long size;

    /** A stack for a document that was just opened: nothing to undo, nothing to save. */
    public CommandStack(AslDocument document) {
        this(document, DEFAULT_CAPACITY);
    }

    /** @param capacity characters of text that the history may hold; the newest step is kept in any case */
    public CommandStack(AslDocument document, long capacity) {
        this.document = document;
        this.savedText = document.text();
        this.capacity = capacity;
    }

    public AslDocument document() {
        return document;
    }

    /**
     * Carries a command out. What changes nothing leaves no step.
     *
     * @throws CommandRejected where it cannot be done; nothing has changed then
     */
    public void execute(Command command) {
        Edit edit = command.applyTo(document);
        AslDocument before = document;
        AslDocument after = before.with(edit.change());
        if (after.text().equals(before.text())) {
            return;
        }
        Step step = new Step(command, edit, edit.change().inverse(before.text()));
        forget(undone);
        Step last = done.peekLast();
        if (last != null && !before.text().equals(savedText) && command.continues(last.command())) {
            done.removeLast();
            size -= last.size();
            step = last.followedBy(step, before.text());
        }
        done.addLast(step);
        size += step.size();
        while (size > capacity && done.size() > 1) {
            size -= done.removeFirst().size();
        }
        become(after, edit.change(), edit, DocumentChange.Origin.EXECUTE);
    }

    /** Takes the latest step back; does nothing where there is none. */
    public void undo() {
        Step step = done.pollLast();
        if (step != null) {
            undone.addLast(step);
            become(document.with(step.back()), step.back(), step.edit(), DocumentChange.Origin.UNDO);
        }
    }

    /** Carries the step that was last taken back out again; does nothing where there is none. */
    public void redo() {
        Step step = undone.pollLast();
        if (step != null) {
            done.addLast(step);
            become(document.with(step.edit().change()), step.edit().change(), step.edit(), DocumentChange.Origin.REDO);
        }
    }

    public boolean canUndo() {
        return !done.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /** The name key of the command that {@link #undo} would take back. */
    public Optional<String> undoName() {
        return Optional.ofNullable(done.peekLast()).map(step -> step.command().nameKey());
    }

    /** The name key of the command that {@link #redo} would bring back. */
    public Optional<String> redoName() {
        return Optional.ofNullable(undone.peekLast()).map(step -> step.command().nameKey());
    }

    /** The document has been written to its file as it is now. */
    public void markSaved() {
        savedText = document.text();
    }

    /** Whether the text differs from what was opened or last saved. */
    public boolean isDirty() {
        return !document.text().equals(savedText);
    }

    /** Listeners are told after the fact, in the order in which they came. */
    public void addListener(Consumer<DocumentChange> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<DocumentChange> listener) {
        listeners.remove(listener);
    }

    private void become(AslDocument after, TextChange change, Edit edit, DocumentChange.Origin origin) {
        AslDocument before = document;
        document = after;
        var select = origin == DocumentChange.Origin.UNDO ? edit.selectBefore() : edit.select();
        DocumentChange told = new DocumentChange(before, after, change, select, origin);
        listeners.forEach(listener -> listener.accept(told));
    }

    private void forget(Deque<Step> steps) {
        steps.forEach(step -> size -= step.size());
        steps.clear();
    }

    /** A command that was carried out, and the way back. */
    private record Step(Command command, Edit edit, TextChange back) {

        /** Characters of text that it holds. */
        long size() {
            return edit.change().insertedLength() + back.insertedLength() + 64;
        }

        /** Both as one step; {@code middle} is the text between them. */
        Step followedBy(Step next, String middle) {
            String first = back.applyTo(middle);
            String last = next.edit.change().applyTo(middle);
            TextChange change = TextChange.between(first, last);
            return new Step(
                    next.command,
                    new Edit(change, next.edit.select(), edit.selectBefore()),
                    change.inverse(first));
        }
    }
}
