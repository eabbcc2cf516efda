package dev.statewright.app.canvas;

import dev.statewright.app.words.Words;
import dev.statewright.model.template.StateTemplate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** A small search over all templates at the place where the state will stand: type, Enter, done. */
final class QuickAdd extends VBox {

    static final double WIDTH = 260;
    static final double HEIGHT = 284;

    private final TextField search = new TextField();
    private final ListView<StateTemplate> found = new ListView<>();
    private final List<StateTemplate> templates;
    private final Consumer<StateTemplate> insert;
    private final Runnable close;

    /** @param close removes this popup */
    QuickAdd(List<StateTemplate> templates, Consumer<StateTemplate> insert, Runnable close) {
        this.templates = templates;
        this.insert = insert;
        this.close = close;
        getStyleClass().add("quick-add");
        setPrefSize(WIDTH, HEIGHT);
        search.setId("quick-add-search");
        search.setPromptText(Words.text("canvas.quick-add-prompt"));
        search.setAccessibleText(Words.text("canvas.quick-add-prompt"));
        search.textProperty().subscribe(this::find);
        search.focusedProperty().addListener((_, _, focused) -> closeUnless(focused));
        found.setId("quick-add-found");
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new TemplateCell());
        found.setPlaceholder(new Label(Words.text("canvas.quick-add-nothing")));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setOnMouseReleased(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                take();
            }
        });
        getChildren().addAll(search, found);
    }

    void begin() {
        search.requestFocus();
    }

    private void find(String text) {
        found.getItems()
                .setAll(templates.stream()
                        .filter(template -> TemplateWords.matches(template, text))
                        .toList());
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
        StateTemplate chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            insert.accept(chosen);
        }
    }

    private void closeUnless(boolean focused) {
        if (!focused) {
            close.run();
        }
    }

    private static final class TemplateCell extends ListCell<StateTemplate> {
        @Override
        protected void updateItem(StateTemplate template, boolean empty) {
            super.updateItem(template, empty);
            setText(empty ? null : TemplateWords.name(template));
            setGraphic(empty ? null : TemplateWords.tile(template));
        }
    }
}
