package dev.statewright.app.canvas;

import dev.statewright.app.words.Words;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Palette;
import dev.statewright.renderer.fx.PicturePainter;
import dev.statewright.renderer.fx.Viewport;
import dev.statewright.renderer.picture.Picture;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * The card that follows the pointer while a state is carried, slightly turned, above everything in the window; below it the reason why
 * it cannot land here, if it cannot.
 */
final class CarriedCard extends Pane {

    private static final double TURN = -2.2;
    private static final double BESIDE_POINTER = 14;
    private static final double SPACE = 4;
    private static final double WIDEST_REFUSAL = 320;

    private final Canvas card = new Canvas();
    private final Label refusal = new Label();
    private final Label count = new Label();

    CarriedCard() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("carried-card");
        card.setRotate(TURN);
        card.setOpacity(0.95);
        refusal.getStyleClass().add("drop-refusal");
        refusal.setWrapText(true);
        refusal.setVisible(false);
        count.getStyleClass().add("carried-count");
        count.setVisible(false);
        getChildren().addAll(card, refusal, count);
    }

    /** Takes a card up, above everything in the window of {@code place}. */
    void take(Node place, Picture picture, Palette palette, double zoom) {
        putDown();
        Rect bounds = picture.bounds().grown(SPACE);
        card.setWidth(bounds.width() * zoom);
        card.setHeight(bounds.height() * zoom);
        new PicturePainter(palette)
                .paint(
                        card.getGraphicsContext2D(),
                        picture,
                        new Viewport(zoom, bounds.x(), bounds.y()),
                        card.getWidth(),
                        card.getHeight());
        top(place).getChildren().add(this);
    }

    /** Says how many states the card stands for. */
    void count(int states) {
        count.setVisible(states > 1);
        count.setText(Words.text("canvas.carried-states", states));
        count.autosize();
        count.relocate(card.getWidth() - count.getWidth() / 2, -count.getHeight() / 3);
    }

    /** Takes no card up: only reasons are shown beside the pointer. */
    void takeNothing(Node place) {
        if (getParent() == null) {
            card.setWidth(0);
            card.setHeight(0);
            count.setVisible(false);
            top(place).getChildren().add(this);
        }
    }

    /** Moves the card beside the pointer. */
    void follow(Point2D scenePointer, Optional<String> reason) {
        if (getParent() == null) {
            return;
        }
        Point2D at = getParent().sceneToLocal(scenePointer);
        relocate(at.getX() + BESIDE_POINTER, at.getY() + BESIDE_POINTER);
        refusal.setVisible(reason.isPresent());
        reason.ifPresent(refusal::setText);
        double width = Math.min(WIDEST_REFUSAL, refusal.prefWidth(-1));
        refusal.resizeRelocate(0, card.getHeight() + SPACE, width, refusal.prefHeight(width));
    }

    void putDown() {
        if (getParent() instanceof Pane pane) {
            pane.getChildren().remove(this);
        }
        card.getGraphicsContext2D().clearRect(0, 0, card.getWidth(), card.getHeight());
        refusal.setVisible(false);
    }

    /** The outermost pane around a node: what is added there lies above the whole window. */
    private static Pane top(Node place) {
        Pane top = null;
        for (Parent parent = place.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Pane pane) {
                top = pane;
            }
        }
        if (top == null) {
            throw new IllegalStateException("The canvas is in no pane");
        }
        return top;
    }
}
