package dev.statewright.app.cloud;

import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The services of all workspaces that are open: one set for each folder, whatever windows and tabs show of it. Safe for many threads. */
public final class WorkspaceClouds {

    private final Function<Workspace, Optional<Path>> data;
    private final Map<Place, WorkspaceCloud> open = new HashMap<>();
    private final Map<Place, CompletableFuture<Void>> closing = new HashMap<>();

    /** What makes two documents' workspaces the same. */
    private record Place(Path root, Optional<Path> template, List<Path> workflows) {}

    private WorkspaceClouds(Function<Workspace, Optional<Path>> data) {
        this.data = data;
    }

    /** What a template's services keep lies in {@code .statewright/cloud} beside it; without a template nothing is kept. */
    public static WorkspaceClouds besideTemplates() {
        return new WorkspaceClouds(workspace -> workspace
                .template()
                .map(_ -> workspace.root().resolve(".statewright").resolve("cloud")));
    }

    public static WorkspaceClouds inMemory() {
        return new WorkspaceClouds(_ -> Optional.empty());
    }

    /** The services of a workspace, for one who gives them back by {@link #release}. Starts nothing. */
    public synchronized WorkspaceCloud share(Workspace workspace) {
        Place place = placeOf(workspace);
        WorkspaceCloud cloud = open.computeIfAbsent(
                place,
                _ -> new WorkspaceCloud(
                        workspace,
                        data.apply(workspace),
                        closing.getOrDefault(place, CompletableFuture.completedFuture(null))));
        cloud.holders++;
        return cloud;
    }

    /** Gives them back; the last to do so ends them, in the background. */
    public synchronized void release(WorkspaceCloud cloud) {
        cloud.holders--;
        if (cloud.holders == 0) {
            Place place = placeOf(cloud.workspace());
            open.remove(place);
            CompletableFuture<Void> closed = new CompletableFuture<>();
            closing.put(place, closed);
            Thread.ofPlatform().name("closing services").start(() -> {
                try {
                    cloud.close();
                } finally {
                    closed.complete(null);
                }
            });
        }
    }

    private static Place placeOf(Workspace workspace) {
        return new Place(
                workspace.root(),
                workspace.template(),
                workspace.workflows().stream().map(WorkflowEntry::file).toList());
    }
}
