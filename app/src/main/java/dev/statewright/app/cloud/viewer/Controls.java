package dev.statewright.app.cloud.viewer;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.IconKey;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The controls that viewers are made of. Words and ids come from one key of the bundle {@code cloud}. */
public final class Controls {

    private static final double ICON = 13;
    private static final double TABLE = 360;

    private Controls() {}

    /** A small button with an icon and a word. */
    public static Button button(String key, IconKey icon, Runnable action) {
        Button button = new Button(Words.text("cloud." + key), new IconView(icon, ICON));
        button.setId("cloud-" + key);
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** The one of several that people most likely want. */
    public static Button primary(String key, IconKey icon, Runnable action) {
        Button button = button(key, icon, action);
        button.getStyleClass().add("primary");
        return button;
    }

    /** A button that is an icon; its word is for pointers that rest and for screen readers. */
    public static Button icon(String key, IconKey icon, Runnable action) {
        Button button = new Button(null, new IconView(icon, ICON));
        button.setId("cloud-" + key);
        button.getStyleClass().addAll("icon-button", "small-icon-button");
        button.setTooltip(new Tooltip(Words.text("cloud." + key)));
        button.setAccessibleText(Words.text("cloud." + key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** A field that says inside what it is for. */
    public static TextField field(String key, double width) {
        TextField field = new TextField();
        field.setId("cloud-" + key);
        field.getStyleClass().add("small-field");
        field.setPromptText(Words.text("cloud." + key));
        field.setAccessibleText(Words.text("cloud." + key));
        field.setPrefWidth(width);
        field.setMinWidth(60);
        return field;
    }

    public static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    public static Label heading(String key) {
        Label label = new Label(Words.text("cloud." + key));
        label.getStyleClass().add("section-heading");
        // what stands beside it gives way
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** What takes the room that is left. */
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A row of controls. */
    public static HBox row(Node... controls) {
        HBox row = new HBox(6, controls);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    /** The same, in as many lines as it needs. */
    public static FlowPane lines(Node... controls) {
        FlowPane lines = new FlowPane(6, 4, controls);
        lines.setRowValignment(VPos.CENTER);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        return lines;
    }

    public static VBox column(Node... parts) {
        VBox column = new VBox(6, parts);
        column.setMinWidth(0);
        return column;
    }

    /** A table without lines that takes the room that is left. */
    public static <T> TableView<T> table(String key) {
        TableView<T> table = new TableView<>();
        table.setId("cloud-" + key);
        table.getStyleClass().addAll("dense", "quiet-table");
        table.setAccessibleText(Words.text("cloud." + key));
        table.setPlaceholder(new Label(Words.text("cloud." + key + "-none")));
        table.setMinHeight(0);
        table.setMinWidth(0);
        // wide tables scroll, and leave their neighbours their room
        table.setPrefWidth(TABLE);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    /** @param styleClass {@code plain}, {@code number} or {@code quiet} */
    public static <T> TableColumn<T, String> text(
            String title, double width, String styleClass, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        column.setPrefWidth(width);
        column.getStyleClass().add(styleClass);
        column.setReorderable(false);
        return column;
    }
}
