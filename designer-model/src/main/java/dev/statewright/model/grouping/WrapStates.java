package dev.statewright.model.grouping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.behavior.Splice;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.template.UniqueName;
import java.util.List;
import java.util.Set;

/**
 * Puts a new state around others of one scope, which hang together and are entered at one of them. What led to them leads to the new
 * state, and that goes on where they went. Their text moves as it is, comments included.
 */
public record WrapStates(List<StatePath> states, Wrapper wrapper) implements Command {

    public WrapStates {
        states = List.copyOf(states);
    }

    @Override
    public String nameKey() {
        return switch (wrapper) {
            case PARALLEL -> "command.wrap-in-parallel";
            case MAP -> "command.wrap-in-map";
            case CHOICE -> "command.wrap-in-choice";
        };
    }

    @Override
    public Edit applyTo(AslDocument document) {
        Passage passage = Passage.through(Selection.of(document, states));
        Set<String> taken = UniqueName.takenIn(document.machine());
        return switch (wrapper) {
            case PARALLEL -> {
                ObjectNode parallel = JsonNodeFactory.instance.objectNode().put("Type", "Parallel");
                var branches = parallel.putArray("Branches");
                branches.add(scope(passage));
                branches.addObject().putObject("States");
                yield around(document, passage, "Parallel", parallel, taken, "Branches", 0);
            }
            case MAP -> {
                ObjectNode map = JsonNodeFactory.instance.objectNode().put("Type", "Map");
                ObjectNode processor = map.putObject("ItemProcessor");
                processor.putObject("ProcessorConfig").put("Mode", "INLINE");
                processor.setAll(scope(passage));
                yield around(document, passage, "Map", map, taken, "ItemProcessor");
            }
            case CHOICE -> choice(document, passage, taken);
        };
    }

    private static ObjectNode scope(Passage passage) {
        ObjectNode scope = JsonNodeFactory.instance.objectNode().put("StartAt", passage.entry());
        scope.putObject("States");
        return scope;
    }

    private static Edit around(
            AslDocument document,
            Passage passage,
            String baseName,
            ObjectNode json,
            Set<String> taken,
            Object... inside) {
        Successor onward = passage.onward();
        OuterCatchers catchers = OuterCatchers.of(passage, onward);
        catchers.putInto(json);
        String name = UniqueName.of(baseName, taken);
        taken.add(name);
        Replacement replacement = new Replacement(document, passage);
        List<String> written = replacement.written();
        replacement.by(name, Splice.connected(json, onward));
        StatePath path = passage.selection().scope().path().state(name);
        ClosedScope scope = new ClosedScope(
                replacement.editor(), new ScopePath(path.syntax().then(inside)));
        scope.add(written);
        scope.close(catchers, taken);
        return new Edit(replacement.editor().change(), List.of(path), List.of());
    }

    private static Edit choice(AslDocument document, Passage passage, Set<String> taken) {
        String name = UniqueName.of("Choice", taken);
        taken.add(name);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("Type", "Choice");
        json.putArray("Choices").addObject().put("Next", passage.entry());
        List<String> exits = passage.exits();
        if (exits.size() > 1) {
            throw new CommandRejected("Ways out of the selection lead to \"" + exits.get(0) + "\" and to \""
                    + exits.get(1) + "\". Select states that go on with one of them.");
        }
        Replacement replacement = new Replacement(document, passage);
        String otherwise = exits.isEmpty() ? UniqueName.of("Success", taken) : exits.getFirst();
        replacement.before(name, json.put("Default", otherwise));
        if (exits.isEmpty()) {
            replacement.behind(otherwise, JsonNodeFactory.instance.objectNode().put("Type", "Succeed"));
        }
        return new Edit(
                replacement.editor().change(),
                List.of(passage.selection().scope().path().state(name)));
    }
}
