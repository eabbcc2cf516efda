package dev.statewright.model.drop;

import static dev.statewright.model.command.Carried.machine;
import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import org.junit.jupiter.api.Test;

class MoveStateTest {

    private static final StatePath BOTH = StatePath.root("Both");
    private static final ScopePath BRANCH = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 0));
    private static final ScopePath EMPTY = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 1));

    @Test
    void theFlowHealsBehindItAndGoesOnThroughItElsewhere() {
        assertThat(out(Flows.TWO, move(StatePath.root("B"), onEdge(Transition.start(ScopePath.ROOT)))))
                .isEqualTo("""
                        {
                          "Comment": "two",
                          "StartAt": "B",
                          "States": {
                            "B": {
                              "Type": "Pass",
                              "Next": "A"
                            },
                            "A": {
                              "Type": "Pass",
                              "End": true
                            }
                          }
                        }
                        """);
    }

    @Test
    void itsTextMovesAsItIsWithTheCommentsBesideIt() {
        String after = out(Flows.POLL, move(StatePath.root("Wait"), onEdge(Transition.next(StatePath.root("Report")))));

        assertThat(after)
                .contains("\"Next\": \"Wait\"\n        },\n        // until it is done\n"
                        + "        \"Wait\": { \"Type\": \"Wait\", \"Seconds\": ${Seconds}, \"End\": true },\n"
                        + "        \"Failed\"");
    }

    @Test
    void intoAnotherScopeItIsIndentedAnew() {
        String after = out(Flows.NESTED, move(StatePath.root("Each"), new DropTarget.IntoScope(EMPTY)));

        assertThat(after)
                .contains("          \"StartAt\": \"Each\",\n          \"States\": {\n            \"Each\": {\n"
                        + "              \"Type\": \"Map\",\n              \"ItemProcessor\": {\n"
                        + "                \"ProcessorConfig\": {")
                .contains("      ],\n      \"End\": true\n    }\n  }\n}\n");
        assertThat(machine(after).state(EMPTY.state("Each"))).isPresent();
    }

    @Test
    void outOfAScopeItLeavesItEmpty() {
        StatePath item = new ScopePath(SyntaxPath.of("States", "Each", "ItemProcessor")).state("Item");
        String after = out(Flows.NESTED, move(item, onEdge(Transition.next(BOTH))));

        assertThat(after)
                .contains(
                        "\"Next\": \"Item\"\n    },\n    \"Item\": {\n      \"Type\": \"Pass\",\n      \"Next\": \"Each\"\n    },")
                .contains("        },\n        \"States\": {}\n      },");
    }

    @Test
    void aChoiceInAnotherScopeLosesItsTargetsButKeepsItsConditions() {
        String text = Flows.POLL.replace(
                "{\n            \"Type\": \"Fail\"\n        }",
                "{\n            \"Type\": \"Parallel\",\n            \"Branches\": [{\"States\": {}}],\n            \"End\": true\n        }");
        ScopePath branch = new ScopePath(SyntaxPath.of("States", "Failed", "Branches", 0));
        String after = out(text, move(StatePath.root("Done?"), new DropTarget.IntoScope(branch)));

        assertThat(after).contains("\"StringEquals\": \"FAILED\"\n").contains("\"StringEquals\": \"SUCCEEDED\"\n");
    }

    @Test
    void intoItselfIsForbidden() {
        DropTarget target = onEdge(Transition.start(BRANCH));
        AslDocument document = AslDocument.of(Flows.NESTED);

        assertThat(target.rules(document, BOTH))
                .isEqualTo(new Verdict.Forbidden("\"Both\" cannot be moved into itself."));
        assertThatThrownBy(() -> move(BOTH, target).applyTo(document)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void itsOwnPlaceIsNoTarget() {
        AslDocument document = AslDocument.of(Flows.NESTED);

        assertThat(onEdge(Transition.next(BOTH)).rules(document, BOTH)).isEqualTo(new Verdict.NotConcerned());
        assertThat(onEdge(Transition.start(ScopePath.ROOT)).rules(document, BOTH))
                .isEqualTo(new Verdict.NotConcerned());
        assertThat(onEdge(Transition.next(StatePath.root("Each"))).rules(document, BOTH))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void aChoiceInYamlWhoseLastRuleLosesItsTargetGetsItsDefaultBehindIt() {
        String yaml = """
                StartAt: M
                States:
                  M:
                    Type: Map
                    ItemProcessor:
                      StartAt: C
                      States:
                        C:
                          Type: Choice
                          Choices:
                            - Variable: $.x
                              IsNull: true
                              Next: P
                        P:
                          Type: Pass
                          End: true
                    Next: Z
                  Z:
                    Type: Pass
                    End: true
                """;
        AslDocument document = AslDocument.of(yaml, DocumentFormat.YAML);
        StatePath choice = new ScopePath(SyntaxPath.of("States", "M", "ItemProcessor")).state("C");
        AslDocument after = document.with(move(choice, onEdge(Transition.next(StatePath.root("M"))))
                .applyTo(document)
                .change());

        assertThat(after.tree().errors()).isEmpty();
        assertThat(after.machine()
                        .state(StatePath.root("C"))
                        .orElseThrow()
                        .common()
                        .json())
                .hasToString(
                        "{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.x\",\"IsNull\":true}],\"Default\":\"Z\"}");
    }

    private static MoveState move(StatePath state, DropTarget target) {
        return new MoveState(state, target);
    }

    private static DropTarget onEdge(Transition transition) {
        return new DropTarget.OnEdge(transition);
    }
}
