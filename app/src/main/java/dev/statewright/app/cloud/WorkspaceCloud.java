package dev.statewright.app.cloud;

import dev.statewright.app.words.Words;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.CloudOptions;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.function.FunctionLog;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.shell.Watch;
import dev.statewright.runtime.shell.Watching;
import dev.statewright.runtime.store.DataFolderUnusable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The services of one workspace, which are put together when something first needs them: a folder that is only looked at costs nothing.
 * Safe for many threads.
 */
public final class WorkspaceCloud {

    /** Of the window's executions: where time goes faster, it goes ten times as fast. */
    public static final ExecutionSettings SETTINGS = ExecutionSettings.DEFAULT.withTimeFactor(10);

    private final Workspace workspace;
    private volatile Workspace current;
    private final Optional<Path> data;
    private final CompletableFuture<Void> free;
    private final FunctionLog log = new FunctionLog();
    private final List<Watching> watches = new CopyOnWriteArrayList<>();
    private final List<Consumer<LocalCloud>> openListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> editListeners = new CopyOnWriteArrayList<>();
    private volatile LocalCloud cloud;
    private volatile String trouble = "";
    private volatile String refusedEdit = "";
    private SavedEdits edits;
    private boolean closed;
    /** Who shares it; guarded by {@link WorkspaceClouds}. */
    int holders;

    /**
     * @param data where they keep things; empty for memory
     * @param free completes when the folder's services before these have been ended
     */
    WorkspaceCloud(Workspace workspace, Optional<Path> data, CompletableFuture<Void> free) {
        this.workspace = workspace;
        this.current = workspace;
        this.data = data;
        this.free = free;
    }

    /** As it was when it was opened. */
    public Workspace workspace() {
        return workspace;
    }

    /** As its template and definitions have it now, once something has needed the services. */
    public Workspace current() {
        return current;
    }

    /** Where they keep things; empty for memory. */
    public Optional<Path> data() {
        return data;
    }

    /** What the workspace's functions write, also before anything was opened. */
    public FunctionLog log() {
        return log;
    }

    /** The services, where something has needed them. */
    public Optional<LocalCloud> opened() {
        return Optional.ofNullable(cloud);
    }

    /**
     * The services; puts them together where nothing has needed them yet. Reads files: to be called in the background.
     *
     * @throws CloudUnusable where the template cannot be read any more, or its last document was closed meanwhile
     */
    public LocalCloud open() throws CloudUnusable {
        LocalCloud made;
        synchronized (this) {
            if (closed) {
                throw new CloudUnusable(Words.text("cloud.closed"));
            }
            if (cloud != null) {
                return cloud;
            }
            free.join();
            made = make();
            cloud = made;
            if (workspace.template().isPresent()) {
                edits = SavedEdits.follow(
                        () -> Workspace.open(workspace.template().get()), workspace, new TakenOver(made));
            }
        }
        openListeners.forEach(listener -> listener.accept(made));
        return made;
    }

    /** Loads what functions run in, so that the first call need not wait for it: for when a run is likely. */
    public void prepare() {
        try {
            open().functions().prepare();
        } catch (CloudUnusable e) {
            // the run tells
        }
    }

    private LocalCloud make() throws CloudUnusable {
        CloudOptions options = CloudOptions.DEFAULT.withSettings(SETTINGS);
        try {
            try {
                return make(data.map(options::withData).orElse(options));
            } catch (DataFolderUnusable e) {
                // another program serves the same folder, or it cannot be written: work goes on without it
                trouble = Words.text("cloud.data-unusable", e.getMessage());
                return make(options);
            }
        } catch (UnreadableWorkspace e) {
            throw new CloudUnusable(e.getMessage());
        }
    }

    private LocalCloud make(CloudOptions options) throws UnreadableWorkspace {
        return LocalCloud.open(workspace, options, log, this::watch);
    }

    /** What is not as it should be with all of it; empty where all is well. */
    public String trouble() {
        return trouble;
    }

    /** Why what was saved last could not be taken over; empty where it was. */
    public String refusedEdit() {
        return refusedEdit;
    }

    /** The listener is told, on a thread of its own, when an edit of the template or a definition was taken over or refused. */
    public void whenEdited(Runnable listener) {
        editListeners.add(listener);
    }

    public void forgetEdits(Runnable listener) {
        editListeners.remove(listener);
    }

    /** Lets services follow what is saved. */
    private final class TakenOver implements SavedEdits.Edited {
        private final LocalCloud services;

        TakenOver(LocalCloud services) {
            this.services = services;
        }

        @Override
        public void take(Workspace edited) throws UnreadableWorkspace {
            services.edited(edited);
            current = edited;
            refusedEdit = "";
            editListeners.forEach(Runnable::run);
        }

        @Override
        public void refused(String why) {
            refusedEdit = Words.text("cloud.edit-refused", why);
            editListeners.forEach(Runnable::run);
        }
    }

    /** The listener gets the services once, when they are first needed, on the thread that needs them; at once where they are there. */
    public void whenOpened(Consumer<LocalCloud> listener) {
        LocalCloud present;
        synchronized (this) {
            present = cloud;
            if (present == null) {
                openListeners.add(listener);
            }
        }
        if (present != null) {
            listener.accept(present);
        }
    }

    public void forget(Consumer<LocalCloud> listener) {
        openListeners.remove(listener);
    }

    /** Lets executions that others start be watched, too; the first who gives a watch has them. */
    public void addWatching(Watching watching) {
        watches.add(watching);
    }

    public void removeWatching(Watching watching) {
        watches.remove(watching);
    }

    private Optional<Watch> watch(ExecutionIdentity identity) {
        return watches.stream()
                .flatMap(watching -> watching.watch(identity).stream())
                .findFirst();
    }

    void close() {
        LocalCloud last;
        synchronized (this) {
            closed = true;
            last = cloud;
            cloud = null;
            if (edits != null) {
                edits.close();
            }
        }
        if (last != null) {
            last.close();
        }
    }
}
