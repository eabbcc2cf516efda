package dev.statewright.app.cloud.call;

import dev.statewright.app.cloud.WorkspaceCloud;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** What the workspace has and how its services stand, as the window shows it. To be used on the UI thread. */
public final class CloudViewModel {

    private final WorkspaceCloud cloud;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<CloudContents> contents =
            new ReadOnlyObjectWrapper<>(this, "contents", CloudContents.NONE);
    private final ObservableMap<ServiceName, ServiceState> states = FXCollections.observableHashMap();
    private final Consumer<LocalCloud> opening = this::opened;
    private final BiConsumer<ServiceName, ServiceState> changing = this::changed;
    private final Runnable edited = this::refresh;

    public CloudViewModel(WorkspaceCloud cloud, Executor background, Executor ui) {
        this.cloud = cloud;
        this.background = background;
        this.ui = ui;
        cloud.whenOpened(opening);
        cloud.whenEdited(edited);
        refresh();
    }

    public ReadOnlyObjectProperty<CloudContents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /** How services stand; one that is absent was never needed. */
    public ObservableMap<ServiceName, ServiceState> states() {
        return states;
    }

    /** Logs and metrics are taken in by the workspace itself, before anybody calls their service. */
    public ServiceState state(ServiceName service) {
        ServiceState own = states.getOrDefault(service, new ServiceState.Stopped());
        boolean taken = (service == ServiceName.LOGS || service == ServiceName.METRICS)
                && own instanceof ServiceState.Stopped
                && cloud.opened().isPresent();
        return taken ? new ServiceState.Running(OptionalInt.empty()) : own;
    }

    /** The services, where something has needed them. */
    public Optional<LocalCloud> opened() {
        return cloud.opened();
    }

    /** What is not as it should be with all of it; empty where all is well. */
    public String trouble() {
        return cloud.trouble();
    }

    /** Looks anew for what there is. */
    public void refresh() {
        background.execute(() -> {
            CloudContents found =
                    CloudContents.of(cloud.current(), cloud.opened()).telling(cloud.refusedEdit());
            ui.execute(() -> {
                if (!found.equals(contents.get())) {
                    contents.set(found);
                }
            });
        });
    }

    private void opened(LocalCloud services) {
        services.services().onChange(changing);
        for (ServiceName name : ServiceName.values()) {
            changed(name, services.services().state(name));
        }
        ui.execute(this::refresh);
    }

    private void changed(ServiceName name, ServiceState state) {
        ui.execute(() -> {
            states.put(name, state);
            if (state instanceof ServiceState.Running) {
                refresh();
            }
        });
    }

    public void close() {
        cloud.forget(opening);
        cloud.forgetEdits(edited);
        cloud.opened().ifPresent(services -> services.services().removeListener(changing));
    }
}
