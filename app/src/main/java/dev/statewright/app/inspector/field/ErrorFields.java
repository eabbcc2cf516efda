package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.model.asl.Catcher;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.AddCatcher;
import dev.statewright.model.command.AddRetrier;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.MoveCatcher;
import dev.statewright.model.command.MoveRetrier;
import dev.statewright.model.command.RemoveCatcher;
import dev.statewright.model.command.RemoveRetrier;
import dev.statewright.model.command.SetNext;
import dev.statewright.model.completion.ErrorNames;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Retriers and catchers, each a card, in the order in which they are tried. */
final class ErrorFields {

    private static final String NEW_STATE = "\0new";

    private final StateEdits edits;

    private ErrorFields(StateEdits edits) {
        this.edits = edits;
    }

    static List<Group> of(StateEdits edits) {
        ErrorFields fields = new ErrorFields(edits);
        return List.of(
                new Group("retry", Words.text("inspector.retry"), fields.retriers()),
                new Group("catch", Words.text("inspector.catch"), fields.catchers()));
    }

    private List<Field> retriers() {
        List<Field> fields = new ArrayList<>();
        int count = edits.json().path("Retry").size();
        for (int i = 0; i < count; i++) {
            fields.add(retrier(i));
        }
        fields.add(add("add-retrier", "inspector.add-retrier", AddRetrier::new, retrier -> {
            retrier.putArray("ErrorEquals").add("States.ALL");
            retrier.put("IntervalSeconds", 1);
            retrier.put("MaxAttempts", 3);
            retrier.put("BackoffRate", 2);
        }));
        return fields;
    }

    private Field retrier(int index) {
        JsonNode retrier = edits.json().path("Retry").get(index);
        String id = "retrier-" + index;
        return new Field.Card(
                id,
                Words.text("inspector.retrier", index + 1),
                List.of(
                        errors("Retry", index, retrier, id),
                        new Field.Row(
                                id + "-times",
                                List.of(
                                        number(retrier, index, "IntervalSeconds", "inspector.interval", "1"),
                                        number(retrier, index, "MaxAttempts", "inspector.max-attempts", "3"))),
                        new Field.Row(
                                id + "-growth",
                                List.of(
                                        number(retrier, index, "BackoffRate", "inspector.backoff", "2.0"),
                                        number(retrier, index, "MaxDelaySeconds", "inspector.max-delay", ""))),
                        new Field.Choice(
                                id + "-jitter",
                                Words.text("inspector.jitter"),
                                retrier.path("JitterStrategy").asText("NONE"),
                                List.of(
                                        new Option("NONE", Words.text("inspector.jitter-none")),
                                        new Option("FULL", Words.text("inspector.jitter-full"))),
                                input -> change("Retry", index, each -> each.put("JitterStrategy", input))),
                        comment("Retry", index, retrier, id)),
                deeds(
                        id,
                        index,
                        edits.json().path("Retry").size(),
                        to -> new MoveRetrier(path(), index, to),
                        new RemoveRetrier(path(), index)));
    }

    private List<Field> catchers() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < edits.state().catchers().size(); i++) {
            fields.add(catcher(i));
        }
        fields.add(add("add-catcher", "inspector.add-catcher", AddCatcher::new, catcher -> {
            catcher.putArray("ErrorEquals").add("States.ALL");
            if (!edits.isJsonata()) {
                catcher.put("ResultPath", "$.error");
            }
        }));
        return fields;
    }

    private Field catcher(int index) {
        Catcher catcher = edits.state().catchers().get(index);
        JsonNode json = edits.json().path("Catch").path(index);
        String id = "catcher-" + index;
        List<Field> fields = new ArrayList<>();
        fields.add(errors("Catch", index, json, id));
        fields.add(fallback(catcher, index, id));
        if (edits.isJsonata()) {
            fields.add(new Field.Text(
                    id + "-Output",
                    Words.text("inspector.catch-output"),
                    json.path("Output").isMissingNode() ? "" : text(json.path("Output")),
                    "{% $states.errorOutput %}",
                    output(index)));
        } else {
            fields.add(new Field.Text(
                    id + "-ResultPath",
                    Words.text("inspector.catch-result-path"),
                    json.has("ResultPath") ? text(json.path("ResultPath")) : "",
                    "$",
                    resultPath(index)));
        }
        fields.add(new Field.Json(
                id + "-Assign",
                Words.text("inspector.assign"),
                RawText.of(
                        edits.document(), path().syntax().then("Catch", index).then("Assign")),
                1,
                assign(index)));
        fields.add(comment("Catch", index, json, id));
        return new Field.Card(
                id,
                Words.text("inspector.catcher", index + 1),
                fields,
                deeds(
                        id,
                        index,
                        edits.json().path("Catch").size(),
                        to -> new MoveCatcher(path(), index, to),
                        new RemoveCatcher(path(), index)));
    }

    private Commit resultPath(int index) {
        Commit strict = input -> switch (input.strip()) {
            case "" -> change("Catch", index, each -> each.remove("ResultPath"));
            case "null" -> change("Catch", index, each -> each.putNull("ResultPath"));
            case String path ->
                PathInput.read(path, value -> change("Catch", index, each -> each.set("ResultPath", value)));
        };
        return strict.orAnyway(input -> change("Catch", index, each -> each.put("ResultPath", input)));
    }

    /** An expression, or JSON. */
    private Commit output(int index) {
        Commit strict = input -> switch (input.strip()) {
            case "" -> change("Catch", index, each -> each.remove("Output"));
            case String text
            when text.startsWith("{%") ->
                ExpressionInput.jsonata(text, value -> change("Catch", index, each -> each.set("Output", value)));
            case String text ->
                JsonInput.read(text, value -> change("Catch", index, each -> each.set("Output", value)));
        };
        return strict.orAnyway(input -> change("Catch", index, each -> each.put("Output", input)));
    }

    private Commit assign(int index) {
        Commit strict = input -> input.isBlank()
                ? change("Catch", index, each -> each.remove("Assign"))
                : JsonInput.read(input, value -> change("Catch", index, each -> each.set("Assign", value)));
        return strict.orAnyway(input -> change("Catch", index, each -> each.put("Assign", input)));
    }

    private Field fallback(Catcher catcher, int index, String id) {
        State state = edits.state();
        Transition transition = Transition.caught(state.path(), index);
        List<Option> targets = new ArrayList<>(GeneralFields.states(edits));
        if (catcher.next().isEmpty()) {
            targets.add(new Option("", Words.text("inspector.not-said")));
        }
        targets.add(new Option(NEW_STATE, Words.text("inspector.new-state")));
        return new Field.Choice(
                id + "-Next",
                Words.text("inspector.fallback"),
                catcher.next().orElse(""),
                targets,
                input -> edits.execute()
                        .apply(
                                input.equals(NEW_STATE)
                                        ? newFallback(transition, catcher)
                                        : new SetNext(transition, GeneralFields.successor(input))));
    }

    private static Command newFallback(Transition transition, Catcher catcher) {
        DropTarget target =
                catcher.next().isEmpty() ? new DropTarget.OntoSlot(transition) : new DropTarget.OnEdge(transition);
        return target.toCommand(pass());
    }

    private static StateTemplate pass() {
        return StateTemplates.flow().stream()
                .filter(template -> template.json().path("Type").asText().equals("Pass"))
                .findFirst()
                .orElseThrow();
    }

    private StatePath path() {
        return edits.state().path();
    }

    private Field errors(String list, int index, JsonNode entry, String id) {
        List<String> names = new ArrayList<>();
        entry.path("ErrorEquals").forEach(name -> names.add(name.asText()));
        return new Field.Text(
                id + "-ErrorEquals",
                Words.text("inspector.errors"),
                String.join(", ", names),
                "States.ALL",
                false,
                ErrorNames.ALL,
                input -> {
                    List<String> wanted = Arrays.stream(input.split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList();
                    return wanted.isEmpty()
                            ? Optional.of(Words.text("inspector.errors-missing"))
                            : change(list, index, each -> {
                                ArrayNode array = each.putArray("ErrorEquals");
                                wanted.forEach(array::add);
                            });
                });
    }

    private Field number(JsonNode retrier, int index, String field, String label, String otherwise) {
        Commit strict = input -> input.isBlank()
                ? change("Retry", index, each -> each.remove(field))
                : NumberInput.read(input, false, value -> change("Retry", index, each -> each.set(field, value)));
        return new Field.Text(
                "retrier-" + index + "-" + field,
                Words.text(label),
                retrier.has(field) ? text(retrier.path(field)) : "",
                otherwise,
                strict.orAnyway(input -> change("Retry", index, each -> each.put(field, input))));
    }

    private Field add(
            String id, String text, BiFunction<StatePath, ObjectNode, Command> command, Consumer<ObjectNode> fill) {
        return new Field.Deeds(id + "-row", List.of(new Deed(id, Words.text(text), ActionIcons.PLUS, () -> {
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            fill.accept(entry);
            edits.execute().apply(command.apply(edits.state().path(), entry));
        })));
    }

    private List<Deed> deeds(String id, int index, int count, IntFunction<Command> move, Command remove) {
        List<Deed> deeds = new ArrayList<>();
        if (index > 0) {
            deeds.add(deed(id + "-up", "inspector.move-up", ActionIcons.CHEVRON_UP, move.apply(index - 1)));
        }
        if (index < count - 1) {
            deeds.add(deed(id + "-down", "inspector.move-down", ActionIcons.CHEVRON_DOWN, move.apply(index + 1)));
        }
        deeds.add(deed(id + "-remove", "inspector.remove", ActionIcons.DELETE, remove));
        return deeds;
    }

    private Deed deed(String id, String text, IconKey icon, Command command) {
        return new Deed(id, Words.text(text), icon, () -> edits.execute().apply(command));
    }

    private Field comment(String list, int index, JsonNode entry, String id) {
        return new Field.Text(
                id + "-Comment",
                Words.text("inspector.comment"),
                entry.path("Comment").asText(),
                "",
                input -> change(list, index, each -> {
                    if (input.isEmpty()) {
                        each.remove("Comment");
                    } else {
                        each.put("Comment", input);
                    }
                }));
    }

    private Optional<String> change(String list, int index, Consumer<ObjectNode> change) {
        return edits.changeField(list, entries -> {
            change.accept((ObjectNode) entries.get(index));
            return entries;
        });
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
