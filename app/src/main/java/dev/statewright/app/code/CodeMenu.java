package dev.statewright.app.code;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.ActionControls;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fxmisc.richtext.CodeArea;

/** What the right mouse button, or the menu key, offers in the text. */
final class CodeMenu {

    /** Those that a menu would be too long with: they are quicker done by their keys. */
    private static final Set<String> BY_KEY = Set.of(
            "code.find-next",
            "code.find-previous",
            "code.leave",
            "code.shrink",
            "code.unfold",
            "code.previous-problem",
            "code.delete-line",
            "code.move-up",
            "code.move-down");

    CodeMenu(CodeArea area, List<Action> actions) {
        ContextMenu menu = new ContextMenu();
        menu.setId("code-menu");
        menu.getItems()
                .addAll(
                        item("code.cut", area::cut),
                        item("code.copy", area::copy),
                        item("code.paste", area::paste),
                        new SeparatorMenuItem());
        actions.stream()
                .filter(action -> !BY_KEY.contains(action.id()))
                .map(ActionControls::menuItem)
                .forEach(menu.getItems()::add);
        area.setContextMenu(menu);
    }

    private static MenuItem item(String key, Runnable handler) {
        MenuItem item = new MenuItem(Words.text(key));
        item.setOnAction(_ -> handler.run());
        return item;
    }
}
