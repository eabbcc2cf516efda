package dev.statewright.app.cloud.part;

import dev.statewright.app.cloud.WorkspaceCloud;
import dev.statewright.app.cloud.WorkspaceClouds;
import dev.statewright.app.cloud.activity.ActivityPane;
import dev.statewright.app.cloud.bucket.BucketPane;
import dev.statewright.app.cloud.bus.BusPane;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.CloudViewModel;
import dev.statewright.app.cloud.function.FunctionPane;
import dev.statewright.app.cloud.log.LogPane;
import dev.statewright.app.cloud.metric.MetricsPane;
import dev.statewright.app.cloud.overview.OverviewPane;
import dev.statewright.app.cloud.queue.QueuePane;
import dev.statewright.app.cloud.table.TablePane;
import dev.statewright.app.cloud.topic.TopicPane;
import dev.statewright.app.cloud.tree.CloudTree;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabGroup;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.Substitutions;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.cloud.LocalCloud;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The workspace's services in the window: a tree of what there is, and a panel that shows one thing of it. */
public final class CloudPart implements DocumentPart {

    /** Id of the tab under the canvas. */
    public static final String TAB = "cloud.services";

    private final DocumentSession session;
    private final Workbench workbench;
    private final WorkspaceClouds clouds;
    private final WorkspaceCloud cloud;
    private final CloudCalls calls;
    private final CloudViewModel model;
    private final ServicesPane pane;
    private final ChangeListener<Optional<CloudResource>> following;
    private final Subscription saving;
    private Optional<CloudTree> tree = Optional.empty();
    private Consumer<WorkflowEntry> open = _ -> {};

    public CloudPart(DocumentSession session, Workbench workbench, WorkspaceClouds clouds) {
        this.session = session;
        this.workbench = workbench;
        this.clouds = clouds;
        cloud = clouds.share(session.workspace());
        calls = new CloudCalls(
                cloud, workbench.services().background(), workbench.services().ui());
        model = new CloudViewModel(
                cloud, workbench.services().background(), workbench.services().ui());
        following = (_, _, wanted) -> wanted.ifPresent(this::follow);
        workbench.resourceProperty().addListener(following);
        saving = session.dirtyProperty().subscribe((before, dirty) -> {
            if (before && !dirty) {
                deploy();
            }
        });
        pane = new ServicesPane(model, workbench.resourceProperty(), this::viewer, new UsedBy(session));
    }

    /** What is saved is what rules and other workflows start from now on. */
    private void deploy() {
        Optional<String> name = session.file()
                .flatMap(file -> session.workspace().workflow(file, session.document()))
                .map(WorkflowEntry::name);
        Optional<LocalCloud> services = cloud.opened();
        if (name.isEmpty() || services.isEmpty()) {
            return;
        }
        AslDocument document = Substitutions.in(session.document(), session.substitutions());
        String type = session.isExpress() ? "EXPRESS" : "STANDARD";
        workbench.services().background().execute(() -> {
            try {
                services.get().deploy(name.get(), document, type);
            } catch (ApiError e) {
                // the validator says what is wrong with it; what was there before stays
            }
        });
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return List.of(new PanelTab(TAB, new ReadOnlyStringWrapper(Words.text("cloud.tab")), pane, hasSomething())
                .in(TabGroup.SERVICES));
    }

    private ObservableBooleanValue hasSomething() {
        return Bindings.createBooleanBinding(
                () -> session.workspace().template().isPresent()
                        || !model.contentsProperty().get().isEmpty(),
                model.contentsProperty());
    }

    @Override
    public Optional<Region> workspaceTree(Consumer<WorkflowEntry> open) {
        if (session.workspace().template().isEmpty()
                && session.workspace().workflows().isEmpty()) {
            return Optional.empty();
        }
        CloudTree made =
                new CloudTree(model, session.workspace(), workbench.resourceProperty(), this::isOpen, workbench::show);
        tree = Optional.of(made);
        this.open = open;
        return Optional.of(made);
    }

    private boolean isOpen(String workflow) {
        return session.file()
                .flatMap(file -> session.workspace().workflow(file, session.document()))
                .filter(entry -> entry.name().equals(workflow))
                .isPresent();
    }

    /** Somebody wants to see something: in the panel, and a function's code beside it; a workflow is opened. */
    private void follow(CloudResource resource) {
        if (resource.kind() == Kind.WORKFLOW) {
            session.workspace().workflows().stream()
                    .filter(entry -> entry.name().equals(resource.name()))
                    .findFirst()
                    .ifPresent(open);
            return;
        }
        workbench.bottomTabProperty().set(TAB);
        function(resource).ifPresent(code -> workbench.functionProperty().set(Optional.of(code)));
    }

    private Optional<FunctionEntry> function(CloudResource resource) {
        return resource.kind() == Kind.FUNCTION ? session.workspace().function(resource.name()) : Optional.empty();
    }

    private ResourceViewer viewer(CloudResource resource) {
        return switch (resource.kind()) {
            case WORKSPACE, WORKFLOW -> new OverviewPane(model, calls);
            case FUNCTION ->
                new FunctionPane(
                        calls,
                        resource.name(),
                        () -> workbench.functionProperty().set(function(resource)));
            case TABLE -> new TablePane(calls, resource.name());
            case QUEUE -> new QueuePane(calls, resource.name());
            case TOPIC -> new TopicPane(calls, resource.name());
            case BUS -> new BusPane(calls, resource.name(), Optional.empty());
            case RULE -> new BusPane(calls, resource.bus(), Optional.of(resource.lastName()));
            case LOG_GROUP -> new LogPane(calls, resource.name());
            case BUCKET -> new BucketPane(calls, resource.name());
            case ACTIVITY -> new ActivityPane(resource.name());
            case METRICS -> new MetricsPane(calls);
        };
    }

    @Override
    public void close() {
        workbench.resourceProperty().removeListener(following);
        saving.unsubscribe();
        tree.ifPresent(CloudTree::close);
        pane.close();
        model.close();
        clouds.release(cloud);
    }
}
