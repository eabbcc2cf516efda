package dev.statewright.model.workspace;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.EmbeddedText;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.Embedding;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.workspace.TerraformModule.Place;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the workflows of a Terraform file: what {@code definition} of an {@code aws_sfn_state_machine}, or of a module that makes one, leads
 * to: a heredoc, {@code jsonencode({…})}, a {@code file} or {@code templatefile}, a local value or a {@code template_file}.
 *
 * @param unusable grows with every file that is named and not there
 */
record TerraformDefinitions(Path file, TerraformModule module, List<UnusableDefinition> unusable) {

    private static final Set<String> THROUGH =
            Set.of("jsonencode", "jsondecode", "yamldecode", "trimspace", "chomp", "replace", "templatestring");
    private static final int LONGEST_WAY = 16;

    /**
     * Where a definition stands.
     *
     * @param values of the names that it leaves open
     */
    private record Found(Path file, Optional<Embedding> embedding, Map<String, String> values) {}

    static NamedDefinitions in(Path file) throws UnreadableWorkspace {
        TerraformDefinitions definitions = new TerraformDefinitions(file, TerraformModule.of(file), new ArrayList<>());
        return new NamedDefinitions(definitions.entries(), definitions.unusable);
    }

    private List<WorkflowEntry> entries() {
        List<WorkflowEntry> entries = new ArrayList<>();
        for (SyntaxPath kind : List.of(SyntaxPath.of("resource", "aws_sfn_state_machine"), SyntaxPath.of("module"))) {
            module.files().getFirst().tree().object(kind).map(SyntaxObject::members).orElse(List.of()).stream()
                    .map(SyntaxMember::key)
                    .forEach(name -> entry(kind.then(name), name).ifPresent(entries::add));
        }
        return entries;
    }

    private Optional<WorkflowEntry> entry(SyntaxPath block, String resource) {
        Optional<Found> found = module.find(block.then("definition")).flatMap(place -> follow(place, 0));
        String type = word(block.then("type")).filter("EXPRESS"::equals).orElse("STANDARD");
        return found.map(at -> new WorkflowEntry(
                resource, word(block.then("name")).orElse(resource), at.file(), type, values(at), at.embedding()));
    }

    private Optional<String> word(SyntaxPath path) {
        return module.find(path).flatMap(place -> module.text(place.node()));
    }

    private Map<String, String> values(Found found) {
        Map<String, String> values = new HashMap<>(found.values());
        if (found.embedding().isPresent()) {
            String text = module.files().stream()
                    .filter(each -> each.path().equals(found.file()))
                    .findFirst()
                    .orElseThrow()
                    .tree()
                    .text();
            found.embedding().get().read(text).root().map(EmbeddedDefinitions::names).orElse(Set.of()).stream()
                    .filter(name -> !values.containsKey(name))
                    .forEach(name -> module.value(name).ifPresent(value -> values.put(name, value)));
        }
        return values;
    }

    private Optional<Found> follow(Place place, int steps) {
        if (steps > LONGEST_WAY) {
            return Optional.empty();
        }
        return switch (place.node()) {
            case SyntaxScalar scalar -> scalar(place, scalar, steps);
            case SyntaxObject object ->
                call(object).isPresent()
                        ? call(place, object.members().getFirst(), steps)
                        : Optional.of(found(place, new EmbeddedTree(DocumentFormat.HCL, place.path())));
            case SyntaxArray _ -> Optional.empty();
        };
    }

    private static Found found(Place place, Embedding embedding) {
        return new Found(place.file().path(), Optional.of(embedding), Map.of());
    }

    private Optional<Found> scalar(Place place, SyntaxScalar scalar, int steps) {
        String value = scalar.value().strip();
        boolean reference = value.startsWith("${") && value.indexOf('}') == value.length() - 1;
        if (!reference) {
            return scalar.kind() == SyntaxScalar.Kind.STRING && value.contains("{")
                    ? Optional.of(found(place, new EmbeddedText(DocumentFormat.HCL, place.path())))
                    : Optional.empty();
        }
        String expression = value.substring(2, value.length() - 1).strip();
        String[] parts = expression.split("\\.");
        if (parts.length == 4 && expression.startsWith("data.template_file.") && parts[3].equals("rendered")) {
            SyntaxPath data = SyntaxPath.of("data", "template_file", parts[2]);
            Map<String, String> values = values(module.find(data.then("vars")).map(Place::node));
            return module.find(data.then("template"))
                    .flatMap(template -> follow(template, steps + 1))
                    .map(at -> new Found(at.file(), at.embedding(), values));
        }
        return module.reference(expression).flatMap(at -> follow(at, steps + 1));
    }

    private static Optional<List<SyntaxNode>> call(SyntaxObject object) {
        return object.members().size() == 1
                        && object.members().getFirst().range().equals(object.range())
                        && object.members().getFirst().value().orElse(null) instanceof SyntaxArray arguments
                ? Optional.of(arguments.items())
                : Optional.empty();
    }

    private Optional<Found> call(Place place, SyntaxMember call, int steps) {
        List<SyntaxNode> arguments = ((SyntaxArray) call.value().orElseThrow()).items();
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        String function = call.key();
        if (function.equals("file") || function.equals("templatefile")) {
            return local(place, arguments.getFirst())
                    .map(path -> new Found(
                            path,
                            Optional.empty(),
                            values(arguments.stream().skip(1).findFirst())));
        }
        Place first = new Place(place.file(), place.path().then(function, 0), arguments.getFirst());
        return THROUGH.contains(function) ? follow(first, steps + 1) : Optional.empty();
    }

    private Optional<Path> local(Place place, SyntaxNode name) {
        Optional<String> written = module.text(name);
        Optional<Path> found = written.flatMap(this::regularFile);
        if (written.isPresent() && found.isEmpty()) {
            unusable.add(
                    UnusableDefinition.missing(place.file().path(), place.file().tree(), name.range(), written.get()));
        }
        return found;
    }

    private Optional<Path> regularFile(String path) {
        try {
            return Optional.of(file.getParent().resolve(path).normalize()).filter(Files::isRegularFile);
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    private Map<String, String> values(Optional<SyntaxNode> object) {
        Map<String, String> values = new LinkedHashMap<>();
        if (object.orElse(null) instanceof SyntaxObject written) {
            for (SyntaxMember member : written.members()) {
                member.value().flatMap(module::text).ifPresent(text -> values.put(member.key(), text));
            }
        }
        return values;
    }
}
