package dev.statewright.app.code;

import dev.statewright.app.expression.ValueText;
import dev.statewright.app.words.Words;
import dev.statewright.model.completion.Completion;
import dev.statewright.model.completion.expression.ExpressionProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** The list of what can be written at the caret. The caret stays in the text; the text's keys move in the list. */
final class CompletionPopup extends VBox {

    private static final double ROW = 24;
    private static final int MOST_ROWS = 9;
    private static final int FEWEST_ROWS = 3;
    private static final double WIDTH = 380;
    private static final int VALUE_LINES = 5;
    /** About as many have room in a row. */
    private static final int ROW_LETTERS = 42;

    private final ListView<Completion> list = new ListView<>();
    private final Label about = new Label();
    private final Consumer<Completion> chosen;
    private final Runnable closed;

    CompletionPopup(Consumer<Completion> chosen, Runnable closed) {
        this.chosen = chosen;
        this.closed = closed;
        setId("completion");
        getStyleClass().add("completion");
        setMaxWidth(WIDTH);
        setPrefWidth(WIDTH);
        list.setId("completion-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setAccessibleText(Words.text("code.completion"));
        list.setCellFactory(_ -> new CompletionRow());
        list.setOnMouseReleased(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                take();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        about.getStyleClass().add("completion-about");
        about.setWrapText(true);
        about.setMaxWidth(WIDTH);
        about.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(list, about);
    }

    void show(List<Completion> items) {
        list.getItems().setAll(items);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(MOST_ROWS, items.size()) * ROW);
        // where the window is low the list gives way, not what is said of the chosen one
        list.setMinHeight(Math.min(FEWEST_ROWS, items.size()) * ROW);
        list.setMaxHeight(list.getPrefHeight());
    }

    List<Completion> items() {
        return List.copyOf(list.getItems());
    }

    /** Whether the key was for the list. */
    boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case PAGE_UP -> step(1 - MOST_ROWS);
            case PAGE_DOWN -> step(MOST_ROWS - 1);
            case ENTER, TAB -> take();
            case ESCAPE -> closed.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int by) {
        int size = list.getItems().size();
        int now = list.getSelectionModel().getSelectedIndex();
        int next = Math.abs(by) == 1 ? Math.floorMod(now + by, size) : Math.clamp(now + by, 0, size - 1);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
    }

    private void take() {
        Completion item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            chosen.accept(item);
        }
    }

    /** What a field means, or the whole of a long name. */
    private void tell(Completion item) {
        String text = item == null
                ? ""
                : item.proposal()
                        .map(CompletionPopup::about)
                        .orElseGet(() -> FieldWords.about(item.label()).orElse(isCut(item) ? item.detail() : ""));
        about.setText(text);
        about.setVisible(!text.isEmpty());
        about.setManaged(!text.isEmpty());
    }

    /** Whether the row may have no room for all that it says. */
    private static boolean isCut(Completion item) {
        return item.label().length() + item.detail().length() > ROW_LETTERS;
    }

    /** How a function is called and what it does; what a value is now, and where that comes from. */
    private static String about(ExpressionProposal proposal) {
        List<String> lines = new ArrayList<>();
        lines.add(proposal.signature());
        String key = "expression." + proposal.about();
        lines.add(!proposal.about().isEmpty() && Words.has(key) ? Words.text(key) : "");
        proposal.sample().filter(sample -> !sample.isUnknown()).ifPresent(sample -> {
            lines.add(ValueText.whole(sample.value(), VALUE_LINES));
            lines.add(ValueText.origin(sample));
        });
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }
}
