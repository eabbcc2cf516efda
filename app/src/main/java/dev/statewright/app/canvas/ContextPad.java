package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.app.canvas.tool.Pointer;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.Connection;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Viewport;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.TilePane;

/**
 * What can be done to the one selected state, beside its card. A click does it; out of the buttons that make lines a line can be
 * dragged to where it is to lead.
 */
final class ContextPad extends TilePane {

    private static final double ICON = 14;
    private static final double BUTTON = 26;
    private static final double GAP = 8;
    private static final double SMALLEST_ZOOM = 0.4;
    private static final double STRAY = 5;
    private static final List<String> OFFERED = List.of(
            "canvas.add",
            "canvas.connect",
            "canvas.add-rule",
            "canvas.add-branch",
            "canvas.add-catcher",
            "canvas.enter",
            "canvas.fold",
            "canvas.replace-type",
            "canvas.test-state",
            "canvas.breakpoint",
            "canvas.duplicate",
            "canvas.delete");

    private static final List<String> DRAGGED = List.of("canvas.connect", "canvas.add-rule", "canvas.add-catcher");

    private final DiagramView view;
    private final Gesture gesture;
    private final Map<Action, Button> buttons = new LinkedHashMap<>();
    private Optional<State> state = Optional.empty();
    private boolean aside;
    private boolean dragged;
    private Diagram laidOutIn;
    private Around laidOut;

    /** All that its place depends on besides the diagram. */
    private record Around(
            Optional<StatePath> state,
            Viewport viewport,
            double viewWidth,
            double viewHeight,
            double width,
            double height,
            boolean aside) {}

    ContextPad(DiagramView view, Actions actions, Gesture gesture) {
        this.view = view;
        this.gesture = gesture;
        setId("context-pad");
        getStyleClass().add("context-pad");
        setPrefColumns(2);
        setPrefTileWidth(BUTTON);
        setPrefTileHeight(BUTTON);
        setVisible(false);
        OFFERED.stream().map(actions::get).forEach(action -> buttons.put(action, button(action)));
        getChildren().addAll(buttons.values());
    }

    /** Offers what fits a state; nothing where there is none. */
    void show(Optional<State> next) {
        state = next;
        // the buttons stay: making them anew for each state that is selected would cost most of a frame
        buttons.forEach((action, button) -> {
            boolean fits = state.isPresent() && action.enabled().get();
            button.setManaged(fits);
            button.setVisible(fits);
        });
        layoutPad();
    }

    /** Makes room while a gesture has something to show. */
    void stepAside(boolean busy) {
        aside = busy;
        layoutPad();
    }

    /** Puts the pad beside the card, where it hides the least. Whether it hides anything is not asked again as long as nothing moves. */
    void layoutPad() {
        double width = prefWidth(-1);
        Around around = new Around(
                state.map(State::path),
                view.viewport(),
                view.getWidth(),
                view.getHeight(),
                width,
                prefHeight(width),
                aside);
        if (view.diagram() != laidOutIn || !around.equals(laidOut)) {
            laidOutIn = view.diagram();
            laidOut = around;
            layoutAnew(width, around.height());
        }
    }

    private void layoutAnew(double width, double height) {
        Optional<Rect> card = state.flatMap(shown -> view.diagram()
                        .card(shown.path())
                        .map(found -> found.rect())
                        .or(() -> view.diagram().group(shown.path()).map(group -> group.header())))
                .map(view.viewport()::toView)
                .filter(rect -> rect.overlaps(new Rect(0, 0, view.getWidth(), view.getHeight())));
        setVisible(card.isPresent() && view.viewport().zoom() >= SMALLEST_ZOOM && !aside);
        card.ifPresent(rect -> {
            Rect best = places(rect, width, height)
                    .map(this::within)
                    .min(Comparator.comparingDouble(place -> hidden(view.diagram(), place) + common(rect, place)))
                    .orElseThrow();
            resizeRelocate(Math.round(best.x()), Math.round(best.y()), width, height);
        });
    }

    /** A place that reaches out of the view, moved into it: rather over the card than out of reach. */
    private Rect within(Rect place) {
        double x = Math.max(0, Math.min(place.x(), view.getWidth() - place.width()));
        double y = Math.max(0, Math.min(place.y(), view.getHeight() - place.height()));
        return new Rect(x, y, place.width(), place.height());
    }

    private static Stream<Rect> places(Rect card, double width, double height) {
        double top = card.centerY() - height / 2;
        return Stream.of(
                new Rect(card.right() + GAP, top, width, height),
                new Rect(card.x() - GAP - width, top, width, height),
                new Rect(card.right() + GAP, card.y() - height + card.height() / 2, width, height),
                new Rect(card.right() + GAP, card.centerY(), width, height),
                new Rect(card.right() - width, card.y() - GAP - height, width, height));
    }

    /** How much of cards and labels a place is over, in view pixels. */
    private double hidden(Diagram diagram, Rect place) {
        double cards = diagram.cards().stream()
                .mapToDouble(card -> common(view.viewport().toView(card.rect()), place))
                .sum();
        double labels = diagram.edges().stream()
                .flatMap(edge -> edge.label().stream())
                .mapToDouble(pill -> common(view.viewport().toView(pill.rect()), place))
                .sum();
        return cards + labels;
    }

    private static double common(Rect one, Rect other) {
        double width = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
        return width > 0 && height > 0 ? width * height : 0;
    }

    private Button button(Action action) {
        Button button = ActionControls.iconButton(action, ICON);
        button.setId("pad-" + action.id());
        button.setFocusTraversable(false);
        button.setMinSize(BUTTON, BUTTON);
        button.setMaxSize(BUTTON, BUTTON);
        if (DRAGGED.contains(action.id())) {
            installDrag(button, action);
        }
        return button;
    }

    /** The line that can be dragged out of a button. */
    private Optional<Connection> connection(String id) {
        return state.map(State::path).flatMap(path -> switch (id) {
            case "canvas.connect" ->
                Optional.of(new Connection.Redirected(
                        state.get().type() == StateType.CHOICE ? Transition.defaultOf(path) : Transition.next(path)));
            case "canvas.add-rule" -> Optional.of(new Connection.NewRule(path));
            case "canvas.add-catcher" -> Optional.of(new Connection.NewCatcher(path));
            default -> Optional.<Connection>empty();
        });
    }

    private void installDrag(Button button, Action action) {
        Point2D[] pressed = new Point2D[1];
        button.setOnAction(_ -> {
            if (!dragged) {
                action.run();
            }
        });
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            dragged = false;
            pressed[0] = new Point2D(event.getScreenX(), event.getScreenY());
        });
        button.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() != MouseButton.PRIMARY) {
                return;
            }
            if (!dragged && pressed[0].distance(event.getScreenX(), event.getScreenY()) > STRAY) {
                dragged = true;
                connection(action.id()).ifPresent(line -> gesture.connect(line, pointer(event)));
            } else if (dragged) {
                gesture.moved(pointer(event));
            }
        });
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (dragged && event.getButton() == MouseButton.PRIMARY) {
                gesture.released(pointer(event));
                view.requestFocus();
            }
        });
    }

    private Pointer pointer(MouseEvent event) {
        Point2D at = view.screenToLocal(event.getScreenX(), event.getScreenY());
        return new Pointer(at.getX(), at.getY(), Pointer.Button.PRIMARY, 0);
    }
}
