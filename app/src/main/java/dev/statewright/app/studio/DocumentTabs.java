package dev.statewright.app.studio;

import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** The open documents, one tab each, as soon as there are two. The middle button closes a tab; its menu does the rest. */
final class DocumentTabs extends HBox {

    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");
    private static final double WIDEST = 220;
    private static final double NARROWEST = 40;
    /** With less for each tab, names lose their endings and only the tab in front has a button to close it. */
    private static final double COMFORTABLE = 130;

    private static final Pattern ENDING = Pattern.compile("(\\.asl)?\\.(json|jsonc|ya?ml|asl)$");

    private final Workbench workbench;
    private final DocumentFiles files;
    private final Actions actions;
    private final ListChangeListener<DocumentSession> listener = change -> list();
    private final BooleanProperty crowded = new SimpleBooleanProperty(this, "crowded");
    private final Subscription following;
    private Subscription tabs = Subscription.EMPTY;

    DocumentTabs(Workbench workbench, DocumentFiles files, Actions actions) {
        this.workbench = workbench;
        this.files = files;
        this.actions = actions;
        setId("document-tabs");
        getStyleClass().add("document-tabs");
        setAlignment(Pos.BOTTOM_LEFT);
        setAccessibleRole(AccessibleRole.TAB_PANE);
        setAccessibleText(Words.text("studio.documents"));
        setMinWidth(0);
        workbench.documents().addListener(listener);
        list();
        following = Subscription.combine(
                workbench.sessionProperty().subscribe(this::mark),
                widthProperty().subscribe(_ -> measure()));
    }

    void close() {
        workbench.documents().removeListener(listener);
        following.unsubscribe();
        tabs.unsubscribe();
    }

    private void list() {
        tabs.unsubscribe();
        tabs = Subscription.EMPTY;
        List<DocumentSession> open = List.copyOf(workbench.documents());
        boolean several = open.size() > 1;
        setVisible(several);
        setManaged(several);
        getChildren().setAll(several ? open.stream().map(this::tab).toList() : List.of());
        mark(workbench.session());
        measure();
    }

    private void measure() {
        crowded.set(getWidth() > 0 && getWidth() < COMFORTABLE * getChildren().size());
    }

    /** Its name, in a crowded row without the ending that nearly all have, if no other document goes by that name. */
    private String title(DocumentSession session) {
        String name = DocumentFiles.name(session);
        String bare = ENDING.matcher(name).replaceFirst("");
        boolean isClear = workbench.documents().stream()
                .filter(other -> other != session)
                .noneMatch(other -> ENDING.matcher(DocumentFiles.name(other))
                        .replaceFirst("")
                        .equals(bare));
        return crowded.get() && isClear && !bare.isEmpty() ? bare : name + folder(session, name);
    }

    /** What tells a document from another one of the same name; nothing where there is no other. */
    private String folder(DocumentSession session, String name) {
        boolean isAlone = workbench.documents().stream()
                .noneMatch(
                        other -> other != session && DocumentFiles.name(other).equals(name));
        return isAlone
                ? ""
                : session.file()
                        .map(file -> file.getParent().getFileName())
                        .map(folder -> " \u00b7 " + folder)
                        .orElse("");
    }

    private Node tab(DocumentSession session) {
        ToggleButton name = new ToggleButton();
        name.getStyleClass().add("document-tab-name");
        name.setAccessibleRole(AccessibleRole.TAB_ITEM);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMnemonicParsing(false);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> files.documents().show(session));
        ObservableValue<String> title = Bindings.createStringBinding(
                () -> (session.dirtyProperty().get() ? "\u25cf " : "") + title(session),
                session.fileProperty(),
                session.dirtyProperty(),
                crowded);
        tabs = tabs.and(title.subscribe(text -> {
            name.setText(text);
            name.setTooltip(
                    new Tooltip(session.file().map(Object::toString).orElseGet(() -> DocumentFiles.name(session))));
            name.setAccessibleText(DocumentFiles.name(session)
                    + (session.dirtyProperty().get() ? ", " + Words.text("studio.unsaved") : ""));
        }));
        Button close = new Button();
        close.setGraphic(new IconView(ActionIcons.CLOSE, 12));
        close.getStyleClass().addAll("icon-button", "document-tab-close");
        close.setAccessibleText(Words.text("studio.close-document", DocumentFiles.name(session)));
        close.setTooltip(new Tooltip(Words.text("file.close")));
        close.setFocusTraversable(false);
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> files.close(session));
        close.visibleProperty().bind(crowded.not().or(name.selectedProperty()));
        close.managedProperty().bind(close.visibleProperty());
        HBox tab = new HBox(name, close);
        tab.setUserData(session);
        tab.getStyleClass().add("document-tab");
        tab.setAlignment(Pos.CENTER_LEFT);
        tab.setMinWidth(NARROWEST);
        tab.setMaxWidth(WIDEST);
        HBox.setHgrow(tab, Priority.SOMETIMES);
        tab.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                files.close(session);
                event.consume();
            }
        });
        tab.setOnContextMenuRequested(event -> {
            files.documents().show(session);
            menu().show(tab, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return tab;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        List.of("file.close", "file.save", "file.reveal", "studio.move-to-window")
                .forEach(id -> menu.getItems().add(ActionControls.menuItem(actions.get(id))));
        return menu;
    }

    private void mark(DocumentSession front) {
        for (Node tab : getChildren()) {
            boolean isFront = tab.getUserData() == front;
            tab.pseudoClassStateChanged(FRONT, isFront);
            ((ToggleButton) ((HBox) tab).getChildren().getFirst()).setSelected(isFront);
        }
    }
}
