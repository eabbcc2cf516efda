package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.SearchList;
import dev.statewright.app.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

/** Everything that can be done now, to be searched by its words. */
record CommandPalette(List<ActionSection> sections) implements SearchList.Contents<Action> {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 380;
    private static final double ICON = 16;

    static void open(WindowOverlay overlay, List<ActionSection> sections) {
        SearchList<Action> list = new SearchList<>(
                "command-palette",
                Words.text("studio.palette-prompt"),
                Words.text("studio.palette-nothing"),
                new CommandPalette(sections),
                overlay::close);
        list.setPrefSize(WIDTH, HEIGHT);
        overlay.show(list);
        list.begin();
    }

    @Override
    public List<Action> find(String text) {
        List<String> words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return sections.stream()
                .flatMap(section -> section.actions().stream())
                .filter(action -> action.enabled().get())
                .filter(action -> {
                    String name = text(action).toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(name::contains);
                })
                .toList();
    }

    @Override
    public String text(Action action) {
        return action.text();
    }

    @Override
    public Optional<Node> graphic(Action action) {
        return action.icon().map(key -> new IconView(key, ICON));
    }

    @Override
    public Optional<String> note(Action action) {
        return action.accelerator().map(KeyCombination::getDisplayText);
    }

    @Override
    public void take(Action action) {
        action.run();
    }
}
