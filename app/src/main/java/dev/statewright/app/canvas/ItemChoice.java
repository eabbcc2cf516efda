package dev.statewright.app.canvas;

import dev.statewright.app.icon.IconTile;
import dev.statewright.app.palette.ItemSearch;
import dev.statewright.app.palette.PaletteItem;
import dev.statewright.app.panel.SearchList;
import dev.statewright.model.template.StateTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Everything that the palette has, to be searched and put to a place. */
record ItemChoice(ItemSearch search, Consumer<StateTemplate> taken) implements SearchList.Contents<PaletteItem> {

    @Override
    public List<PaletteItem> find(String text) {
        return search.find(text);
    }

    @Override
    public String text(PaletteItem item) {
        return item.isAction() ? item.description() : item.title();
    }

    @Override
    public Optional<Node> graphic(PaletteItem item) {
        return Optional.of(new IconTile(item.icon(), item.category(), TemplateWords.TILE));
    }

    @Override
    public Optional<String> note(PaletteItem item) {
        return item.isAction() ? Optional.of(item.title()) : Optional.empty();
    }

    @Override
    public void take(PaletteItem item) {
        taken.accept(item.template());
    }
}
