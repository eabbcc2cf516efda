package dev.statewright.model.workspace;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a serverless.yml, which may stand in another file: {@code ${file(flows.yml)}}, or a part of it, {@code ${file(flows.yml):one}}.
 * Serverless Framework, "Variables", "Reference Properties In Other Files".
 *
 * @param service the folder that paths start from
 * @param file where the value stands, an absolute path
 */
record ServerlessPlace(Path service, Path file, SyntaxTree tree, SyntaxPath path) {

    private static final Pattern FILE = Pattern.compile("\\$\\{file\\(([^)]+)\\)(?::([^,}]+))?}");
    private static final int LONGEST_WAY = 16;

    Optional<SyntaxNode> node() {
        return tree.find(path);
    }

    /** The value of a key, where this is an object; followed into the file that it names. */
    Optional<ServerlessPlace> get(String key, Consumer<UnusableDefinition> missing) {
        ServerlessPlace place = at(path.then(key));
        return place.node().isPresent() ? place.followed(missing, 0) : Optional.empty();
    }

    Optional<String> text(String key) {
        return at(path.then(key))
                .node()
                .flatMap(node -> node instanceof SyntaxScalar scalar ? Optional.of(scalar.value()) : Optional.empty());
    }

    private ServerlessPlace at(SyntaxPath where) {
        return new ServerlessPlace(service, file, tree, where);
    }

    private Optional<ServerlessPlace> followed(Consumer<UnusableDefinition> missing, int steps) {
        if (!(node().orElse(null) instanceof SyntaxScalar scalar) || steps > LONGEST_WAY) {
            return Optional.of(this);
        }
        Matcher named = FILE.matcher(scalar.value().strip());
        if (!named.matches()) {
            return Optional.of(this);
        }
        String name = named.group(1).strip();
        try {
            Path other = service.resolve(name).normalize();
            if (Files.isRegularFile(other)) {
                String text = TextFile.read(other);
                SyntaxPath part = named.group(2) == null
                        ? SyntaxPath.ROOT
                        : SyntaxPath.of((Object[]) named.group(2).strip().split("\\."));
                return new ServerlessPlace(
                                service, other, DocumentFormat.of(other, text).parse(text), part)
                        .followed(missing, steps + 1);
            }
        } catch (InvalidPathException | UnreadableWorkspace unreadable) {
            // as good as none, and told as that
        }
        missing.accept(UnusableDefinition.missing(file, tree, scalar.range(), name));
        return Optional.empty();
    }
}
