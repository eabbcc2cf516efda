package dev.statewright.app.canvas;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Hit;
import dev.statewright.renderer.fx.Navigation;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** A workflow with a run on it that is looked at and not edited: a click selects a state. */
public final class LookingPane extends StackPane {

    private static final double REACH = 4;

    private final ObjectProperty<RunOverlay> overlay = new SimpleObjectProperty<>(this, "overlay", RunOverlay.NONE);
    private final ObjectProperty<Optional<StatePath>> halted =
            new SimpleObjectProperty<>(this, "halted", Optional.empty());
    private final ObjectProperty<Optional<StatePath>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final DiagramView view;
    private final Subscription following;

    /** @param appearance light or dark, as the window is */
    public LookingPane(ObservableValue<Appearance> appearance) {
        view = new DiagramView(Theme.load(appearance.getValue()));
        view.setAnimated(false);
        view.setFocusTraversable(true);
        view.sceneryProperty().set(this::picture);
        Navigation.install(view);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::select);
        setMinSize(0, 0);
        getChildren().add(view);
        following = Subscription.combine(
                appearance.subscribe(now -> view.themeProperty().set(Theme.load(now))),
                overlay.subscribe(_ -> view.repaint()),
                halted.subscribe(_ -> show(halted.get())),
                selected.subscribe(_ -> show(selected.get())));
    }

    public void show(Diagram diagram) {
        view.show(diagram);
        show(halted.get());
    }

    /** How the states stand. */
    public ObjectProperty<RunOverlay> overlayProperty() {
        return overlay;
    }

    /** Where the run stands still. */
    public ObjectProperty<Optional<StatePath>> haltedProperty() {
        return halted;
    }

    public ObjectProperty<Optional<StatePath>> selectedProperty() {
        return selected;
    }

    public void close() {
        following.unsubscribe();
    }

    private void show(Optional<StatePath> state) {
        state.flatMap(view.diagram()::rectOf).ifPresent(view::reveal);
        view.repaint();
    }

    private void select(MouseEvent event) {
        view.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            switch (view.hit(event.getX(), event.getY(), REACH)) {
                case Hit.OnState on -> selected.set(Optional.of(on.state()));
                case Hit.InGroup in -> selected.set(Optional.of(in.state()));
                case Hit.OnEdge _, Hit.OnBox _, Hit.OnAnchor _, Hit.Nothing _ -> selected.set(Optional.empty());
            }
        }
    }

    private Picture picture(Diagram diagram) {
        Picture run = PictureBuilder.build(diagram, overlay.get(), PictureOptions.DEFAULT);
        Picture still = new HaltedLook(diagram, halted.get()).on(run);
        return new SelectedLook(diagram, selected.get().map(Selection::of).orElse(Selection.NONE)).on(still);
    }
}
