package dev.statewright.app.run.executions;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.archive.Retention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;

/** What is kept of the past: how many executions, how long; and what is to go now. */
final class KeepingMenu extends MenuButton {

    private static final List<Integer> NUMBERS = List.of(20, 200, 1_000, 5_000);
    private static final List<Duration> TIMES =
            List.of(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(365), Retention.ALWAYS);

    private final ExecutionsViewModel model;
    private final Supplier<List<ExecutionSummary>> listed;

    /** @param listed the executions that are to be seen */
    KeepingMenu(ExecutionsViewModel model, Supplier<List<ExecutionSummary>> listed) {
        this.model = model;
        this.listed = listed;
        setId("run-executions-keeping");
        getStyleClass().add("icon-button");
        setGraphic(new IconView(ActionIcons.MORE, 15));
        setAccessibleText(Words.text("run.keeping"));
        setTooltip(new Tooltip(Words.text("run.keeping")));
        setMinWidth(USE_PREF_SIZE);
        // without an item the button never shows, and would never ask for its items
        getItems().add(new MenuItem());
        setOnShowing(_ -> getItems().setAll(items()));
    }

    private List<MenuItem> items() {
        Retention now = model.retention();
        Menu most = new Menu(Words.text("run.keeping-most", now.most()));
        NUMBERS.forEach(each -> most.getItems()
                .add(choice(
                        Words.text("run.keeping-number", each),
                        each == now.most(),
                        () -> model.retain(new Retention(each, now.longest())))));
        Menu longest = new Menu(Words.text("run.keeping-longest", time(now.longest())));
        TIMES.forEach(each -> longest.getItems()
                .add(choice(
                        time(each), each.equals(now.longest()), () -> model.retain(new Retention(now.most(), each)))));
        List<ExecutionSummary> shown = new ArrayList<>(listed.get());
        MenuItem delete = new MenuItem(Words.text("run.keeping-delete", shown.size()));
        delete.setId("run-executions-delete");
        delete.setDisable(shown.isEmpty());
        delete.setOnAction(_ -> model.askToDelete(shown));
        return List.of(most, longest, delete);
    }

    private static String time(Duration time) {
        return time.equals(Retention.ALWAYS)
                ? Words.text("run.keeping-always")
                : Words.text("run.keeping-days", time.toDays());
    }

    private static RadioMenuItem choice(String text, boolean chosen, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(_ -> choose.run());
        return item;
    }
}
