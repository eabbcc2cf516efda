package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.catalog.ActionTemplates;
import dev.statewright.model.catalog.Parameter;
import dev.statewright.model.catalog.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of an action as fields: required ones and those that are given, one under the other, each written as it is or taken from the
 * input; the others can be added. Structures, lists and maps are cards; what is nested too deeply for that is JSON.
 */
final class ParameterForm {

    private static final int DEPTH = 4;

    private final boolean jsonata;

    private ParameterForm(boolean jsonata) {
        this.jsonata = jsonata;
    }

    /** @param besides parameters that have fields of their own elsewhere */
    static List<Field> of(StateEdits edits, ParameterType.Structure parameters, Set<String> besides) {
        return of(ParameterPlace.of(edits), parameters, besides);
    }

    /** Any other object of a state whose members are known. */
    static List<Field> of(ParameterPlace place, ParameterType.Structure members, Set<String> besides) {
        return new ParameterForm(place.edits().isJsonata()).members(place, members, besides, 0);
    }

    private List<Field> members(
            ParameterPlace place, ParameterType.Structure structure, Set<String> besides, int depth) {
        List<Parameter> members = structure.members().stream()
                .filter(member -> !besides.contains(member.name()))
                .toList();
        JsonNode object = place.value();
        List<Field> fields = new ArrayList<>();
        List<Parameter> absent = new ArrayList<>();
        for (Parameter member : members) {
            boolean given = object.has(member.name()) || object.has(member.name() + ParameterSource.PATH_MARK);
            if (given || member.required()) {
                fields.add(member(place, member, depth));
            } else {
                absent.add(member);
            }
        }
        unknown(place, members, besides).forEach(fields::add);
        boolean full = structure.isUnion() && absent.size() < members.size();
        if (!absent.isEmpty() && !full) {
            fields.add(adding(place, absent));
        }
        return fields;
    }

    private Field member(ParameterPlace parent, Parameter member, int depth) {
        ParameterSource source = ParameterSource.of(parent, member.name(), jsonata);
        List<Deed> deeds = new ArrayList<>();
        if (!member.required()) {
            deeds.add(removing(parent, source.key()));
        }
        return sourced(parent, member.name(), member.required(), member.type(), source, deeds, depth);
    }

    private Field.Sourced sourced(
            ParameterPlace parent,
            String name,
            boolean required,
            ParameterType type,
            ParameterSource source,
            List<Deed> deeds,
            int depth) {
        ParameterPlace place = parent.then(source.key());
        Field value = source.kind() == ParameterSource.Kind.STATIC
                ? written(place, type, parameterCommit(parent, source.key(), required, type), depth)
                : new Field.Text(
                        place.id(), "", place.value().asText(), source.kind().prompt(), source.commit(parent));
        return new Field.Sourced(
                "source of " + parent.then(name).id(),
                name,
                required,
                type.describe(),
                source.choice(parent, type),
                value,
                deeds);
    }

    /** A value that is written as it is. */
    private Field written(ParameterPlace place, ParameterType type, Commit commit, int depth) {
        JsonNode value = place.value();
        boolean deep = depth >= DEPTH;
        return switch (type) {
            case ParameterType.Structure structure
            when !deep && isObjectOrNothing(value) ->
                new Field.Card("card of " + place.id(), "", members(place, structure, Set.of(), depth + 1), List.of());
            case ParameterType.ListOf(ParameterType item)
            when !deep && (value.isArray() || value.isMissingNode()) ->
                new Field.Card("card of " + place.id(), "", items(place, item, depth + 1), List.of());
            case ParameterType.MapOf(ParameterType each)
            when !deep && isObjectOrNothing(value) ->
                new Field.Card("card of " + place.id(), "", entries(place, each, depth + 1), List.of());
            case ParameterType.Structure _, ParameterType.ListOf _, ParameterType.MapOf _ -> json(place, commit);
            case ParameterType.Enumeration(var values) ->
                new Field.Choice(place.id(), "", value.asText(), options(value, values), commit);
            case ParameterType.Plain plain -> plain(place, plain, value, commit);
        };
    }

    private static Field plain(ParameterPlace place, ParameterType.Plain type, JsonNode value, Commit commit) {
        if (type == ParameterType.Plain.BOOLEAN && !value.isTextual()) {
            return new Field.Choice(place.id(), "", value.asText(), options(value, List.of("true", "false")), commit);
        }
        return type == ParameterType.Plain.JSON && !value.isTextual()
                ? json(place, commit)
                : new Field.Text(place.id(), "", value.isMissingNode() ? "" : text(value), type.describe(), commit);
    }

    private static Field json(ParameterPlace place, Commit commit) {
        return new Field.Json(place.id(), "", place.raw(), 2, commit);
    }

    private List<Field> items(ParameterPlace list, ParameterType item, int depth) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < list.value().size(); i++) {
            int index = i;
            ParameterPlace place = list.then(i);
            Commit strict =
                    input -> ParameterInput.read(input, item, node -> list.changeList(items -> items.set(index, node)));
            Commit commit =
                    strict.orAnyway(input -> list.changeList(items -> items.set(index, TextNode.valueOf(input))));
            fields.add(new Field.Sourced(
                    "source of " + place.id(),
                    "#" + (i + 1),
                    false,
                    item.describe(),
                    ParameterSource.onlyStatic(place.id()),
                    written(place, item, commit, depth),
                    List.of(new Deed(
                            "remove " + place.id(),
                            Words.text("inspector.remove"),
                            ActionIcons.DELETE,
                            () -> list.changeList(items -> items.remove(index))))));
        }
        fields.add(new Field.Deeds(
                "adding to " + list.id(),
                List.of(new Deed(
                        "add " + list.id(),
                        Words.text("inspector.add-item"),
                        ActionIcons.PLUS,
                        () -> list.changeList(items -> items.add(ActionTemplates.placeholder(item)))))));
        return fields;
    }

    private List<Field> entries(ParameterPlace map, ParameterType each, int depth) {
        List<Field> fields = new ArrayList<>();
        for (var entry : map.value().properties()) {
            String name = ParameterSource.nameOf(entry.getKey(), jsonata);
            ParameterSource source = ParameterSource.of(map, name, jsonata);
            fields.add(sourced(map, name, false, each, source, List.of(removing(map, source.key())), depth)
                    .named(entryName(map, source, fields.size())));
        }
        fields.add(new Field.Text(
                "adding to " + map.id(),
                "",
                "",
                Words.text("inspector.add-entry"),
                input -> input.isBlank()
                        ? Optional.empty()
                        : map.set(input.strip(), Optional.of(ActionTemplates.placeholder(each)))));
        return fields;
    }

    /** Of an id that is the same under every name, so that its field stays where it is. */
    private static Field.Text entryName(ParameterPlace map, ParameterSource source, int index) {
        return new Field.Text("name " + index + " of " + map.id(), "", source.name(), source.name(), input -> {
            String name = input.strip();
            if (name.isEmpty()) {
                return Optional.of(Words.text("inspector.entry-unnamed"));
            }
            return map.value().has(name) || map.value().has(name + ParameterSource.PATH_MARK)
                    ? Optional.of(Words.text("inspector.entry-exists", name))
                    : map.rename(source.key(), source.keyFor(name));
        });
    }

    /** What the text gives and the catalogue does not know: a new parameter, or a mistake. */
    private static List<Field> unknown(ParameterPlace place, List<Parameter> members, Set<String> besides) {
        Set<String> known = members.stream()
                .flatMap(member -> List.of(member.name(), member.name() + ParameterSource.PATH_MARK).stream())
                .collect(Collectors.toSet());
        List<Field> fields = new ArrayList<>();
        for (var entry : place.value().properties()) {
            String key = entry.getKey();
            if (!known.contains(key) && !besides.contains(ParameterSource.nameOf(key, false))) {
                ParameterPlace there = place.then(key);
                fields.add(new Field.Sourced(
                        "source of " + there.id(),
                        key,
                        false,
                        Words.text("inspector.unknown-parameter"),
                        ParameterSource.onlyStatic(there.id()),
                        json(there, input -> JsonInput.read(input, node -> place.set(key, Optional.of(node)))),
                        List.of(removing(place, key))));
            }
        }
        return fields;
    }

    private static Field adding(ParameterPlace place, List<Parameter> absent) {
        List<Option> options = new ArrayList<>(List.of(new Option("", Words.text("inspector.add-parameter"))));
        absent.forEach(member -> options.add(Option.of(member.name())));
        return new Field.Choice(
                "adding to " + place.id(),
                "",
                "",
                options,
                input -> absent.stream()
                        .filter(member -> member.name().equals(input))
                        .findFirst()
                        .flatMap(member ->
                                place.set(member.name(), Optional.of(ActionTemplates.placeholder(member.type())))));
    }

    private static Deed removing(ParameterPlace parent, String key) {
        return new Deed(
                "remove " + parent.then(key).id(),
                Words.text("inspector.remove"),
                ActionIcons.DELETE,
                () -> parent.set(key, Optional.empty()));
    }

    /** No text takes an optional parameter away. */
    private static Commit parameterCommit(ParameterPlace parent, String key, boolean required, ParameterType type) {
        Commit strict = input -> input.isEmpty() && !required
                ? parent.set(key, Optional.empty())
                : ParameterInput.read(input, type, node -> parent.set(key, Optional.of(node)));
        return strict.orAnyway(input -> parent.set(key, Optional.of(TextNode.valueOf(input))));
    }

    private static List<Option> options(JsonNode value, List<String> values) {
        List<Option> options = new ArrayList<>();
        if (value.isMissingNode()) {
            options.add(new Option("", Words.text("inspector.not-said")));
        }
        values.forEach(each -> options.add(Option.of(each)));
        return options;
    }

    private static boolean isObjectOrNothing(JsonNode value) {
        return value.isObject() || value.isMissingNode();
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? ((TextNode) value).textValue() : value.toString();
    }
}
