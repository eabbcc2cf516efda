package dev.statewright.model.workspace;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Terraform files of a folder: together they are one module. Values are known as far as they are written there: defaults of
 * variables, plain locals. Terraform language, "References to Values".
 *
 * @param files the one that was asked for first
 */
record TerraformModule(List<TerraformFile> files) {

    /** A file and what was read of it. */
    record TerraformFile(Path path, SyntaxTree tree) {}

    /** A value, and the file that it stands in. */
    record Place(TerraformFile file, SyntaxPath path, SyntaxNode node) {}

    private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{([^{}]*)}");
    private static final int DEEPEST = 8;

    static TerraformModule of(Path file) throws UnreadableWorkspace {
        List<TerraformFile> files = new ArrayList<>();
        files.add(read(file));
        try (Stream<Path> beside = Files.list(file.getParent())) {
            for (Path other : beside.filter(path -> path.toString().endsWith(".tf") && !path.equals(file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                files.add(read(other));
            }
        } catch (IOException unreadable) {
            throw new UnreadableWorkspace(file.getParent() + " cannot be read: " + unreadable.getMessage() + ".");
        }
        return new TerraformModule(files);
    }

    private static TerraformFile read(Path file) throws UnreadableWorkspace {
        return new TerraformFile(file, DocumentFormat.HCL.parse(TextFile.read(file)));
    }

    Optional<Place> find(SyntaxPath path) {
        return files.stream()
                .flatMap(file -> file.tree().find(path).map(node -> new Place(file, path, node)).stream())
                .findFirst();
    }

    /** Where a reference leads that the module itself holds: {@code local.x}, {@code var.x}. */
    Optional<Place> reference(String expression) {
        String[] parts = expression.strip().split("\\.");
        if (parts.length != 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "local" -> find(SyntaxPath.of("locals", parts[1]));
            case "var" -> find(SyntaxPath.of("variable", parts[1], "default"));
            default -> Optional.empty();
        };
    }

    /** A name's value as text, where the module says it. */
    Optional<String> value(String name) {
        return reference(name).flatMap(place -> text(place.node(), 0));
    }

    /** A value as text; absent where it is known on deployment only. */
    Optional<String> text(SyntaxNode node) {
        return text(node, 0);
    }

    private Optional<String> text(SyntaxNode node, int depth) {
        if (!(node instanceof SyntaxScalar scalar) || depth > DEEPEST) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        Matcher matcher = INTERPOLATION.matcher(scalar.value());
        while (matcher.find()) {
            Optional<String> value = matcher.group(1).matches("path\\.(module|root|cwd)")
                    ? Optional.of(".")
                    : reference(matcher.group(1)).flatMap(place -> text(place.node(), depth + 1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(text).toString());
    }
}
