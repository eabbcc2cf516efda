package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.LineEnd;
import dev.statewright.app.icon.IconTile;
import dev.statewright.app.palette.PaletteItem;
import dev.statewright.app.panel.SearchList;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.Connection;
import dev.statewright.model.template.StateTemplates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The places where a line may end: the states of its scope, and the end of the flow where it may end there. */
record LineEndChoice(AslDocument document, Connection connection, CanvasEdits edits)
        implements SearchList.Contents<LineEnd> {

    private static final double TILE = 22;

    @Override
    public List<LineEnd> find(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        Stream<Optional<StatePath>> states = document.machine().scope(connection.scope()).stream()
                .flatMap(scope -> scope.states().stream())
                .map(state -> Optional.of(state.path()));
        return Stream.concat(states, Stream.of(Optional.<StatePath>empty()))
                .flatMap(target -> edits.lineEnd(connection, target).stream())
                .filter(LineEnd::allowed)
                .filter(end -> text(end).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    @Override
    public String text(LineEnd end) {
        return end.target().map(StatePath::name).orElseGet(() -> Words.text("canvas.end"));
    }

    @Override
    public Optional<Node> graphic(LineEnd end) {
        return end.target()
                .flatMap(document.machine()::state)
                .map(State::type)
                .flatMap(type -> StateTemplates.flow().stream()
                        .filter(template -> template.type() == type)
                        .findFirst())
                .map(PaletteItem::of)
                .map(item -> new IconTile(item.icon(), item.category(), TILE));
    }

    @Override
    public void take(LineEnd end) {
        edits.connect(connection, end.target());
    }
}
