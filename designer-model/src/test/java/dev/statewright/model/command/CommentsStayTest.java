package dev.statewright.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.template.StateTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentsStayTest {

    private static final String JSON = """
            // top
            {
              "StartAt": "A", // first
              /* all of them */
              "States": {
                // above A
                "A": {
                  "Type": "Choice", // kind
                  "Choices": [
                    // above one
                    {"Variable": "$.x", "IsNull": true, "Next": "B"}, // one
                    {"Variable": "$.y", "IsNull": true, "Next": "C"} // two
                  ],
                  "Default": "B" // else
                }, // behind A
                "B": {
                  "Type": "Pass",
                  // where to
                  "Next": "C" // on
                },
                "C": {"Type": "Pass", "End": true} // last
                // below
              }
            }
            """;

    private static final String YAML = """
            # top
            StartAt: A # first
            # all of them
            States:
              # above A
              A:
                Type: Choice # kind
                Choices:
                  # above one
                  - Variable: $.x # one
                    IsNull: true
                    Next: B
                  - {Variable: $.y, IsNull: true, Next: C} # two
                Default: B # else
                # below A
              B:
                Type: Pass
                # where to
                Next: C # on
              C: {Type: Pass, End: true} # last
              # below
            """;

    private static final String HCL = """
            {
              # top
              StartAt = "A" # first
              // all of them
              States = {
                # above A
                A = {
                  Type = "Choice" # kind
                  Choices = [
                    # above one
                    { Variable = "$.x", IsNull = true, Next = "B" }, # one
                    { Variable = "$.y", IsNull = true, Next = "C" } # two
                  ]
                  Default = "B" /* else */
                } # behind A
                B = {
                  Type = "Pass"
                  # where to
                  Next = "C" # on
                }
                C = { Type = "Pass", End = true } # last
                # below
              }
            }
            """;

    private static final StateTemplate PASS =
            new StateTemplate("Pass", JsonNodeFactory.instance.objectNode().put("Type", "Pass"));

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void whateverIsAddedChangedOrMovedEveryCommentIsStillThere(DocumentFormat format) {
        String text = switch (format) {
            case JSON -> JSON;
            case YAML -> YAML;
            case HCL -> HCL;
        };
        AslDocument document = AslDocument.of(text, format);
        for (Command command : commands(document)) {
            CommandStack stack = new CommandStack(document);
            stack.execute(command);

            assertThat(stack.document().tree().errors()).as(command.toString()).isEmpty();
            assertThat(comments(stack.document()))
                    .as("%s%n%s", command, stack.document().text())
                    .containsAll(comments(document));
        }
    }

    private static List<String> comments(AslDocument document) {
        return document.tree().comments().stream()
                .map(range -> range.of(document.text()).strip())
                .toList();
    }

    private static List<Command> commands(AslDocument document) {
        StatePath a = StatePath.root("A");
        List<Command> commands = new ArrayList<>(List.of(
                new MoveChoiceRule(a, 0, 1),
                new AddChoiceRule(a),
                new SetField(a.syntax(), "Comment", Optional.of(TextNode.valueOf("x"))),
                new SetField(a.syntax(), "Type", Optional.of(TextNode.valueOf("Pass"))),
                new SetField(a.syntax().then("Choices", 0), "Next", Optional.of(TextNode.valueOf("C")))));
        for (Scope scope : document.machine().scopes()) {
            for (Transition transition : Ways.of(scope).keySet()) {
                commands.add(new DropTarget.OnEdge(transition).toCommand(PASS));
                commands.add(SetNext.to(transition, "B"));
            }
        }
        for (State state : document.machine().states()) {
            commands.add(new RenameState(state.path(), "New"));
            commands.add(new DuplicateState(state.path()));
            commands.add(new SetField(state.path().syntax(), "TimeoutSeconds", Optional.of(IntNode.valueOf(1))));
        }
        commands.add(new DropTarget.OnEdge(Transition.next(StatePath.root("B"))).toCommand(a));
        commands.add(new DropTarget.OnEdge(Transition.start(a.scope())).toCommand(StatePath.root("C")));
        return commands;
    }
}
