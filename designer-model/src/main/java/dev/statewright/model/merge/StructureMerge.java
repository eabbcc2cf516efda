package dev.statewright.model.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Two JSON texts brought together by what they say; the merged text is mine, with as few edits as theirs needs. */
final class StructureMerge implements ThreeWayMerge {

    private static final Pattern BEHIND_LINE_END = Pattern.compile("(?<=\n)");

    private final SyntaxTree base;
    private final SyntaxTree mine;
    private final SyntaxTree theirs;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final MergedValue merged;
    private final boolean puzzled;

    private StructureMerge(SyntaxTree base, SyntaxTree mine, SyntaxTree theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        ValueMerging values = new ValueMerging(this::conflict);
        this.merged = values.merge(ValueMerging.Place.ROOT, json(base), json(mine), json(theirs));
        this.puzzled = values.isPuzzled();
    }

    /**
     * Empty where one of the texts is no JSON object without faults, so that nobody knows what it says, and where both sides renamed the
     * same thing, each in its own way.
     */
    static Optional<StructureMerge> of(String base, String mine, String theirs) {
        List<SyntaxTree> trees = new ArrayList<>();
        for (String text : List.of(base, mine, theirs)) {
            if (!text.stripLeading().startsWith("{")) {
                return Optional.empty();
            }
            SyntaxTree tree = DocumentFormat.JSON.parse(text);
            if (!tree.errors().isEmpty()
                    || tree.root().filter(StructureMerge::isClear).isEmpty()) {
                return Optional.empty();
            }
            trees.add(tree);
        }
        return Optional.of(new StructureMerge(trees.get(0), trees.get(1), trees.get(2)))
                .filter(merge -> !merge.puzzled);
    }

    /** Whether no object has a key twice, and every value is one of JSON's own. */
    private static boolean isClear(SyntaxNode node) {
        return switch (node) {
            case SyntaxObject object -> {
                Set<String> keys = new HashSet<>();
                yield object.members().stream()
                        .allMatch(member -> keys.add(member.key())
                                && member.value()
                                        .filter(StructureMerge::isClear)
                                        .isPresent());
            }
            case SyntaxArray array -> array.items().stream().allMatch(StructureMerge::isClear);
            case SyntaxScalar scalar ->
                scalar.kind() != SyntaxScalar.Kind.SUBSTITUTION && scalar.kind() != SyntaxScalar.Kind.INVALID;
        };
    }

    @Override
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    @Override
    public String text(Function<Conflict, Resolution> resolutions) {
        JsonNode wanted = value(merged, resolutions).orElseThrow();
        return DocumentEdits.of(mine).set(SyntaxPath.ROOT, wanted).applyTo(mine.text());
    }

    /** Whether a text says what comes out where mine is taken in each conflict. */
    boolean saysTheSame(String text) {
        SyntaxTree tree = DocumentFormat.JSON.parse(text);
        return tree.errors().isEmpty()
                && tree.root().filter(StructureMerge::isClear).isPresent()
                && json(tree).equals(value(merged, _ -> Resolution.MINE));
    }

    private static Optional<JsonNode> value(MergedValue merged, Function<Conflict, Resolution> resolutions) {
        return switch (merged) {
            case MergedValue.Settled(var value) -> value;
            case MergedValue.Members(var members) -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                members.forEach((key, member) -> value(member, resolutions).ifPresent(value -> object.set(key, value)));
                yield Optional.of(object);
            }
            case MergedValue.Items(var items) -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> value(item, resolutions).ifPresent(array::add));
                yield Optional.of(array);
            }
            case MergedValue.Open(var conflict, var mine, var theirs, var both) ->
                switch (resolutions.apply(conflict)) {
                    case MINE -> mine;
                    case THEIRS -> theirs;
                    case BOTH -> both;
                };
        };
    }

    private Conflict conflict(ValueMerging.Place place, boolean both) {
        List<String> steps = place.mine().steps().stream().map(Object::toString).toList();
        Set<Resolution> answers = both ? Set.of(Resolution.values()) : Set.of(Resolution.MINE, Resolution.THEIRS);
        Conflict found = new Conflict(
                line(place.mine()),
                steps,
                written(base, place.base()),
                written(mine, place.mine()),
                written(theirs, place.theirs()),
                answers);
        conflicts.add(found);
        return found;
    }

    /** Where it stands in my text, or what it would stand in. */
    private int line(SyntaxPath place) {
        return mine.member(place)
                .map(member -> member.range().start())
                .or(() -> mine.find(place).map(node -> node.range().start()))
                .map(offset -> mine.positionOf(offset).line())
                .orElseGet(() -> line(place.parent()));
    }

    private static List<String> written(SyntaxTree tree, SyntaxPath place) {
        return tree.find(place).isEmpty()
                ? List.of()
                : List.of(BEHIND_LINE_END.split(DocumentEdits.of(tree).valueText(place)));
    }

    private static Optional<JsonNode> json(SyntaxTree tree) {
        return tree.root().map(SyntaxJson::toJson);
    }
}
