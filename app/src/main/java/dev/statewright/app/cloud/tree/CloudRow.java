package dev.statewright.app.cloud.tree;

import dev.statewright.app.cloud.call.CloudViewModel;
import dev.statewright.app.cloud.call.ResourceKinds;
import dev.statewright.app.cloud.viewer.StateDot;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row: what it is, its name, of a section how many there are and how their service stands. */
final class CloudRow extends TreeCell<CloudEntry> {

    private static final double ICON = 14;

    private final CloudViewModel model;
    private final ObservableValue<Optional<CloudResource>> shown;
    private final Predicate<String> open;

    CloudRow(
            CloudViewModel model,
            ObservableValue<Optional<CloudResource>> shown,
            Predicate<String> open,
            Consumer<TreeItem<CloudEntry>> chosen) {
        this.model = model;
        this.shown = shown;
        this.open = open;
        setMinWidth(0);
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getTreeItem() != null && !(getItem() instanceof CloudEntry.Section)) {
                chosen.accept(getTreeItem());
            }
        });
    }

    @Override
    protected void updateItem(CloudEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setTooltip(empty || entry == null ? null : new Tooltip(entry.text()));
        setGraphic(empty || entry == null ? null : content(entry));
        setAccessibleText(empty || entry == null ? null : spoken(entry));
    }

    private String spoken(CloudEntry entry) {
        return switch (entry) {
            case CloudEntry.Section section ->
                section.text() + " " + section.count()
                        + service(section.kind())
                                .map(service -> ", " + StateDot.words(model.state(service)))
                                .orElse("");
            case CloudEntry.Root _, CloudEntry.Item _, CloudEntry.Notes _ -> entry.text();
        };
    }

    private HBox content(CloudEntry entry) {
        Label text = new Label(entry.text());
        // names of one workspace often begin alike and end differently
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        text.setMinWidth(0);
        HBox row = new HBox(7, text);
        row.setAlignment(Pos.CENTER_LEFT);
        switch (entry) {
            case CloudEntry.Root _ -> text.getStyleClass().add("workspace-name");
            case CloudEntry.Section section -> {
                service(section.kind()).ifPresent(service -> row.getChildren().add(dot(service)));
                addCount(row, section.count());
            }
            case CloudEntry.Item(CloudResource resource) -> {
                row.getChildren().addFirst(icon(ResourceKinds.iconOf(resource.kind())));
                if (isShown(resource)) {
                    text.getStyleClass().add("open-workflow");
                }
            }
            case CloudEntry.Notes notes -> {
                row.getChildren().addFirst(icon(ActionIcons.WARNING));
                row.getStyleClass().add("problem-warning");
                addCount(row, notes.count());
            }
        }
        return row;
    }

    private boolean isShown(CloudResource resource) {
        return resource.kind() == Kind.WORKFLOW
                ? open.test(resource.name())
                : shown.getValue().equals(Optional.of(resource));
    }

    private static IconView icon(IconKey key) {
        return new IconView(key, ICON);
    }

    private static Optional<ServiceName> service(Kind kind) {
        // workflows are not only there to be started
        return kind == Kind.WORKFLOW ? Optional.empty() : ResourceKinds.serviceOf(kind);
    }

    private StateDot dot(ServiceName service) {
        ServiceState state = model.state(service);
        StateDot dot = new StateDot();
        dot.show(service, state);
        return dot;
    }

    private static void addCount(HBox row, int number) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label count = new Label(String.valueOf(number));
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.setAccessibleText(Words.text("cloud.count", number));
        row.getChildren().addAll(space, count);
    }
}
