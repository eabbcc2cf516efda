package dev.statewright.model.workspace;

import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.Embedding;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state machines of a serverless.yml; each of its levels may stand in a file of its own. Plug-in serverless-step-functions, "Install"
 * and "Setup".
 */
final class ServerlessDefinitions {

    private final ServerlessPlace root;
    private final List<UnusableDefinition> unusable = new ArrayList<>();

    private ServerlessDefinitions(Path file, SyntaxTree tree) {
        this.root = new ServerlessPlace(file.getParent(), file, tree, SyntaxPath.ROOT);
    }

    static NamedDefinitions in(Path file, SyntaxTree tree) {
        ServerlessDefinitions definitions = new ServerlessDefinitions(file, tree);
        return new NamedDefinitions(definitions.entries(), definitions.unusable);
    }

    private List<WorkflowEntry> entries() {
        List<WorkflowEntry> entries = new ArrayList<>();
        Optional<ServerlessPlace> machines =
                root.get("stepFunctions", unusable::add).flatMap(place -> place.get("stateMachines", unusable::add));
        if (machines.isPresent() && machines.get().node().orElse(null) instanceof SyntaxObject object) {
            for (SyntaxMember member : object.members()) {
                machines.get()
                        .get(member.key(), unusable::add)
                        .flatMap(machine -> entry(member.key(), machine))
                        .ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<WorkflowEntry> entry(String key, ServerlessPlace machine) {
        String name = machine.text("name").orElse(key);
        String type = machine.text("type").filter("EXPRESS"::equals).orElse("STANDARD");
        return machine.get("definition", unusable::add).flatMap(definition -> switch (definition
                .node()
                .orElse(null)) {
            case SyntaxObject _ ->
                Optional.of(new WorkflowEntry(key, name, definition.file(), type, Map.of(), embedding(definition)));
            case SyntaxScalar _, SyntaxArray _ -> Optional.empty();
            case null -> Optional.empty();
        });
    }

    /** Absent where the definition is a file of its own. */
    private static Optional<Embedding> embedding(ServerlessPlace definition) {
        return definition.path().isRoot()
                ? Optional.empty()
                : Optional.of(new EmbeddedTree(definition.tree().format(), definition.path()));
    }
}
