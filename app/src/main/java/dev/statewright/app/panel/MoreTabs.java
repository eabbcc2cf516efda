package dev.statewright.app.panel;

import dev.statewright.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** The menu of the tabs that have no room in their row: how many they are, and each by its title, group by group. */
final class MoreTabs extends MenuButton {

    private final Consumer<PanelTab> choose;
    private final Tooltip hint = new Tooltip();
    private List<PanelTab> tabs = List.of();

    MoreTabs(Consumer<PanelTab> choose) {
        this.choose = choose;
        setId("more-tabs");
        getStyleClass().add("more-tabs");
        setTooltip(hint);
        setOnShowing(_ -> getItems().setAll(items()));
    }

    void offer(List<PanelTab> hidden) {
        tabs = hidden;
        setText(Words.text("studio.more-tabs", hidden.size()));
        String names = String.join(
                ", ", hidden.stream().map(tab -> tab.title().getValue()).toList());
        hint.setText(names);
        setAccessibleText(Words.text("studio.more-tabs-explained", hidden.size(), names));
        if (getItems().isEmpty()) {
            // an empty menu would not open
            getItems().setAll(items());
        }
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        List<TabGroup> groups = tabs.stream().map(PanelTab::group).distinct().toList();
        for (TabGroup group : groups) {
            if (groups.size() > 1) {
                items.add(heading(group));
            }
            items.addAll(of(group).map(this::item).toList());
        }
        return items;
    }

    private Stream<PanelTab> of(TabGroup group) {
        return tabs.stream().filter(tab -> tab.group() == group);
    }

    private MenuItem item(PanelTab tab) {
        MenuItem item = new MenuItem(tab.title().getValue());
        item.setId("more-" + tab.id());
        item.setOnAction(_ -> choose.accept(tab));
        return item;
    }

    private static MenuItem heading(TabGroup group) {
        Label text = new Label(group.text());
        text.getStyleClass().add("menu-heading");
        CustomMenuItem heading = new CustomMenuItem(text, false);
        heading.getStyleClass().add("menu-heading-item");
        heading.setDisable(true);
        return heading;
    }
}
