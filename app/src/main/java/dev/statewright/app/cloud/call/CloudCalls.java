package dev.statewright.app.cloud.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.CloudUnusable;
import dev.statewright.app.cloud.WorkspaceCloud;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks the workspace's services in the background, and brings their answers to the window. To be used on the UI thread. */
public final class CloudCalls {

    private final WorkspaceCloud cloud;
    private final Executor background;
    private final Executor ui;

    public CloudCalls(WorkspaceCloud cloud, Executor background, Executor ui) {
        this.cloud = cloud;
        this.background = background;
        this.ui = ui;
    }

    public WorkspaceCloud cloud() {
        return cloud;
    }

    /** An empty request. */
    public static ObjectNode request() {
        return Json.NODES.objectNode();
    }

    /**
     * Calls an operation; a service that is needed first is started.
     *
     * @param failed gets a sentence
     */
    public void call(
            ServiceName service,
            String operation,
            ObjectNode request,
            Consumer<JsonNode> done,
            Consumer<String> failed) {
        ask(services -> services.services().call(service, operation, request), done, failed);
    }

    /** Asks for something that may take a while. */
    public <T> void ask(Function<LocalCloud, T> question, Consumer<T> done, Consumer<String> failed) {
        background.execute(() -> {
            try {
                T answer = question.apply(cloud.open());
                ui.execute(() -> done.accept(answer));
            } catch (CloudUnusable | ServiceFault | IllegalArgumentException e) {
                ui.execute(() -> failed.accept(sentence(e)));
            } catch (RuntimeException e) {
                ui.execute(() -> failed.accept(String.valueOf(e.getMessage() == null ? e : e.getMessage())));
            }
        });
    }

    private static String sentence(Exception e) {
        boolean mute = e.getMessage() == null || e.getMessage().isBlank();
        return mute && e instanceof ServiceFault fault ? fault.code() : String.valueOf(e.getMessage());
    }
}
