package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.canvas.tool.Landing;
import dev.statewright.app.canvas.tool.LineEnd;
import dev.statewright.app.canvas.tool.Load;
import dev.statewright.app.canvas.tool.Pointer;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Palette;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;

/** Shows what is carried beside the pointer, and moves the drawing at its borders meanwhile. */
final class CarryingView implements AutoPan.Canvas {

    private static final double SMALLEST = 0.6;
    /** Space to leave beyond the drawing, in view pixels. */
    private static final double BEYOND = 80;

    private final DiagramView view;
    private final Consumer<Pointer> moved;
    private final CarriedCard card = new CarriedCard();
    private final AutoPan autoPan = new AutoPan(this);
    private Optional<Load> carried = Optional.empty();

    /** @param moved told when the drawing moved away under a pointer that rests */
    CarryingView(DiagramView view, Consumer<Pointer> moved) {
        this.view = view;
        this.moved = moved;
    }

    void show(Feedback feedback) {
        switch (feedback) {
            case Feedback.Carrying carrying -> carry(carrying);
            case Feedback.Connecting connecting -> lead(connecting);
            case Feedback.Grip _ -> {
                end();
                view.setCursor(Cursor.CLOSED_HAND);
            }
            case Feedback.Nothing _, Feedback.Lasso _ -> end();
        }
    }

    private void carry(Feedback.Carrying carrying) {
        if (!carried.equals(Optional.of(carrying.load()))) {
            carried = Optional.of(carrying.load());
            double zoom = Math.clamp(view.viewport().zoom(), SMALLEST, 1);
            LoadPictures.of(carrying.load(), view.diagram())
                    .ifPresent(picture -> card.take(
                            view, picture, new Palette(view.themeProperty().get()), zoom));
            card.count(LoadPictures.size(carrying.load()));
        }
        card.follow(
                view.localToScene(carrying.at().x(), carrying.at().y()),
                carrying.landing().flatMap(Landing::refusal));
        view.setCursor(Cursor.CLOSED_HAND);
        autoPan.carried(carrying.at());
    }

    private void lead(Feedback.Connecting connecting) {
        card.takeNothing(view);
        card.follow(
                view.localToScene(connecting.at().x(), connecting.at().y()),
                connecting.end().flatMap(LineEnd::refusal));
        view.setCursor(Cursor.CROSSHAIR);
        autoPan.carried(connecting.at());
    }

    private void end() {
        carried = Optional.empty();
        card.putDown();
        autoPan.stop();
        view.setCursor(Cursor.DEFAULT);
    }

    @Override
    public double width() {
        return view.getWidth();
    }

    @Override
    public double height() {
        return view.getHeight();
    }

    @Override
    public void pan(double dx, double dy, Pointer pointer) {
        Rect drawing = view.viewport().toView(view.diagram().bounds());
        view.look(view.viewport()
                .draggedBy(
                        limited(dx, drawing.x(), drawing.right(), width()),
                        limited(dy, drawing.y(), drawing.bottom(), height())));
        moved.accept(pointer);
    }

    /** No farther than a little beyond the drawing's end: there is nothing to land on. */
    private static double limited(double step, double start, double end, double length) {
        return step < 0
                ? Math.max(step, Math.min(0, length - BEYOND - end))
                : Math.min(step, Math.max(0, BEYOND - start));
    }
}
