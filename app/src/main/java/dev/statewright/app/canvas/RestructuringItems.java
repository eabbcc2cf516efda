package dev.statewright.app.canvas;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.grouping.Wrapper;
import dev.statewright.model.template.StateTemplates;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** What the menu offers to make of states that are there: wrapped, unwrapped, of another type. */
final class RestructuringItems {

    private final CanvasEdits edits;

    RestructuringItems(CanvasEdits edits) {
        this.edits = edits;
    }

    List<MenuItem> of(State state) {
        List<MenuItem> items = new ArrayList<>();
        items.add(wrapping());
        switch (state.type()) {
            case PARALLEL, MAP, CHOICE -> items.add(CanvasMenu.item("menu-unwrap", () -> edits.unwrap(state.path())));
            case TASK, PASS, WAIT, SUCCEED, FAIL, UNKNOWN -> {}
        }
        items.add(types(state));
        return items;
    }

    private Menu wrapping() {
        Menu menu = menu("menu-wrap");
        menu.getItems()
                .addAll(
                        CanvasMenu.item("menu-wrap-parallel", () -> edits.wrapSelected(Wrapper.PARALLEL)),
                        CanvasMenu.item("menu-wrap-map", () -> edits.wrapSelected(Wrapper.MAP)),
                        CanvasMenu.item("menu-wrap-choice", () -> edits.wrapSelected(Wrapper.CHOICE)));
        return menu;
    }

    private Menu types(State state) {
        Menu menu = menu("menu-change-type");
        StateTemplates.flow().stream()
                .filter(template -> template.type() != state.type())
                .forEach(template -> {
                    MenuItem item = new MenuItem(TemplateWords.name(template), TemplateWords.tile(template));
                    item.setOnAction(_ -> edits.changeType(state.path(), template.type()));
                    menu.getItems().add(item);
                });
        return menu;
    }

    private static Menu menu(String key) {
        Menu menu = new Menu(Words.text("canvas." + key));
        menu.setId(key);
        return menu;
    }
}
