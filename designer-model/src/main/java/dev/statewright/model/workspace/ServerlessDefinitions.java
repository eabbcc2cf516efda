package dev.statewright.model.workspace;

import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The state machines of a serverless.yml. Plug-in serverless-step-functions, "Install" and "Setup". */
record ServerlessDefinitions(Path file, SyntaxTree tree) {

    private static final SyntaxPath STATE_MACHINES = SyntaxPath.of("stepFunctions", "stateMachines");
    private static final Pattern FILE = Pattern.compile("\\$\\{file\\(([^)]+)\\)}");

    List<WorkflowEntry> entries() {
        return tree.object(STATE_MACHINES).map(SyntaxObject::members).orElse(List.of()).stream()
                .flatMap(member -> entry(member).stream())
                .toList();
    }

    private Optional<WorkflowEntry> entry(SyntaxMember member) {
        SyntaxPath machine = STATE_MACHINES.then(member.key());
        String name = text(machine.then("name")).orElse(member.key());
        String type = text(machine.then("type")).filter("EXPRESS"::equals).orElse("STANDARD");
        SyntaxPath definition = machine.then("definition");
        SyntaxNode written = tree.find(definition).orElse(null);
        return switch (written) {
            case null -> Optional.empty();
            case SyntaxObject _ ->
                Optional.of(new WorkflowEntry(
                        member.key(),
                        name,
                        file,
                        type,
                        Map.of(),
                        Optional.of(new EmbeddedTree(tree.format(), definition))));
            case SyntaxScalar scalar ->
                named(scalar.value()).map(path -> new WorkflowEntry(member.key(), name, path, type, Map.of()));
            case SyntaxArray _ -> Optional.empty();
        };
    }

    /** {@code ${file(./flow.yml)}}: the definition is a file of its own. */
    private Optional<Path> named(String value) {
        Matcher named = FILE.matcher(value.strip());
        return named.matches()
                ? Optional.of(file.resolveSibling(named.group(1).strip()).normalize())
                        .filter(Files::isRegularFile)
                : Optional.empty();
    }

    private Optional<String> text(SyntaxPath path) {
        return tree.find(path)
                .flatMap(node -> node instanceof SyntaxScalar scalar ? Optional.of(scalar.value()) : Optional.empty());
    }
}
