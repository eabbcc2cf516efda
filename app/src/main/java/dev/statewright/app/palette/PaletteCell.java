package dev.statewright.app.palette;

import dev.statewright.app.icon.IconTile;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.ServiceIcons;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Shows a line of the palette. */
final class PaletteCell extends ListCell<PaletteLine> {

    private static final double TILE = 22;

    private final Function<PaletteLine.Entry, PaletteRow> row;
    private PaletteLine shown;
    private Optional<PaletteRow> made = Optional.empty();

    /** @param row makes the row of an entry */
    PaletteCell(Function<PaletteLine.Entry, PaletteRow> row) {
        this.row = row;
        setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            shown = null;
            made.filter(row -> row == getGraphic()).ifPresentOrElse(PaletteRow::rest, () -> setGraphic(null));
            setAccessibleText("");
        } else if (!line.equals(shown)) {
            // a cell is also updated when it is pressed: a new row would not hear the rest of the drag
            shown = line;
            setGraphic(content(line));
        }
    }

    private Node content(PaletteLine line) {
        return switch (line) {
            case PaletteLine.Heading(String text) -> {
                setAccessibleText(text);
                yield styled(new Label(text), "section-heading");
            }
            case PaletteLine.Entry entry -> {
                setAccessibleText(Words.text(
                        "palette.item", entry.item().title(), entry.item().description()));
                yield rowOf(entry);
            }
            case PaletteLine.Service service -> {
                String key = service.open() ? "palette.service-open" : "palette.service";
                setAccessibleText(Words.text(
                        key, service.family().name(), service.family().actions().size()));
                yield service(service);
            }
            case PaletteLine.Remark(String text) -> {
                setAccessibleText(text);
                Label remark = styled(new Label(text), "palette-nothing");
                remark.setWrapText(true);
                yield remark;
            }
        };
    }

    /** The cell keeps its row: while somebody searches, all that is seen changes with each letter. */
    private PaletteRow rowOf(PaletteLine.Entry entry) {
        made.ifPresent(kept -> kept.show(entry));
        PaletteRow shownRow = made.orElseGet(() -> row.apply(entry));
        made = Optional.of(shownRow);
        return shownRow;
    }

    private static Node service(PaletteLine.Service line) {
        ServiceFamily family = line.family();
        String resource = family.actions().getFirst().resource();
        Label name = styled(new Label(family.name()), "palette-service-name");
        Label count = styled(new Label(String.valueOf(family.actions().size())), "muted");
        count.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox shown = new HBox(
                8,
                new IconView(line.open() ? ActionIcons.CHEVRON_DOWN : ActionIcons.CHEVRON_RIGHT, 12),
                new IconTile(
                        ServiceIcons.forResource(resource), family.category().cssToken(), TILE),
                name,
                space,
                count);
        shown.setId("palette-service-" + family.id());
        shown.setAlignment(Pos.CENTER_LEFT);
        shown.getStyleClass().add("palette-service");
        return shown;
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }
}
