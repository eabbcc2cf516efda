package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.SetField;
import dev.statewright.model.command.SetNext;
import dev.statewright.model.conversion.ConvertToJsonata;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of the workflow itself, shown while nothing is selected. */
final class WorkflowFields {

    private final Function<Command, Optional<String>> execute;

    private WorkflowFields(Function<Command, Optional<String>> execute) {
        this.execute = execute;
    }

    static List<Field> of(AslDocument document, Function<Command, Optional<String>> execute) {
        WorkflowFields fields = new WorkflowFields(execute);
        StateMachine machine = document.machine();
        return List.of(
                new Field.Text(
                        "Comment",
                        Words.text("inspector.comment"),
                        machine.scope().comment().orElse(""),
                        Words.text("inspector.workflow-comment-prompt"),
                        true,
                        List.of(),
                        fields.string("Comment")),
                fields.startAt(machine),
                fields.language(machine),
                new Field.Text(
                        "Version",
                        Words.text("inspector.version"),
                        document.tree()
                                .find(SyntaxPath.of("Version"))
                                .map(SyntaxJson::toJson)
                                .map(JsonNode::asText)
                                .orElse(""),
                        "1.0",
                        fields.string("Version")),
                new Field.Text(
                        "TimeoutSeconds",
                        Words.text("inspector.workflow-timeout"),
                        machine.timeoutSeconds().isPresent()
                                ? RawText.of(document, SyntaxPath.of("TimeoutSeconds"))
                                : "",
                        Words.text("inspector.seconds"),
                        fields.timeout()));
    }

    private Commit timeout() {
        Commit strict = input -> input.isBlank()
                ? set("TimeoutSeconds", Optional.empty())
                : NumberInput.read(input, false, value -> set("TimeoutSeconds", Optional.of(value)));
        return strict.orAnyway(string("TimeoutSeconds"));
    }

    private Field startAt(StateMachine machine) {
        List<Option> options = new ArrayList<>(machine.scope().states().stream()
                .map(State::name)
                .distinct()
                .map(Option::of)
                .toList());
        String start = machine.scope().startAt().orElse("");
        if (start.isEmpty()) {
            options.addFirst(new Option("", Words.text("inspector.not-said")));
        }
        return new Field.Choice(
                "StartAt",
                Words.text("inspector.start-at"),
                start,
                options,
                input -> execute.apply(new SetNext(Transition.start(ScopePath.ROOT), GeneralFields.successor(input))));
    }

    /** To JSONata all states are converted with it. */
    private Field language(StateMachine machine) {
        return new Field.Choice(
                "QueryLanguage",
                Words.text("inspector.query-language"),
                machine.queryLanguage().word(),
                List.of(Option.of(QueryLanguage.JSON_PATH.word()), Option.of(QueryLanguage.JSONATA.word())),
                input -> input.equals(QueryLanguage.JSONATA.word())
                                && !machine.states().isEmpty()
                        ? execute.apply(ConvertToJsonata.workflow())
                        : string("QueryLanguage").commit(input));
    }

    private Commit string(String field) {
        return input -> set(field, input.isEmpty() ? Optional.empty() : Optional.of(TextNode.valueOf(input)));
    }

    private Optional<String> set(String field, Optional<JsonNode> value) {
        return execute.apply(new SetField(SyntaxPath.ROOT, field, value));
    }
}
