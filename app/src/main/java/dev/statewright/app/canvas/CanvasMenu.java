package dev.statewright.app.canvas;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The menu of what is selected: only what fits it is in it. */
final class CanvasMenu {

    private final DocumentSession session;
    private final DiagramView view;
    private final CanvasEdits edits;
    private final CanvasClipboard clipboard;
    private final RestructuringItems restructuring;
    private final CanvasKeys.Desk desk;
    private final List<StateTemplate> templates;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenu(
            DocumentSession session,
            DiagramView view,
            CanvasEdits edits,
            CanvasClipboard clipboard,
            CanvasKeys.Desk desk,
            List<StateTemplate> templates) {
        this.session = session;
        this.view = view;
        this.edits = edits;
        this.clipboard = clipboard;
        this.restructuring = new RestructuringItems(edits);
        this.desk = desk;
        this.templates = templates;
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
            items.add(item("menu-rename", "F2", () -> desk.rename(path)));
            items.add(item("menu-cut", "Shortcut+X", clipboard::cut));
            items.add(item("menu-copy", "Shortcut+C", clipboard::copy));
            items.add(paste());
            items.add(item("menu-duplicate", "Shortcut+D", edits::duplicateSelected));
            items.add(item("menu-delete", "Delete", edits::deleteSelected));
            items.add(new SeparatorMenuItem());
            items.addAll(restructuring.of(state.get()));
            items.add(new SeparatorMenuItem());
        }
        InsertionPlace.before(desk.diagram(), path)
                .ifPresent(target -> items.add(insertion("menu-insert-before", target)));
        InsertionPlace.behind(desk.diagram(), path)
                .ifPresent(target -> items.add(insertion("menu-insert-after", target)));
        state.map(State::type).ifPresent(type -> addOfType(items, path, type));
        items.add(item("menu-center", "Alt+C", desk::center));
        return items;
    }

    private void addOfType(List<MenuItem> items, StatePath path, StateType type) {
        switch (type) {
            case TASK, MAP -> items.add(item("menu-add-catcher", () -> edits.addCatcher(path)));
            case PARALLEL -> {
                items.add(item("menu-add-branch", () -> edits.addBranch(path)));
                items.add(item("menu-add-catcher", () -> edits.addCatcher(path)));
            }
            case CHOICE -> items.add(item("menu-add-rule", () -> edits.addRule(path)));
            case PASS, WAIT, SUCCEED, FAIL, UNKNOWN -> {}
        }
    }

    private List<MenuItem> ofTransition(Transition transition) {
        List<MenuItem> items = new ArrayList<>();
        items.add(insertion("menu-insert-here", HitTester.targetOf(desk.diagram(), transition)));
        if (CanvasEdits.removal(transition).isPresent()) {
            String what = transition.kind() == Transition.Kind.CATCH ? "menu-remove-catcher" : "menu-remove-rule";
            items.add(item(what, "Delete", edits::deleteSelected));
        }
        items.add(paste());
        return items;
    }

    private List<MenuItem> ofCanvas() {
        return List.of(
                item("menu-add", "A", desk::quickAdd),
                paste(),
                item(
                        "menu-select-all",
                        "Shortcut+A",
                        () -> session.select(
                                Selection.of(desk.diagram().states().toList()))),
                item("menu-center", "Alt+C", desk::center));
    }

    private Menu insertion(String key, DropTarget target) {
        Menu menu = new Menu(Words.text("canvas." + key));
        menu.setId(key);
        templates.forEach(template -> {
            MenuItem item = new MenuItem(TemplateWords.name(template), TemplateWords.tile(template));
            item.setOnAction(_ -> edits.insert(target, template));
            menu.getItems().add(item);
        });
        return menu;
    }

    private MenuItem paste() {
        return item("menu-paste", "Shortcut+V", clipboard::paste);
    }

    private static MenuItem item(String key, String keys, Runnable handler) {
        MenuItem item = item(key, handler);
        item.setAccelerator(KeyCombination.valueOf(keys));
        return item;
    }

    static MenuItem item(String key, Runnable handler) {
        MenuItem item = new MenuItem(Words.text("canvas." + key));
        item.setId(key);
        item.setOnAction(_ -> handler.run());
        return item;
    }
}
