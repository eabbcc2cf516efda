package dev.statewright.app.run.nested;

import dev.statewright.app.run.debug.DebugViewModel;
import dev.statewright.app.run.step.FunctionLink;
import dev.statewright.app.session.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.util.Subscription;

/** What stands in the canvas' place while an execution is looked at that a task started. */
public final class NestedPlace {

    private final NestedViewModel model;
    private final DebugViewModel debug;
    private final Workbench workbench;
    private final FunctionLink functions;
    private final Supplier<String> machineName;
    private final ReadOnlyObjectWrapper<Optional<Node>> view =
            new ReadOnlyObjectWrapper<>(this, "view", Optional.empty());
    private final Subscription following;
    private Optional<NestedPane> pane = Optional.empty();

    /** @param machineName of the window's workflow */
    public NestedPlace(
            NestedViewModel model,
            DebugViewModel debug,
            Workbench workbench,
            FunctionLink functions,
            Supplier<String> machineName) {
        this.model = model;
        this.debug = debug;
        this.workbench = workbench;
        this.functions = functions;
        this.machineName = machineName;
        following = Subscription.combine(
                model.wayProperty().subscribe(this::show), debug.haltProperty().subscribe(model::follow));
    }

    public ReadOnlyObjectProperty<Optional<Node>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public void close() {
        following.unsubscribe();
        pane.ifPresent(NestedPane::close);
        model.close();
    }

    private void show(List<NestedRun> way) {
        Optional<NestedPane> before = pane;
        pane = way.isEmpty()
                ? Optional.empty()
                : Optional.of(new NestedPane(model, debug, workbench, functions, machineName.get()));
        view.set(pane.map(Node.class::cast));
        before.ifPresent(NestedPane::close);
    }
}
