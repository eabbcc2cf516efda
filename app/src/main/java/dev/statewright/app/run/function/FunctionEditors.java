package dev.statewright.app.run.function;

import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.function.FunctionLog;
import java.util.LinkedHashMap;
import java.util.Map;

/** The editors of a workspace's functions, each made when it is first asked for and kept with what was typed into it. */
public final class FunctionEditors {

    private record Open(FunctionEditorViewModel editor, FunctionEditorPane pane) {}

    private final FunctionLog log;
    private final Runnable leave;
    private final Map<FunctionEntry, Open> open = new LinkedHashMap<>();

    /**
     * @param log what all functions write to their console
     * @param leave shows the workflow again
     */
    public FunctionEditors(FunctionLog log, Runnable leave) {
        this.log = log;
        this.leave = leave;
    }

    public FunctionEditorPane of(FunctionEntry function) {
        return open.computeIfAbsent(function, this::make).pane();
    }

    /** Writes everything that was typed, so that a run uses the code that is seen. */
    public void saveAll() {
        open.values().forEach(each -> each.editor().saveAll());
    }

    /** Writes what was typed, and lets go of the console. */
    public void close() {
        saveAll();
        open.values().forEach(each -> each.pane().close());
        open.clear();
    }

    private Open make(FunctionEntry function) {
        FunctionEditorViewModel editor = new FunctionEditorViewModel(function);
        return new Open(editor, new FunctionEditorPane(editor, log, leave));
    }
}
