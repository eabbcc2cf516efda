package dev.statewright.app.session;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.command.DocumentChange;
import dev.statewright.model.command.PreparedEdit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.renderer.position.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The document of a session and the one history of what was done to it: commands, and cards moved by hand. */
public abstract sealed class DocumentHistory permits DocumentSession {

    private static final String REJECTED = "rejected";
    private static final String PLACED = "canvas.placed";

    private final CommandStack stack;
    private final HandPlacing placing;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<AslDocument> document;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final PendingEdits pendingEdits = new PendingEdits();
    private final LatestWins<Preparation, Runnable> preparation;
    private final List<Consumer<DocumentChange>> changeListeners = new ArrayList<>();
    /** Whether the present change comes from the background, as typing in a large text does. */
    private boolean prepared;

    DocumentHistory(AslDocument opened, Notices notices, DocumentServices services) {
        this.stack = new CommandStack(opened);
        this.placing = new HandPlacing(stack);
        this.notices = notices;
        this.document = new ReadOnlyObjectWrapper<>(this, "document", opened);
        this.preparation = Preparation.inBackground(services);
        stack.addListener(this::changed);
    }

    /** The document is about to become another one. */
    abstract void before(DocumentChange change);

    /** The document has become another one; {@link #tell} is to be called when that can be seen. */
    abstract void after(DocumentChange change);

    /** What of the document is drawn, and where its cards stand. */
    abstract ObjectProperty<DrawingOptions> drawn();

    public ReadOnlyObjectProperty<AslDocument> documentProperty() {
        return document.getReadOnlyProperty();
    }

    public AslDocument document() {
        return document.get();
    }

    public Notices notices() {
        return notices;
    }

    /** Whether the document differs from what was last saved. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The key of what {@link #undo} would take back. */
    public Optional<String> undoName() {
        return placing.isNextToUndo() ? Optional.of(PLACED) : stack.undoName();
    }

    /** The key of what {@link #redo} would bring back. */
    public Optional<String> redoName() {
        return placing.isNextToRedo() ? Optional.of(PLACED) : stack.redoName();
    }

    /**
     * Puts cards where the user wants them, as a step that can be undone.
     *
     * @param moved states whose next move is part of the same step, if nothing else comes between; none for a step by itself
     */
    public void place(Positions wanted, Set<StatePath> moved) {
        commitPendingEdits();
        Positions before = drawn().get().layout().positions();
        if (!wanted.equals(before)) {
            placing.add(moved, before, wanted);
            show(wanted);
            update();
        }
    }

    /**
     * Carries a command out; a rejection changes nothing and is shown as a notice.
     *
     * @return whether it was carried out
     */
    public boolean execute(Command command) {
        Optional<String> rejection = attempt(command);
        rejection.ifPresent(sentence -> notices.error(REJECTED, sentence));
        return rejection.isEmpty();
    }

    /** Carries a command out, and gives the sentence of a rejection back to whoever wants to show it beside a field. */
    public Optional<String> attempt(Command command) {
        commitPendingEdits();
        try {
            stack.execute(command);
            notices.dismiss(REJECTED);
            return Optional.empty();
        } catch (CommandRejected rejected) {
            return Optional.of(rejected.getMessage());
        }
    }

    /**
     * Carries a command out without making anybody wait: its document is read in the background. Of several only the latest counts.
     *
     * @param ready given the result on the UI thread, to be carried out by {@link #execute(PreparedEdit)}
     */
    public void prepare(Command command, Consumer<PreparedEdit> ready) {
        preparation.request(new Preparation(document.get(), command, ready));
    }

    /** Makes the document of a prepared command the present one. @return false where it has changed since */
    public boolean execute(PreparedEdit edit) {
        prepared = true;
        try {
            return stack.execute(edit);
        } finally {
            prepared = false;
        }
    }

    public void undo() {
        commitPendingEdits();
        if (placing.isNextToUndo()) {
            placing.undo(this::show);
            update();
        } else if (stack.canUndo()) {
            stack.undo();
        }
    }

    public void redo() {
        commitPendingEdits();
        if (placing.isNextToRedo()) {
            placing.redo(this::show);
            update();
        } else if (stack.canRedo()) {
            stack.redo();
        }
    }

    /** To be called when the document's text has reached its file. */
    public void markSaved() {
        stack.markSaved();
        update();
    }

    /** What is on disk, as far as the document knows; empty where the file has gone. */
    public Optional<String> savedText() {
        return stack.savedText();
    }

    /** To be called when something else is on disk than was saved: another text, or none because the file has gone. */
    public void markSaved(Optional<String> text) {
        stack.markSaved(text);
        update();
    }

    /** Told of every change after it was made, with the edits of the text. */
    public void addChangeListener(Consumer<DocumentChange> listener) {
        changeListeners.add(listener);
    }

    /**
     * Registers a view that holds input back for a moment (typing in the code view). It is asked to hand it in, by a command of its
     * own, before any other command and before saving.
     */
    public void addPendingEdit(Runnable commit) {
        pendingEdits.add(commit);
    }

    /** Lets a view go that is closed while its document stays open. */
    public void removePendingEdit(Runnable commit) {
        pendingEdits.remove(commit);
    }

    /** Asks all views to hand in what they hold back. */
    public void commitPendingEdits() {
        pendingEdits.commit();
    }

    final boolean isPrepared() {
        return prepared;
    }

    final void stopPreparing() {
        preparation.cancel();
    }

    /** Tells those who listen to changes. */
    final void tell(DocumentChange change) {
        List.copyOf(changeListeners).forEach(listener -> listener.accept(change));
        update();
    }

    private void changed(DocumentChange change) {
        if (change.origin() == DocumentChange.Origin.EXECUTE) {
            placing.forgetUndone();
        }
        before(change);
        document.set(change.after());
        after(change);
    }

    private void show(Positions positions) {
        DrawingOptions now = drawn().get();
        drawn().set(now.with(now.layout().with(positions)));
    }

    private void update() {
        dirty.set(stack.isDirty());
        canUndo.set(stack.canUndo() || placing.isNextToUndo());
        canRedo.set(stack.canRedo() || placing.isNextToRedo());
    }
}
