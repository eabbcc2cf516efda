package dev.statewright.model.target;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.SideFile;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The states of one workflow whose calls go to AWS, and with which profile. Kept in the side file {@code .statewright/calls/NAME.json}
 * beside the definition: {@code {"profile": "dev", "region": "eu-west-1", "aws": ["Charge card"]}}. It belongs to one machine and its
 * user, who has the profile, and never to the definition.
 *
 * @param profile of the {@code aws} command; absent for its usual one
 * @param region absent for the profile's
 * @param aws names of states: a name is there once in a workflow
 */
public record CallTargets(Optional<String> profile, Optional<String> region, SortedSet<String> aws) {

    /** Nothing goes to AWS. */
    public static final CallTargets NONE = new CallTargets(Optional.empty(), Optional.empty(), new TreeSet<>());

    public CallTargets {
        profile = profile.filter(text -> !text.isBlank());
        region = region.filter(text -> !text.isBlank());
        aws = Collections.unmodifiableSortedSet(new TreeSet<>(aws));
    }

    /** The side file of a definition. */
    public static Path file(Path definition) {
        return SideFile.of(definition, "calls");
    }

    /**
     * What is written for a definition; nothing where there is no side file.
     *
     * @throws UnreadableFile where it is no such file; nothing goes to AWS by mistake
     */
    public static CallTargets of(Path definition) {
        Path file = file(definition);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        String text = AslFile.open(file).text();
        SyntaxTree tree = DocumentFormat.JSON.parse(text);
        if (!tree.errors().isEmpty() || !(tree.root().orElse(null) instanceof SyntaxObject root)) {
            int at = tree.errors().isEmpty()
                    ? 0
                    : tree.errors().getFirst().range().start();
            throw new UnreadableFile(
                    file,
                    file + ":" + tree.positionOf(at)
                            + ": this is no JSON object, so nobody knows which states call AWS. Mend it, or delete it.");
        }
        return new CallTargets(text(root, "profile"), text(root, "region"), names(root));
    }

    public CallTarget of(String state) {
        return aws.contains(state) ? CallTarget.AWS : CallTarget.WORKSPACE;
    }

    /** The same with another target for a state. */
    public CallTargets with(String state, CallTarget target) {
        SortedSet<String> changed = new TreeSet<>(aws);
        switch (target) {
            case AWS -> changed.add(state);
            case WORKSPACE -> changed.remove(state);
        }
        return new CallTargets(profile, region, changed);
    }

    /** The same with another profile and region. */
    public CallTargets as(Optional<String> otherProfile, Optional<String> otherRegion) {
        return new CallTargets(otherProfile, otherRegion, aws);
    }

    /** The same without states that the workflow no longer has. */
    public CallTargets retaining(Collection<String> states) {
        SortedSet<String> kept = new TreeSet<>(aws);
        kept.retainAll(states);
        return new CallTargets(profile, region, kept);
    }

    /**
     * Writes the side file of a definition; removes it where there is nothing to say.
     *
     * @throws dev.statewright.model.document.UnwritableFile where that is not possible
     * @throws IOException where its folder cannot be made, or the file not be removed
     */
    public void write(Path definition) throws IOException {
        Path file = file(definition);
        if (equals(NONE)) {
            Files.deleteIfExists(file);
            return;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        profile.ifPresent(value -> json.put("profile", value));
        region.ifPresent(value -> json.put("region", value));
        ArrayNode states = json.putArray("aws");
        aws.forEach(states::add);
        Files.createDirectories(file.getParent());
        AslFile.save(file, json.toPrettyString() + "\n");
    }

    private static Optional<String> text(SyntaxObject object, String key) {
        return object.get(key).flatMap(CallTargets::string);
    }

    private static SortedSet<String> names(SyntaxObject object) {
        SortedSet<String> names = new TreeSet<>();
        if (object.get("aws").orElse(null) instanceof SyntaxArray list) {
            list.items().forEach(item -> string(item).ifPresent(names::add));
        }
        return names;
    }

    private static Optional<String> string(SyntaxNode node) {
        return node instanceof SyntaxScalar scalar && scalar.kind() == SyntaxScalar.Kind.STRING
                ? Optional.of(scalar.value())
                : Optional.empty();
    }
}
