package dev.statewright.model.review;

import dev.statewright.model.review.Profile.Part;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a profile: {@code severity} with a level for each code, and {@code files}, a list of a {@code glob} and its own {@code severity}.
 */
record ProfileFile(Path path, SyntaxTree tree) {

    private static final List<String> NAMES = List.of(".statewright.yaml", ".statewright.yml", ".statewright.json");

    static Optional<Path> nearest(Path file) {
        return Stream.iterate(file.toAbsolutePath().normalize().getParent(), at -> at != null, Path::getParent)
                .flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    static Profile read(Path path) {
        try {
            String text = Files.readString(path);
            return new ProfileFile(path, DocumentFormat.of(path, text).parse(text)).profile();
        } catch (IOException unreadable) {
            throw new UnreadableProfile(path + " cannot be read; make it a readable text file in UTF-8.");
        }
    }

    private Profile profile() {
        if (tree.holdsNothing()) {
            return new Profile(path.getParent(), List.of());
        }
        if (!tree.errors().isEmpty()) {
            throw trouble(
                    tree.errors().getFirst().range().start(),
                    tree.errors().getFirst().message());
        }
        List<Part> parts = new ArrayList<>();
        if (tree.root().isPresent()) {
            for (SyntaxMember member : object(tree.root().get()).members()) {
                switch (member.key()) {
                    case "severity" -> parts.add(new Part(Optional.empty(), levels(value(member))));
                    case "files" -> files(value(member), parts);
                    case "environments" -> {} // read by whoever fills values in
                    default -> throw unknown(member, "severity, files, environments");
                }
            }
        }
        return new Profile(path.getParent(), parts);
    }

    private void files(SyntaxNode value, List<Part> parts) {
        if (!(value instanceof SyntaxArray list)) {
            throw trouble(value.range().start(), "a list is expected here");
        }
        for (SyntaxNode item : list.items()) {
            String glob = null;
            Map<String, Level> levels = Map.of();
            for (SyntaxMember member : object(item).members()) {
                switch (member.key()) {
                    case "glob" -> glob = text(value(member));
                    case "severity" -> levels = levels(value(member));
                    case "environments" -> {}
                    default -> throw unknown(member, "glob, severity, environments");
                }
            }
            if (glob == null) {
                throw trouble(item.range().start(), "a glob is missing here");
            }
            parts.add(new Part(Optional.of(glob), levels));
        }
    }

    private Map<String, Level> levels(SyntaxNode value) {
        Map<String, Level> levels = new LinkedHashMap<>();
        boolean none = value instanceof SyntaxScalar scalar && scalar.kind() == SyntaxScalar.Kind.NULL;
        for (SyntaxMember member :
                none ? List.<SyntaxMember>of() : object(value).members()) {
            SyntaxNode word = value(member);
            if (!FileCode.ALL.contains(member.key())) {
                throw unknownCode(member);
            }
            levels.put(
                    member.key(),
                    Level.of(text(word))
                            .orElseThrow(() -> trouble(
                                    word.range().start(),
                                    "\"" + text(word) + "\" is none of off, advice, warning, error")));
        }
        return levels;
    }

    private SyntaxNode value(SyntaxMember member) {
        return member.value()
                .orElseThrow(() -> trouble(member.range().start(), "\"" + member.key() + "\" has no value"));
    }

    private SyntaxObject object(SyntaxNode node) {
        if (node instanceof SyntaxObject object) {
            return object;
        }
        throw trouble(node.range().start(), "keys and values are expected here");
    }

    private String text(SyntaxNode node) {
        if (node instanceof SyntaxScalar scalar) {
            return scalar.value();
        }
        throw trouble(node.range().start(), "a word is expected here");
    }

    private UnreadableProfile unknown(SyntaxMember member, String known) {
        return trouble(member.range().start(), "\"" + member.key() + "\" is none of " + known);
    }

    private UnreadableProfile unknownCode(SyntaxMember member) {
        String nearest = FileCode.ALL.stream()
                .min(Comparator.comparingInt((String code) -> Nearest.distance(member.key(), code))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return trouble(
                member.range().start(),
                "\"" + member.key() + "\" is no code of a diagnostic; the nearest is " + nearest);
    }

    private UnreadableProfile trouble(int offset, String what) {
        return new UnreadableProfile(path + ":" + tree.positionOf(offset) + ": " + what + ".");
    }
}
