package dev.statewright.app.canvas;

import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of what is selected: only what fits it is in it. */
final class CanvasMenu {

    private final DocumentSession session;
    private final DiagramView view;
    private final CanvasEdits edits;
    private final Actions actions;
    private final RestructuringItems restructuring;
    private final Consumer<DropTarget> quickAdd;
    private final List<StateTemplate> templates = StateTemplates.all();
    private final ContextMenu menu = new ContextMenu();

    CanvasMenu(
            DocumentSession session,
            DiagramView view,
            CanvasEdits edits,
            Actions actions,
            Consumer<DropTarget> quickAdd) {
        this.session = session;
        this.view = view;
        this.edits = edits;
        this.actions = actions;
        this.restructuring = new RestructuringItems(edits);
        this.quickAdd = quickAdd;
    }

    /** Opens the menu where the platform asks for it. */
    void install() {
        view.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                showAtSelection();
            } else {
                show(event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    /** Opens the menu on the selected state, else in the middle of the canvas. */
    void showAtSelection() {
        Rect place = session.selection()
                .primary()
                .flatMap(view.diagram()::rectOf)
                .map(view.viewport()::toView)
                .orElse(new Rect(0, 0, view.getWidth(), view.getHeight()));
        Point2D at = view.localToScreen(place.centerX(), place.centerY());
        show(at.getX(), at.getY());
    }

    private void show(double screenX, double screenY) {
        menu.hide();
        menu.getItems().setAll(items());
        menu.show(view, screenX, screenY);
    }

    private List<MenuItem> items() {
        Selection selection = session.selection();
        if (selection.transition().isPresent()) {
            return ofTransition(selection.transition().get());
        }
        return selection.primary().map(this::ofState).orElseGet(this::ofCanvas);
    }

    private List<MenuItem> ofState(StatePath path) {
        List<MenuItem> items = new ArrayList<>();
        Optional<State> state = session.document().machine().state(path);
        if (state.isPresent()) {
            items.addAll(items(
                    "canvas.rename", "canvas.cut", "canvas.copy", "canvas.paste", "canvas.duplicate", "canvas.delete"));
            items.add(new SeparatorMenuItem());
            items.addAll(restructuring.of(state.get()));
            items.addAll(items("canvas.convert-state", "canvas.extract"));
            items.add(new SeparatorMenuItem());
            items.addAll(items("canvas.test-state", "canvas.breakpoint", "canvas.edit-breakpoint"));
            items.add(new SeparatorMenuItem());
        }
        InsertionPlace.before(view.diagram(), path)
                .ifPresent(target -> items.add(insertion("menu-insert-before", target)));
        InsertionPlace.behind(view.diagram(), path)
                .ifPresent(target -> items.add(insertion("menu-insert-after", target)));
        Stream.of(
                        "canvas.connect",
                        "canvas.add-catcher",
                        "canvas.add-branch",
                        "canvas.add-rule",
                        "canvas.open-resource")
                .map(actions::get)
                .filter(action -> action.enabled().get())
                .map(ActionControls::menuItem)
                .forEach(items::add);
        items.addAll(items("canvas.zoom-selection", "canvas.center"));
        return items;
    }

    private List<MenuItem> ofTransition(Transition transition) {
        List<MenuItem> items = new ArrayList<>();
        items.add(insertion("menu-insert-here", HitTester.targetOf(view.diagram(), transition)));
        items.addAll(items("canvas.connect", "canvas.paste"));
        if (CanvasEdits.removal(transition).isPresent()) {
            items.addAll(items("canvas.delete"));
        }
        return items;
    }

    private List<MenuItem> ofCanvas() {
        return items("canvas.add", "canvas.paste", "canvas.select-all", "canvas.convert-workflow", "canvas.zoom-fit");
    }

    private List<MenuItem> items(String... ids) {
        return Stream.of(ids).map(actions::get).map(ActionControls::menuItem).toList();
    }

    private Menu insertion(String key, DropTarget target) {
        Menu menu = new Menu(Words.text("canvas." + key));
        menu.setId(key);
        menu.getItems().addAll(item("menu-insert-other", () -> quickAdd.accept(target)), new SeparatorMenuItem());
        templates.forEach(template -> {
            MenuItem item = new MenuItem(TemplateWords.name(template), TemplateWords.tile(template));
            item.setOnAction(_ -> edits.insert(target, template));
            menu.getItems().add(item);
        });
        return menu;
    }

    static MenuItem item(String key, Runnable handler) {
        MenuItem item = new MenuItem(Words.text("canvas." + key));
        item.setId(key);
        item.setOnAction(_ -> handler.run());
        return item;
    }
}
