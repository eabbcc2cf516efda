package dev.statewright.runtime.workspace;

import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.s3.FolderObjectStore;
import dev.statewright.runtime.task.ObjectStoreBackend;
import java.nio.file.Path;

/** The objects of a workspace: what Distributed Maps read and write, in files {@code .statewright/s3/BUCKET/KEY}. */
public final class WorkspaceObjects {
    private WorkspaceObjects() {}

    public static ObjectStoreBackend of(Workspace workspace) {
        return in(workspace.root().resolve(".statewright").resolve("s3"));
    }

    /** @param folder which holds a folder for each bucket */
    public static ObjectStoreBackend in(Path folder) {
        return new ObjectStoreBackend(new FolderObjectStore(folder));
    }
}
