package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.inspector.field.Group;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabStrip;
import dev.statewright.app.panel.VisibleFocus;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The right side of the window: the fields of what is selected, and the tabs that features add. */
public final class InspectorPane extends BorderPane {

    private final DocumentSession session;
    private final Workbench workbench;
    private final List<PanelTab> added;
    private final InspectorViewModel model;
    private final Label overline = new Label();
    private final Label title = new Label();
    private final ResourceLink resource;
    private final FieldsView fields;
    private final FieldExpressions expressions;
    private final ScrollPane scroll;
    private final HBox tabRow = new HBox();
    private final Map<String, StringProperty> titles = new LinkedHashMap<>();
    private final ListChangeListener<Diagnostic> diagnosticsListener = change -> follow();
    private final Runnable pendingEdit;
    private final ToggleButton definition = definitionToggle();
    private final RefusedInputs refusals;
    private List<Group> shown = List.of();
    private String tabBeforeDefinition = "";
    private final Subscription following;
    private final StringProperty chosen = new SimpleStringProperty(this, "chosen", "");
    private List<String> tabs = List.of();
    private final Map<String, BooleanProperty> available = new LinkedHashMap<>();
    private final TabStrip strip;
    private Selection before = Selection.NONE;
    private boolean showing;
    private boolean planned;

    /** @param added tabs of other features; they stand before the inspector's own while they are available */
    public InspectorPane(DocumentSession session, Workbench workbench, List<PanelTab> added) {
        this.session = session;
        this.workbench = workbench;
        this.added = List.copyOf(added);
        this.model = new InspectorViewModel(
                session,
                workbench.services().background(),
                workbench.services().ui(),
                this::show,
                workbench.inspectorTabProperty()::set);
        this.expressions = new FieldExpressions(session, workbench.services(), model::place);
        this.fields = new FieldsView(
                new FieldSet(session::undo, session::redo, new FieldHelp(id -> model.explain(id, shown)), expressions));
        this.refusals = new RefusedInputs(session, workbench);
        this.pendingEdit = fields::commit;
        getStyleClass().add("inspector");
        overline.getStyleClass().add("overline");
        title.getStyleClass().add("inspector-title");
        title.setId("inspector-title");
        resource = new ResourceLink(session, workbench);
        VBox names = new VBox(2, overline, title, resource);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(6, names, definition);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("inspector-head");
        definition.setOnAction(event -> toggleDefinition());
        tabRow.getStyleClass().add("inspector-tabs");
        List<PanelTab> heads = new ArrayList<>(this.added);
        InspectorViewModel.TABS.forEach(id -> heads.add(head(id)));
        strip = new TabStrip(heads, chosen, false);
        HBox.setHgrow(strip, Priority.ALWAYS);
        tabRow.getChildren().add(strip);
        setTop(new VBox(head, tabRow));
        scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        chosen.addListener((property, before, now) -> choose(now));
        session.addPendingEdit(pendingEdit);
        session.diagnostics().addListener(diagnosticsListener);
        following = Subscription.combine(
                FocusInView.follow(scroll),
                session.documentProperty().subscribe(document -> follow()),
                session.selectionProperty().subscribe(selection -> {
                    leave();
                    show();
                }),
                session.fileProperty().subscribe(file -> show()),
                session.settings().valuesProperty().subscribe(settings -> show()),
                workbench.inspectorTabProperty().subscribe(tab -> {
                    fields.commit();
                    show();
                }),
                Subscription.combine(added.stream()
                        .map(tab -> tab.available().subscribe(available -> show()))
                        .toArray(Subscription[]::new)));
    }

    public void close() {
        resource.close();
        planned = false;
        following.unsubscribe();
        expressions.close();
        strip.close();
        session.removePendingEdit(pendingEdit);
        session.diagnostics().removeListener(diagnosticsListener);
    }

    /** Takes the keyboard, at the first field. */
    public void begin() {
        if (getCenter() == scroll) {
            fields.begin();
        } else {
            VisibleFocus.give(getCenter());
        }
    }

    /** What was entered and not taken is told before other fields are seen, and can be gone back to. */
    private void leave() {
        fields.commit();
        refusals.tell(before, current(), fields.refused());
        before = session.selection();
    }

    private static ToggleButton definitionToggle() {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("definition-toggle");
        toggle.setGraphic(new IconView(ActionIcons.CODE, 16));
        toggle.getStyleClass().add("icon-button");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setAccessibleText(Words.text("inspector.tab-definition"));
        toggle.setTooltip(new Tooltip(Words.text("inspector.definition-toggle")));
        return toggle;
    }

    private void toggleDefinition() {
        StringProperty tab = workbench.inspectorTabProperty();
        if (definition.isSelected()) {
            tabBeforeDefinition = tab.get();
            tab.set(InspectorViewModel.DEFINITION);
        } else {
            tab.set(tabBeforeDefinition);
        }
    }

    /** A click on a tab; while the pane shows something else, the choice is not the user's. */
    private void choose(String tab) {
        if (!showing) {
            workbench.inspectorTabProperty().set(tab);
        }
    }

    /**
     * There is something else to say. Whoever works here needs fields of the document as it is now; for who types in the text one look after
     * all that a change brings about is enough, and the key does not wait for it.
     */
    private void follow() {
        if (isFocusWithin()) {
            show();
        } else if (!planned) {
            planned = true;
            Platform.runLater(() -> {
                if (planned) {
                    show();
                }
            });
        }
    }

    private void show() {
        if (showing) {
            return;
        }
        planned = false;
        showing = true;
        try {
            overline.setText(model.overline());
            title.setText(model.title());
            showTabs();
            showContent();
        } finally {
            showing = false;
        }
    }

    private void showTabs() {
        List<String> wanted = new ArrayList<>();
        added.stream().filter(tab -> tab.available().get()).forEach(tab -> wanted.add(tab.id()));
        // beside the tabs of others, the fields of what has no tabs of its own need one, too
        wanted.addAll(
                wanted.isEmpty() || !model.tabs().isEmpty() ? model.tabs() : List.of(InspectorViewModel.CONFIGURATION));
        tabs = List.copyOf(wanted);
        available.forEach((id, seen) -> {
            if (tabs.contains(id)) {
                titles.get(id).set(model.tabTitle(id));
            }
            seen.set(tabs.contains(id));
        });
        definition.setVisible(model.hasDefinition());
        definition.setSelected(current().equals(InspectorViewModel.DEFINITION));
        tabRow.setVisible(!tabs.isEmpty());
        tabRow.setManaged(!tabs.isEmpty());
        chosen.set(current());
    }

    /** There is one for each tab that any state has: they are seen and not, since new ones would cost more than most fields. */
    private PanelTab head(String id) {
        titles.put(id, new SimpleStringProperty(this, id, ""));
        available.put(id, new SimpleBooleanProperty(this, id, false));
        return new PanelTab(id, titles.get(id), new Region(), available.get(id));
    }

    private Optional<PanelTab> addedTab(String id) {
        return added.stream().filter(tab -> tab.id().equals(id)).findFirst();
    }

    private String current() {
        String wanted = workbench.inspectorTabProperty().get();
        boolean there = tabs.contains(wanted) || wanted.equals(InspectorViewModel.DEFINITION) && model.hasDefinition();
        return there ? wanted : tabs.isEmpty() ? "" : tabs.getFirst();
    }

    private void showContent() {
        String tab = current();
        Optional<PanelTab> other = addedTab(tab);
        if (other.isPresent()) {
            setCenter(other.get().content());
            return;
        }
        shown = model.groups(tab);
        if (fields.show(List.of(model.subject(), tab), shown) && !fields.isFocusWithin()) {
            scroll.setVvalue(0);
        }
        fields.remark(model.remarks(tab, shown));
        setCenter(scroll);
    }
}
