package dev.statewright.app.palette;

import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The palette's lines. Only those that are seen have controls, so a service may have hundreds of actions. By key: Enter inserts or opens, left
 * and right close and open, F makes a favourite.
 */
final class PaletteList extends ListView<PaletteLine> implements PaletteRow.Uses {

    // of one height, cells stay where they are while one of them is being dragged

    private final PaletteViewModel model;
    private final Consumer<PaletteItem> insert;
    private final Runnable leaveUpwards;
    private Optional<PaletteRow> pressed = Optional.empty();
    /** The tab and the search that the lines are of. */
    private List<String> shown = List.of();

    /**
     * @param insert puts an item into the workflow
     * @param leaveUpwards called when the user goes up from the first line
     */
    PaletteList(PaletteViewModel model, PaletteDrag drag, Consumer<PaletteItem> insert, Runnable leaveUpwards) {
        this.model = model;
        this.insert = insert;
        this.leaveUpwards = leaveUpwards;
        setId("palette-list");
        setAccessibleText(Words.text("palette.list"));
        getStyleClass().add("palette-list");
        setCellFactory(list -> new PaletteCell(entry -> new PaletteRow(entry, drag, this)));
        model.linesProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        setContextMenu(menu());
    }

    /** Takes the keyboard, at the first line that can be chosen. */
    void begin() {
        requestFocus();
        choose(nextFrom(-1, 1));
    }

    /** The first item, if there is one. */
    Optional<PaletteItem> first() {
        return getItems().stream()
                .filter(PaletteLine.Entry.class::isInstance)
                .map(line -> ((PaletteLine.Entry) line).item())
                .findFirst();
    }

    @Override
    public void insert(PaletteItem item) {
        insert.accept(item);
    }

    @Override
    public void dropped(PaletteItem item) {
        model.used(item);
    }

    @Override
    public void toggleFavourite(PaletteItem item) {
        model.toggleFavourite(item);
    }

    @Override
    public void pressed(PaletteRow row) {
        pressed = Optional.of(row);
    }

    private void show(List<PaletteLine> lines) {
        List<String> wanted =
                List.of(model.tabProperty().get(), model.queryProperty().get());
        if (!wanted.equals(shown)) {
            // what stood at the place of the chosen line is something else now, which nobody has chosen
            shown = wanted;
            getSelectionModel().clearSelection();
        }
        int selected = getSelectionModel().getSelectedIndex();
        Optional<PaletteLine> before = Optional.ofNullable(getSelectionModel().getSelectedItem());
        getItems().setAll(lines);
        if (before.isPresent() && selected < lines.size()) {
            int same = lines.indexOf(before.get());
            getSelectionModel().select(same >= 0 ? same : selected);
        } else if (!isAtTop()) {
            scrollTo(0);
        }
    }

    /** To scroll where nothing is to be scrolled costs a layout of all lines, and another one in the next frame. */
    private boolean isAtTop() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getPosition() == 0;
    }

    private void keyPressed(KeyEvent event) {
        int at = getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> {
                if (pressed.filter(PaletteRow::cancelDrag).isPresent()) {
                    event.consume();
                }
            }
            case UP, DOWN -> {
                if (!event.isShortcutDown() && !event.isShiftDown()) {
                    step(at, event.getCode() == KeyCode.DOWN ? 1 : -1);
                    event.consume();
                }
            }
            case ENTER, SPACE -> {
                activate();
                event.consume();
            }
            case RIGHT, LEFT -> {
                boolean opens = event.getCode() == KeyCode.RIGHT;
                if (getSelectionModel().getSelectedItem() instanceof PaletteLine.Service service
                        && service.open() != opens) {
                    model.toggle(service.family());
                }
                event.consume();
            }
            case F -> {
                if (!event.isShortcutDown()
                        && getSelectionModel().getSelectedItem() instanceof PaletteLine.Entry entry) {
                    model.toggleFavourite(entry.item());
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void step(int at, int direction) {
        int next = nextFrom(at, direction);
        if (next >= 0) {
            choose(next);
        } else if (direction < 0) {
            leaveUpwards.run();
        }
    }

    private void choose(int index) {
        if (index >= 0) {
            getSelectionModel().select(index);
            getFocusModel().focus(index);
            scrollTo(Math.max(0, index - 3));
        }
    }

    /** The next line that can be chosen; -1 where there is none. */
    private int nextFrom(int index, int direction) {
        for (int i = index + direction; i >= 0 && i < getItems().size(); i += direction) {
            if (getItems().get(i) instanceof PaletteLine.Entry || getItems().get(i) instanceof PaletteLine.Service) {
                return i;
            }
        }
        return -1;
    }

    private void activate() {
        switch (getSelectionModel().getSelectedItem()) {
            case PaletteLine.Entry entry -> insert.accept(entry.item());
            case PaletteLine.Service service -> model.toggle(service.family());
            case PaletteLine.Heading _, PaletteLine.Remark _ -> {}
            case null -> {}
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && getSelectionModel().getSelectedItem() instanceof PaletteLine.Service service
                && event.getPickResult().getIntersectedNode() != null
                && isOnLine(event)) {
            model.toggle(service.family());
        }
    }

    /** A click on the scroll bar or below the last line is none on the line that is selected. */
    private boolean isOnLine(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof PaletteCell)) {
            node = node.getParent();
        }
        return node instanceof PaletteCell cell && cell.getItem() instanceof PaletteLine.Service;
    }

    private ContextMenu menu() {
        MenuItem put = new MenuItem(Words.text("palette.insert"));
        put.setOnAction(event -> activate());
        MenuItem favourite = new MenuItem();
        favourite.setOnAction(event -> {
            if (getSelectionModel().getSelectedItem() instanceof PaletteLine.Entry entry) {
                model.toggleFavourite(entry.item());
            }
        });
        ContextMenu menu = new ContextMenu(put, favourite);
        menu.setOnShowing(event -> {
            boolean entry = getSelectionModel().getSelectedItem() instanceof PaletteLine.Entry;
            put.setDisable(!entry);
            favourite.setDisable(!entry);
            boolean is =
                    getSelectionModel().getSelectedItem() instanceof PaletteLine.Entry chosen && chosen.favourite();
            favourite.setText(Words.text(is ? "palette.remove-favourite" : "palette.add-favourite"));
        });
        return menu;
    }
}
