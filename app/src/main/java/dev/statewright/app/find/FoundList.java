package dev.statewright.app.find;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.SearchList;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What a search finds, as a list to choose from. */
record FoundList(Function<String, List<Found>> search) implements SearchList.Contents<Found> {

    private static final double ICON = 16;

    /** @param id of the list; {@code studio.ID-prompt} and {@code studio.ID-nothing} are its words */
    SearchList<Found> open(String id, Runnable close) {
        return new SearchList<>(
                id, Words.text("studio." + id + "-prompt"), Words.text("studio." + id + "-nothing"), this, close);
    }

    @Override
    public List<Found> find(String text) {
        return search.apply(text);
    }

    @Override
    public String text(Found found) {
        return found.text();
    }

    @Override
    public Optional<Node> graphic(Found found) {
        return Optional.of(
                found.icon().<Region>map(key -> new IconView(key, ICON)).orElseGet(FoundList::noIcon));
    }

    /** Texts begin under one another, whether they have icons or not. */
    private static Region noIcon() {
        Region room = new Region();
        room.setMinSize(ICON, ICON);
        return room;
    }

    @Override
    public Optional<String> note(Found found) {
        return found.note();
    }

    @Override
    public void take(Found found) {
        found.take().run();
    }
}
