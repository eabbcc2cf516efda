package dev.statewright.app.cloud.tree;

import dev.statewright.app.cloud.call.CloudContents;
import dev.statewright.app.cloud.call.CloudViewModel;
import dev.statewright.app.words.Words;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.service.ServiceName;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

/** What the workspace holds, and how its services stand. A click on something shows it. */
public final class CloudTree extends TreeView<CloudEntry> {

    private static final double ROW = 25;
    private static final int LINES_ABOVE = 2;
    private static final List<Kind> SECTIONS = List.of(
            Kind.WORKFLOW,
            Kind.FUNCTION,
            Kind.TABLE,
            Kind.QUEUE,
            Kind.TOPIC,
            Kind.BUS,
            Kind.LOG_GROUP,
            Kind.BUCKET,
            Kind.ACTIVITY);

    private final Consumer<CloudResource> show;
    private final Subscription following;
    private final Set<Kind> unfolded = EnumSet.of(Kind.WORKFLOW);

    /**
     * @param shown what the services' panel shows now
     * @param open whether a workflow of that name is the document
     * @param show called with what is clicked
     */
    public CloudTree(
            CloudViewModel model,
            Workspace workspace,
            ObservableValue<Optional<CloudResource>> shown,
            Predicate<String> open,
            Consumer<CloudResource> show) {
        this.show = show;
        getStyleClass().add("workspace-tree");
        setId("workspace-tree");
        setAccessibleText(Words.text("cloud.workspace"));
        setFixedCellSize(ROW);
        setMinHeight(0);
        TreeItem<CloudEntry> root = new TreeItem<>(CloudEntry.root(workspace));
        root.setExpanded(true);
        setRoot(root);
        setCellFactory(_ -> new CloudRow(model, shown, open, this::chosen));
        expandedItemCountProperty().subscribe(count -> setPrefHeight(count.intValue() * ROW + 4));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(getSelectionModel().getSelectedItem()).ifPresent(this::chosen);
                event.consume();
            }
        });
        MapChangeListener<ServiceName, Object> states = _ -> refresh();
        model.states().addListener(states);
        following = Subscription.combine(
                model.contentsProperty().subscribe(this::fill),
                shown.subscribe(this::follow),
                () -> model.states().removeListener(states));
    }

    public void close() {
        following.unsubscribe();
    }

    /** What the panel shows is the selected row, also where somebody came to it by another way than this tree. */
    private void follow(Optional<CloudResource> shown) {
        refresh();
        shown.filter(resource -> resource.kind() != Kind.WORKFLOW)
                .flatMap(resource -> find(getRoot(), resource))
                .filter(item -> !isSelected(item))
                .ifPresent(item -> {
                    for (TreeItem<CloudEntry> above = item.getParent(); above != null; above = above.getParent()) {
                        above.setExpanded(true);
                    }
                    int row = getRow(item);
                    getSelectionModel().select(row);
                    scrollTo(Math.max(0, row - LINES_ABOVE));
                });
    }

    /** The notes are a part of what stands for the workspace. */
    private boolean isSelected(TreeItem<CloudEntry> item) {
        TreeItem<CloudEntry> selected = getSelectionModel().getSelectedItem();
        return selected == item
                || item == getRoot() && selected != null && selected.getValue() instanceof CloudEntry.Notes;
    }

    private static Optional<TreeItem<CloudEntry>> find(TreeItem<CloudEntry> item, CloudResource wanted) {
        boolean found = item.getValue() instanceof CloudEntry.Item(CloudResource resource) && resource.equals(wanted)
                || item.getValue() instanceof CloudEntry.Root && wanted.equals(CloudResource.WORKSPACE);
        return found
                ? Optional.of(item)
                : item.getChildren().stream()
                        .flatMap(child -> find(child, wanted).stream())
                        .findFirst();
    }

    private void chosen(TreeItem<CloudEntry> item) {
        switch (item.getValue()) {
            case CloudEntry.Root _, CloudEntry.Notes _ -> show.accept(CloudResource.WORKSPACE);
            case CloudEntry.Section _ -> item.setExpanded(!item.isExpanded());
            case CloudEntry.Item(CloudResource resource) -> show.accept(resource);
        }
    }

    private void fill(CloudContents contents) {
        Optional<CloudEntry> selected =
                Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
        List<TreeItem<CloudEntry>> sections = getRoot().getChildren();
        getSelectionModel().clearSelection();
        sections.clear();
        // first: what is missing would not be looked for below all that is there
        int count = contents.notes().size() + contents.sentences().size();
        if (count > 0) {
            sections.add(new TreeItem<>(new CloudEntry.Notes(count)));
        }
        for (Kind kind : SECTIONS) {
            List<CloudEntry> rows = CloudEntry.rows(contents, kind);
            if (!rows.isEmpty()) {
                sections.add(section(contents, kind, rows));
            }
        }
        boolean served = SECTIONS.stream()
                .filter(kind -> kind != Kind.WORKFLOW)
                .anyMatch(kind -> !contents.of(kind).isEmpty());
        if (served) {
            sections.add(new TreeItem<>(new CloudEntry.Item(CloudResource.METRICS)));
        }
        selected.ifPresent(this::select);
    }

    /** What was selected is so again, for the keyboard. */
    private void select(CloudEntry wanted) {
        for (int row = 0; row < getExpandedItemCount(); row++) {
            if (getTreeItem(row).getValue().equals(wanted)) {
                getSelectionModel().select(row);
                return;
            }
        }
    }

    private TreeItem<CloudEntry> section(CloudContents contents, Kind kind, List<CloudEntry> rows) {
        TreeItem<CloudEntry> section = new TreeItem<>(new CloudEntry.Section(kind, rows.size()));
        for (CloudEntry row : rows) {
            TreeItem<CloudEntry> item = new TreeItem<>(row);
            if (row instanceof CloudEntry.Item(CloudResource bus) && kind == Kind.BUS) {
                contents.of(Kind.RULE).stream()
                        .filter(rule -> rule.bus().equals(bus.name()))
                        .forEach(rule -> item.getChildren().add(new TreeItem<>(new CloudEntry.Item(rule))));
                item.setExpanded(true);
            }
            section.getChildren().add(item);
        }
        section.setExpanded(unfolded.contains(kind));
        section.expandedProperty().subscribe(open -> {
            if (open) {
                unfolded.add(kind);
            } else {
                unfolded.remove(kind);
            }
        });
        return section;
    }
}
