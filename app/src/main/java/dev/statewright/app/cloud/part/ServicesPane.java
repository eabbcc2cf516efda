package dev.statewright.app.cloud.part;

import dev.statewright.app.cloud.call.CloudViewModel;
import dev.statewright.app.cloud.call.ResourceKinds;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.cloud.viewer.StateDot;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/** The panel of services: one resource at a time, under its name and how its service stands. */
final class ServicesPane extends VBox {

    private static final double ICON = 15;
    private static final double WIDEST_NAME = 260;
    private static final double LETTER = 7.5;

    private final CloudViewModel model;
    private final Function<CloudResource, ResourceViewer> viewers;
    private final UsedBy usedBy;
    private final Label name = new Label();
    private final Label kind = Controls.muted("");
    private final StateDot dot = new StateDot();
    private final Label state = Controls.muted("");
    private final Button again = Controls.button("try-again", ActionIcons.RETRY, this::reopen);
    private final Problem problem = new Problem();
    private final VBox room = new VBox();
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    private final MapChangeListener<ServiceName, ServiceState> following = _ -> showState();
    private final Subscription showing;
    private CloudResource resource = CloudResource.WORKSPACE;
    private Optional<ResourceViewer> viewer = Optional.empty();

    /**
     * @param shown what is to be seen; nothing is opened before the panel is
     * @param viewers makes the view of a resource
     */
    ServicesPane(
            CloudViewModel model,
            ObservableValue<Optional<CloudResource>> shown,
            Function<CloudResource, ResourceViewer> viewers,
            UsedBy usedBy) {
        this.model = model;
        this.viewers = viewers;
        this.usedBy = usedBy;
        getStyleClass().addAll("run-pane", "services-pane");
        setId("cloud-services");
        name.getStyleClass().add("function-name");
        name.setId("cloud-resource-name");
        // where there is little room its kind and how its service stands give way
        name.textProperty()
                .subscribe(text -> name.setMinWidth(Math.min(WIDEST_NAME, text.length() * LETTER + 2 * ICON)));
        kind.setMinWidth(0);
        state.setMinWidth(0);
        HBox head = new HBox(8, name, kind, dot, state, again, Controls.space(), usedBy);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(room, Priority.ALWAYS);
        room.setMinHeight(0);
        getChildren().addAll(head, problem, room);
        model.states().addListener(following);
        ticking.setCycleCount(Animation.INDEFINITE);
        showing = Subscription.combine(
                shown.subscribe(wanted -> wanted.ifPresent(this::show)),
                // a panel that nobody sees asks for nothing
                sceneProperty().subscribe(scene -> {
                    if (scene == null) {
                        ticking.pause();
                    } else {
                        ticking.play();
                        if (viewer.isEmpty()) {
                            reopen();
                        }
                        tick();
                    }
                }));
    }

    private void show(CloudResource wanted) {
        if (wanted.kind() == Kind.WORKFLOW) {
            return;
        }
        if (viewer.isEmpty() || !wanted.equals(resource)) {
            resource = wanted;
            reopen();
        }
    }

    private void reopen() {
        viewer.ifPresent(ResourceViewer::close);
        name.setText(
                switch (resource.kind()) {
                    case WORKSPACE -> Words.text("cloud.workspace");
                    case METRICS -> Words.text("cloud.section-metrics");
                    default -> resource.lastName();
                });
        name.setGraphic(new IconView(ResourceKinds.iconOf(resource.kind()), ICON));
        boolean single = resource.kind() == Kind.WORKSPACE || resource.kind() == Kind.METRICS;
        kind.setText(single ? "" : Words.text("cloud.kind-" + ResourceKinds.word(resource.kind())));
        usedBy.show(resource);
        showState();
        if (getScene() == null) {
            viewer = Optional.empty();
            return;
        }
        ResourceViewer opened = viewers.apply(resource);
        VBox.setVgrow(opened.content(), Priority.ALWAYS);
        opened.content().setMinHeight(0);
        room.getChildren().setAll(opened.content());
        viewer = Optional.of(opened);
    }

    private void showState() {
        // counting needs no start
        Optional<ServiceName> service =
                ResourceKinds.serviceOf(resource.kind()).filter(_ -> resource.kind() != Kind.METRICS);
        dot.setVisible(service.isPresent());
        state.setVisible(service.isPresent());
        boolean failed = service.map(model::state)
                .filter(ServiceState.Failed.class::isInstance)
                .isPresent();
        again.setVisible(failed);
        again.setManaged(failed);
        service.ifPresent(each -> {
            dot.show(each, model.state(each));
            state.setText(failed ? "" : StateDot.words(model.state(each)));
        });
        problem.tell(failed ? StateDot.words(model.state(service.orElseThrow())) : "");
    }

    private void tick() {
        viewer.ifPresent(ResourceViewer::tick);
        model.refresh();
    }

    void close() {
        ticking.stop();
        showing.unsubscribe();
        model.states().removeListener(following);
        viewer.ifPresent(ResourceViewer::close);
    }
}
