package dev.statewright.app.panel;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small search over things to choose from: type, Enter, done. Escape, or a click elsewhere, closes it. */
public final class SearchList<T> extends VBox {

    /** Of a row's room, what the cell's padding and the scroll bar take. */
    private static final double ROOM_AROUND = 32;

    private final TextField search = new TextField();
    private final ListView<T> found = new ListView<>();
    private final Contents<T> contents;
    private final Runnable close;

    /** What there is to choose from. */
    public interface Contents<T> {

        /** What a search finds, the best first; all of it for an empty one. */
        List<T> find(String text);

        String text(T thing);

        default Optional<Node> graphic(T thing) {
            return Optional.empty();
        }

        /** A small remark at the right end: keys, a place. */
        default Optional<String> note(T thing) {
            return Optional.empty();
        }

        void take(T thing);
    }

    /**
     * @param id of the list; its field's is {@code id-search}, that of what it finds {@code id-found}
     * @param close removes this list; called before something is taken
     */
    public SearchList(String id, String prompt, String nothing, Contents<T> contents, Runnable close) {
        this.contents = contents;
        this.close = close;
        setId(id);
        getStyleClass().add("search-list");
        search.setId(id + "-search");
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.textProperty().subscribe(this::find);
        search.focusedProperty().addListener((_, _, focused) -> closeUnless(focused));
        found.setId(id + "-found");
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new ThingCell());
        found.setPlaceholder(new Label(nothing));
        VBox.setVgrow(found, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setOnMouseReleased(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                take();
            }
        });
        getChildren().addAll(search, found);
    }

    /** Puts the caret into the field. */
    public void begin() {
        search.requestFocus();
    }

    /** Searches again for what stands in the field: there is more to find than before. */
    public void refresh() {
        find(search.getText());
    }

    private void find(String text) {
        found.getItems().setAll(contents.find(text.strip()));
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private void pressed(KeyEvent event) {
        boolean taken = switch (event.getCode()) {
            case ENTER -> {
                take();
                yield true;
            }
            case ESCAPE -> {
                close.run();
                yield true;
            }
            case UP, DOWN -> {
                step(event.getCode());
                yield true;
            }
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private void step(KeyCode key) {
        if (key == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
        } else {
            found.getSelectionModel().selectPrevious();
        }
        found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 2));
    }

    private void take() {
        T chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            contents.take(chosen);
        }
    }

    private void closeUnless(boolean focused) {
        if (!focused) {
            close.run();
        }
    }

    private final class ThingCell extends ListCell<T> {

        @Override
        protected void updateItem(T thing, boolean empty) {
            super.updateItem(thing, empty);
            if (empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(null);
            setAccessibleText(contents.text(thing));
            setGraphic(row(thing));
        }

        private HBox row(T thing) {
            HBox row = new HBox();
            row.getStyleClass().add("search-list-row");
            contents.graphic(thing).ifPresent(row.getChildren()::add);
            Label text = new Label(contents.text(thing));
            text.getStyleClass().add("search-list-text");
            text.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row.getChildren().addAll(text, space);
            contents.note(thing).ifPresent(note -> {
                Label label = new Label(note);
                label.getStyleClass().add("search-list-note");
                label.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(label);
            });
            row.maxWidthProperty().bind(found.widthProperty().subtract(ROOM_AROUND));
            row.prefWidthProperty().bind(found.widthProperty().subtract(ROOM_AROUND));
            return row;
        }
    }
}
