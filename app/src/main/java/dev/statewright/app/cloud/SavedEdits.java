package dev.statewright.app.cloud;

import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notices when the template or a definition of a workspace is saved, whoever saves it. */
public final class SavedEdits implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;

    private final Reading reading;
    private final Edited edited;
    private final Thread looking = Thread.ofPlatform().daemon().name("edits").unstarted(this::look);
    private Workspace workspace;
    private Map<Path, FileTime> seen;

    /** Opens a workspace anew. */
    @FunctionalInterface
    public interface Reading {
        Workspace read() throws UnreadableWorkspace;
    }

    /** Who takes an edit over. */
    public interface Edited {
        /** @throws UnreadableWorkspace where it cannot be taken over */
        void take(Workspace workspace) throws UnreadableWorkspace;

        /** An edit cannot be taken over: why, in a sentence that names the place. */
        void refused(String why);
    }

    private SavedEdits(Reading reading, Workspace workspace, Edited edited) {
        this.reading = reading;
        this.workspace = workspace;
        this.edited = edited;
        this.seen = times(workspace);
    }

    /** @param workspace as it was read last */
    public static SavedEdits follow(Reading reading, Workspace workspace, Edited edited) {
        SavedEdits edits = new SavedEdits(reading, workspace, edited);
        edits.looking.start();
        return edits;
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                Map<Path, FileTime> now = times(workspace);
                if (!now.equals(seen)) {
                    seen = now;
                    take();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() {
        try {
            Workspace now = reading.read();
            edited.take(now);
            workspace = now;
            // what is saved again meanwhile is another edit: of files that were looked at before, the time from then
            // counts
            Map<Path, FileTime> times = times(now);
            times.replaceAll((file, time) -> seen.getOrDefault(file, time));
            seen = times;
        } catch (UnreadableWorkspace e) {
            edited.refused(e.getMessage());
        }
    }

    private static Map<Path, FileTime> times(Workspace workspace) {
        List<Path> files = new ArrayList<>(workspace.template().stream().toList());
        workspace.workflows().stream().map(WorkflowEntry::file).forEach(files::add);
        Map<Path, FileTime> times = new HashMap<>();
        for (Path file : files) {
            try {
                times.put(file, Files.getLastModifiedTime(file));
            } catch (IOException gone) {
                times.put(file, FileTime.fromMillis(0));
            }
        }
        return times;
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
