package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How data flow into a state and out of it. */
final class DataFields {

    private static final String REPLACE = "replace";
    private static final String COMBINE = "combine";
    private static final String DISCARD = "discard";

    private DataFields() {}

    static List<Group> of(StateEdits edits) {
        return edits.state() instanceof FailState ? List.of() : edits.isJsonata() ? jsonata(edits) : jsonPath(edits);
    }

    private static List<Group> jsonata(StateEdits edits) {
        Field output = new Field.Json(
                "Output", Words.text("inspector.output-json"), edits.raw("Output"), 4, edits.jsonValue("Output"));
        return List.of(new Group("output", Words.text("inspector.output"), List.of(output)));
    }

    private static List<Group> jsonPath(StateEdits edits) {
        List<Field> input = new ArrayList<>();
        input.add(path(edits, "InputPath", "inspector.input-path"));
        if (edits.state() instanceof ParallelState) {
            input.add(BranchFields.input(edits));
        } else if (edits.state() instanceof PassState) {
            input.add(LeafFields.parametersOfPass(edits));
        }
        List<Field> output = new ArrayList<>();
        if (hasResult(edits.state())) {
            if (edits.state() instanceof PassState) {
                output.add(LeafFields.resultOfPass(edits));
            } else {
                output.add(new Field.Json(
                        "ResultSelector",
                        Words.text("inspector.result-selector"),
                        edits.raw("ResultSelector"),
                        2,
                        edits.jsonValue("ResultSelector")));
            }
            output.addAll(resultPath(edits));
        }
        output.add(path(edits, "OutputPath", "inspector.output-path"));
        return List.of(
                new Group("input", Words.text("inspector.input"), input),
                new Group("output", Words.text("inspector.output"), output));
    }

    private static boolean hasResult(State state) {
        return switch (state) {
            case TaskState _, ParallelState _, MapState _, PassState _ -> true;
            case ChoiceState _, WaitState _, SucceedState _, FailState _, UnknownState _ -> false;
        };
    }

    private static Field path(StateEdits edits, String field, String label) {
        return new Field.Text(field, Words.text(label), edits.text(field), "$", edits.path(field));
    }

    /** Succeed and Fail states assign nothing. */
    static List<Group> variables(StateEdits edits) {
        boolean ends = edits.state() instanceof SucceedState || edits.state() instanceof FailState;
        if (ends && !edits.has("Assign")) {
            return List.of();
        }
        Field assign = new Field.Json(
                "Assign", Words.text("inspector.assign"), edits.raw("Assign"), 2, edits.jsonValue("Assign"));
        return List.of(new Group("variables", "", List.of(assign)));
    }

    /** What becomes of the result: in words, and where it is combined with the input, the place. */
    private static List<Field> resultPath(StateEdits edits) {
        JsonNode path = edits.json().path("ResultPath");
        String kind =
                path.isNull() ? DISCARD : path.isMissingNode() || path.asText().equals("$") ? REPLACE : COMBINE;
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Choice(
                "result-kind",
                Words.text("inspector.result-kind"),
                kind,
                List.of(
                        new Option(REPLACE, Words.text("inspector.result-replace")),
                        new Option(COMBINE, Words.text("inspector.result-combine")),
                        new Option(DISCARD, Words.text("inspector.result-discard"))),
                input -> edits.set(
                        "ResultPath",
                        switch (input) {
                            case DISCARD -> Optional.of(JsonNodeFactory.instance.nullNode());
                            case COMBINE -> Optional.of(TextNode.valueOf("$.result"));
                            default -> Optional.empty();
                        })));
        if (kind.equals(COMBINE)) {
            fields.add(path(edits, "ResultPath", "inspector.result-path"));
        }
        return fields;
    }
}
