package dev.statewright.app.palette;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What the workspace holds. A click on a workflow opens it, a click on a function shows its code. */
final class WorkspaceTree extends TreeView<WorkspaceEntry> {

    private static final double ROW = 25;

    private final Workbench workbench;
    private final Consumer<WorkflowEntry> open;

    WorkspaceTree(DocumentSession session, Workbench workbench, Consumer<WorkflowEntry> open) {
        this.workbench = workbench;
        this.open = open;
        getStyleClass().add("workspace-tree");
        setId("workspace-tree");
        setAccessibleText(Words.text("palette.workspace"));
        setShowRoot(false);
        setFixedCellSize(ROW);
        TreeItem<WorkspaceEntry> root = new TreeItem<>();
        root.setExpanded(true);
        for (WorkspaceEntry.Branch branch : WorkspaceEntry.of(session.workspace())) {
            TreeItem<WorkspaceEntry> section = new TreeItem<>(branch.section());
            branch.entries().forEach(entry -> section.getChildren().add(new TreeItem<>(entry)));
            section.setExpanded(root.getChildren().isEmpty());
            root.getChildren().add(section);
        }
        setRoot(root);
        setCellFactory(tree -> new Row(session));
        expandedItemCountProperty().subscribe(count -> setPrefHeight(count.intValue() * ROW + 4));
        setMinHeight(0);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(getSelectionModel().getSelectedItem()).ifPresent(item -> chosen(item));
            }
        });
    }

    private void chosen(TreeItem<WorkspaceEntry> item) {
        switch (item.getValue()) {
            case WorkspaceEntry.Section _ -> item.setExpanded(!item.isExpanded());
            case WorkspaceEntry.Workflow(var entry) -> open.accept(entry);
            case WorkspaceEntry.Function(var entry) ->
                workbench.functionProperty().set(Optional.of(entry));
            case WorkspaceEntry.Resource _ -> {}
        }
    }

    private final class Row extends TreeCell<WorkspaceEntry> {

        private final DocumentSession session;

        Row(DocumentSession session) {
            this.session = session;
            setMinWidth(0);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getTreeItem() != null && !(getItem() instanceof WorkspaceEntry.Section)) {
                    chosen(getTreeItem());
                }
            });
        }

        @Override
        protected void updateItem(WorkspaceEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setTooltip(empty ? null : new Tooltip(entry.text()));
            setGraphic(empty ? null : content(entry));
            setAccessibleText(empty ? null : entry.text());
        }

        private HBox content(WorkspaceEntry entry) {
            Label text = new Label(entry.text());
            // names of one workspace often begin alike and end differently
            text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            text.setMinWidth(0);
            HBox row = new HBox(7, text);
            row.setAlignment(Pos.CENTER_LEFT);
            if (entry instanceof WorkspaceEntry.Section section) {
                Region space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                Label count = new Label(String.valueOf(section.count()));
                count.getStyleClass().add("muted");
                count.setMinWidth(USE_PREF_SIZE);
                row.getChildren().addAll(space, count);
            } else {
                row.getChildren().addFirst(new IconView(entry.icon(), 14));
            }
            if (entry instanceof WorkspaceEntry.Workflow workflow && isOpen(workflow)) {
                text.getStyleClass().add("open-workflow");
            }
            return row;
        }

        private boolean isOpen(WorkspaceEntry.Workflow workflow) {
            return session.file()
                    .filter(file ->
                            file.toAbsolutePath().equals(workflow.entry().file().toAbsolutePath())
                                    && workflow.entry()
                                            .embedding()
                                            .equals(session.document().tree().embedding()))
                    .isPresent();
        }
    }
}
