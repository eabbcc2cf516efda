package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.command.AddBranch;
import dev.statewright.model.command.RemoveBranch;
import java.util.ArrayList;
import java.util.List;

/** The branches of a Parallel state, the items of a Map state. */
final class ContainerFields {

    private ContainerFields() {}

    static List<Field> of(StateEdits edits, ParallelState parallel) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < parallel.branches().size(); i++) {
            int index = i;
            Scope branch = parallel.branches().get(i);
            int count = branch.states().size();
            String says = Words.text(count == 1 ? "inspector.branch-of-one" : "inspector.branch", i + 1, count);
            fields.add(new Field.Card(
                    "branch-" + i,
                    says,
                    List.of(),
                    List.of(new Deed(
                            "branch-" + i + "-remove",
                            Words.text("inspector.remove-branch"),
                            ActionIcons.DELETE,
                            () -> edits.execute().apply(new RemoveBranch(parallel.path(), index))))));
        }
        fields.add(new Field.Deeds(
                "branches",
                List.of(new Deed(
                        "add-branch",
                        Words.text("inspector.add-branch"),
                        ActionIcons.PLUS,
                        () -> edits.execute().apply(new AddBranch(parallel.path()))))));
        String parameters = edits.isJsonata() ? "Arguments" : "Parameters";
        fields.add(new Field.Json(
                parameters,
                Words.text("inspector.branch-input"),
                edits.raw(parameters),
                2,
                edits.jsonValue(parameters)));
        return fields;
    }

    static List<Field> of(StateEdits edits, MapState map) {
        List<Field> fields = new ArrayList<>();
        fields.add(mode(edits, map));
        fields.add(
                edits.isJsonata()
                        ? new Field.Text(
                                "Items",
                                Words.text("inspector.items"),
                                edits.text("Items"),
                                "{% $states.input.items %}",
                                itemsOf(edits))
                        : new Field.Text(
                                "ItemsPath",
                                Words.text("inspector.items-path"),
                                edits.text("ItemsPath"),
                                "$",
                                edits.path("ItemsPath")));
        String selector = edits.has("Parameters") && !edits.has("ItemSelector") ? "Parameters" : "ItemSelector";
        fields.add(new Field.Json(
                selector, Words.text("inspector.item-selector"), edits.raw(selector), 2, edits.jsonValue(selector)));
        fields.add(new Field.Text(
                "MaxConcurrency",
                Words.text("inspector.max-concurrency"),
                edits.text("MaxConcurrency"),
                Words.text("inspector.no-limit"),
                edits.number("MaxConcurrency")));
        return fields;
    }

    private static Commit itemsOf(StateEdits edits) {
        return input -> input.strip().startsWith("[")
                ? edits.jsonValue("Items").commit(input)
                : edits.string("Items").commit(input);
    }

    private static Field mode(StateEdits edits, MapState map) {
        String processor = edits.has("Iterator") && !edits.has("ItemProcessor") ? "Iterator" : "ItemProcessor";
        return new Field.Choice(
                "Mode",
                Words.text("inspector.map-mode"),
                map.distributed() ? "DISTRIBUTED" : "INLINE",
                List.of(
                        new Option("INLINE", Words.text("inspector.map-inline")),
                        new Option("DISTRIBUTED", Words.text("inspector.map-distributed"))),
                input -> edits.change(state -> {
                    var config = state.withObjectProperty(processor).withObjectProperty("ProcessorConfig");
                    config.set("Mode", TextNode.valueOf(input));
                    if (input.equals("DISTRIBUTED") && !config.has("ExecutionType")) {
                        config.put("ExecutionType", "STANDARD");
                    } else if (input.equals("INLINE")) {
                        config.remove("ExecutionType");
                    }
                }));
    }
}
