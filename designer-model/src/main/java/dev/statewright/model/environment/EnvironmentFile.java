package dev.statewright.model.environment;

import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.environment.Environments.Part;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Reads the tables: {@code environments}, an object of environments, each an object of values; and in the list {@code files} the same for
 * the files of a {@code glob}. Other members of the file are other people's.
 */
record EnvironmentFile(Path path, SyntaxTree tree) {

    static final List<String> NAMES = List.of(".statewright.yaml", ".statewright.yml", ".statewright.json");

    static Optional<Path> nearest(Path fileOrFolder) {
        return Stream.iterate(folder(fileOrFolder), at -> at != null, Path::getParent)
                .flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Where the tables of a folder are written that has none yet. */
    static Path beside(Path fileOrFolder) {
        return folder(fileOrFolder).resolve(NAMES.getFirst());
    }

    private static Path folder(Path fileOrFolder) {
        Path absolute = fileOrFolder.toAbsolutePath().normalize();
        return Files.isDirectory(absolute) ? absolute : absolute.getParent();
    }

    static Environments read(Path path) {
        EnvironmentFile file = open(path);
        List<Part> parts = new ArrayList<>();
        if (file.tree.root().orElse(null) instanceof SyntaxObject root) {
            root.get("environments").ifPresent(node -> parts.add(new Part(Optional.empty(), file.tables(node))));
            if (root.get("files").orElse(null) instanceof SyntaxArray files) {
                files.items().forEach(item -> file.part(item).ifPresent(parts::add));
            }
        }
        return new Environments(path, parts);
    }

    /** @throws UnreadableEnvironments where it is no JSON and no YAML */
    static EnvironmentFile open(Path path) {
        try {
            String text = AslFile.open(path).text();
            EnvironmentFile file =
                    new EnvironmentFile(path, DocumentFormat.of(path, text).parse(text));
            if (!file.tree.holdsNothing() && !file.tree.errors().isEmpty()) {
                throw file.trouble(
                        file.tree.errors().getFirst().range().start(),
                        file.tree.errors().getFirst().message());
            }
            return file;
        } catch (UnreadableFile unreadable) {
            throw new UnreadableEnvironments(unreadable.getMessage());
        }
    }

    private Optional<Part> part(SyntaxNode item) {
        return item instanceof SyntaxObject object
                        && object.get("glob").orElse(null) instanceof SyntaxScalar glob
                        && object.get("environments").isPresent()
                ? Optional.of(new Part(
                        Optional.of(glob.value()),
                        tables(object.get("environments").get())))
                : Optional.empty();
    }

    private SequencedMap<String, Map<String, String>> tables(SyntaxNode node) {
        SequencedMap<String, Map<String, String>> tables = new LinkedHashMap<>();
        for (SyntaxMember environment : members(node, "environments by name are expected here, such as dev and prod")) {
            tables.put(environment.key(), values(environment));
        }
        return tables;
    }

    private Map<String, String> values(SyntaxMember environment) {
        Map<String, String> values = new LinkedHashMap<>();
        SyntaxNode written = environment.value().orElse(null);
        boolean none =
                written == null || written instanceof SyntaxScalar scalar && scalar.kind() == SyntaxScalar.Kind.NULL;
        if (!none) {
            for (SyntaxMember value : members(written, "names with their values are expected here")) {
                value.value().ifPresent(node -> values.put(value.key(), text(node)));
            }
        }
        return values;
    }

    /** Objects and lists stand for themselves in JSON: a name outside of quotes may be a whole object. */
    private static String text(SyntaxNode node) {
        return switch (node) {
            case SyntaxScalar scalar -> scalar.value();
            case SyntaxObject _, SyntaxArray _ -> SyntaxJson.toJson(node).toString();
        };
    }

    private List<SyntaxMember> members(SyntaxNode node, String expected) {
        if (node instanceof SyntaxObject object) {
            return object.members();
        }
        throw trouble(node.range().start(), expected);
    }

    private UnreadableEnvironments trouble(int offset, String problem) {
        return new UnreadableEnvironments(path + ":" + tree.positionOf(offset) + ": " + problem + ".");
    }
}
