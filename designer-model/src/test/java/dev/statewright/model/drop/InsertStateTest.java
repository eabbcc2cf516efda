package dev.statewright.model.drop;

import static dev.statewright.model.command.Carried.machine;
import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import org.junit.jupiter.api.Test;

class InsertStateTest {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath B = StatePath.root("B");

    @Test
    void droppingAStateOnAnEdgeKeepsBothNeighbours() {
        assertThat(out(Flows.TWO, new InsertState(onEdge(Transition.next(A)), template("Pass"))))
                .isEqualTo("""
                        {
                          "Comment": "two",
                          "StartAt": "A",
                          "States": {
                            "A": {
                              "Type": "Pass",
                              "Next": "Pass"
                            },
                            "Pass": {
                              "Type": "Pass",
                              "Next": "B"
                            },
                            "B": {
                              "Type": "Pass",
                              "End": true
                            }
                          }
                        }
                        """);
    }

    @Test
    void behindTheLastStateTheNewOneEndsTheFlow() {
        assertThat(out(Flows.TWO, new InsertState(onEdge(Transition.next(B)), template("Pass"))))
                .isEqualTo(Flows.TWO.replace(
                        "      \"End\": true\n    }\n",
                        "      \"Next\": \"Pass\"\n    },\n    \"Pass\": {\n      \"Type\": \"Pass\",\n"
                                + "      \"End\": true\n    }\n"));
    }

    @Test
    void atTheStartTheNewStateStandsFirst() {
        assertThat(out(Flows.TWO, new InsertState(onEdge(Transition.start(ScopePath.ROOT)), template("Wait"))))
                .isEqualTo(Flows.TWO
                        .replace("\"StartAt\": \"A\"", "\"StartAt\": \"Wait\"")
                        .replace(
                                "\"States\": {\n",
                                "\"States\": {\n    \"Wait\": {\n      \"Type\": \"Wait\",\n      \"Seconds\": 5,\n"
                                        + "      \"Next\": \"A\"\n    },\n"));
    }

    @Test
    void aChoiceGoesOnByDefaultAndHasOneRuleToFillIn() {
        String after = out(Flows.TWO, new InsertState(onEdge(Transition.next(A)), template("Choice")));

        assertThat(after)
                .contains("\"Choice\": {\n      \"Type\": \"Choice\",\n      \"Choices\": [\n        {}\n      ],\n"
                        + "      \"Default\": \"B\"\n    },");
    }

    @Test
    void aFailEndsTheFlowAndWhatCameAfterItStays() {
        String after = out(Flows.TWO, new InsertState(onEdge(Transition.next(A)), template("Fail")));

        assertThat(after).contains("\"Fail\": {\n      \"Type\": \"Fail\"\n    },\n    \"B\"");
    }

    @Test
    void aStateOnOneLineHasNeighboursOnOneLine() {
        String after =
                out(Flows.POLL, new InsertState(onEdge(Transition.next(StatePath.root("Wait"))), template("Pass")));

        assertThat(after)
                .isEqualTo(Flows.POLL.replace(
                        "\"Next\": \"Done?\" },\n",
                        "\"Next\": \"Pass\" },\n        \"Pass\": { \"Type\": \"Pass\", \"Next\": \"Done?\" },\n"));
    }

    @Test
    void rulesAndCatchersCanBeDroppedOnToo() {
        StatePath choice = StatePath.root("Done?");

        assertThat(out(Flows.POLL, new InsertState(onEdge(Transition.choice(choice, 1)), template("Pass"))))
                .contains("\"StringEquals\": \"SUCCEEDED\",\n                    \"Next\": \"Pass\"")
                .contains("\"Pass\": {\n            \"Type\": \"Pass\",\n            \"Next\": \"Report\"\n        },");
        assertThat(out(
                        Flows.POLL,
                        new InsertState(onEdge(Transition.caught(StatePath.root("Submit"), 0)), template("Pass"))))
                .contains("{ \"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Pass\" }");
    }

    @Test
    void anOpenSlotIsFilled() {
        String open = Flows.POLL.replace("\"FAILED\",\n                    \"Next\": \"Failed\"", "\"FAILED\"");
        Transition slot = Transition.choice(StatePath.root("Done?"), 0);

        assertThat(out(open, new InsertState(new DropTarget.OntoSlot(slot), template("Pass"))))
                .contains("\"FAILED\",\n                    \"Next\": \"Pass\"\n                },")
                .contains("\"Pass\": {\n            \"Type\": \"Pass\",\n            \"End\": true\n        },");
    }

    @Test
    void anEmptyBranchGetsItsFirstState() {
        ScopePath branch = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 1));

        assertThat(out(Flows.NESTED, new InsertState(new DropTarget.IntoScope(branch), template("Pass"))))
                .isEqualTo(
                        Flows.NESTED.replace(
                                "          \"States\": {}\n",
                                "          \"StartAt\": \"Pass\",\n          \"States\": {\n            \"Pass\": {\n"
                                        + "              \"Type\": \"Pass\",\n              \"End\": true\n            }\n          }\n"));
    }

    @Test
    void anEmptyDocumentBecomesAWorkflow() {
        assertThat(out("", new InsertState(new DropTarget.IntoScope(ScopePath.ROOT), template("Succeed"))))
                .isEqualTo("""
                        {
                          "StartAt": "Success",
                          "States": {
                            "Success": {
                              "Type": "Succeed"
                            }
                          }
                        }
                        """);
        assertThat(out("{}", new InsertState(new DropTarget.IntoScope(ScopePath.ROOT), template("Succeed"))))
                .isEqualTo("{\"StartAt\": \"Success\", \"States\": {\"Success\": {\"Type\": \"Succeed\"}}}");
    }

    @Test
    void aSecondStateOfTheSameNameIsNumbered() {
        String once = out(Flows.TWO, new InsertState(onEdge(Transition.next(A)), template("Pass")));
        String twice = out(once, new InsertState(onEdge(Transition.next(B)), template("Pass")));

        assertThat(machine(twice).states())
                .extracting(state -> state.name())
                .containsExactly("A", "Pass", "B", "Pass (1)");
    }

    @Test
    void inAWorkflowOfJsonataTasksSpeakJsonata() {
        String jsonata = Flows.TWO.replace("\"Comment\": \"two\"", "\"QueryLanguage\": \"JSONata\"");
        StateTemplate lambda = StateTemplates.actions().getFirst();

        assertThat(out(jsonata, new InsertState(onEdge(Transition.next(A)), lambda)))
                .contains("\"Output\": \"{% $states.result.Payload %}\"")
                .contains("\"Payload\": \"{% $states.input %}\"")
                .doesNotContain("Parameters", "OutputPath");
        assertThat(lambda.in(QueryLanguage.JSON_PATH)).isEqualTo(lambda.json());
    }

    @Test
    void everyTemplateCanBeInsertedEverywhere() {
        for (StateTemplate template : StateTemplates.all()) {
            for (Transition transition :
                    new Transition[] {Transition.start(ScopePath.ROOT), Transition.next(A), Transition.next(B)}) {
                String after = out(Flows.TWO, new InsertState(onEdge(transition), template));
                int brought = template.block()
                        .map(block -> machine(block.text(QueryLanguage.JSON_PATH))
                                .states()
                                .size())
                        .orElse(1);
                assertThat(machine(after).states()).hasSize(2 + brought);
            }
        }
    }

    @Test
    void nothingFollowsAFailState() {
        DropTarget target = onEdge(Transition.next(StatePath.root("Failed")));
        AslDocument document = AslDocument.of(Flows.POLL);
        String reason = "Nothing can follow \"Failed\": a Fail state ends the flow.";

        assertThat(target.rules(document, template("Pass"))).isEqualTo(new Verdict.Forbidden(reason));
        assertThatThrownBy(() -> target.toCommand(template("Pass")).applyTo(document))
                .isInstanceOf(CommandRejected.class)
                .hasMessage(reason);
    }

    @Test
    void aDocumentThatIsNoObjectTakesNoState() {
        DropTarget target = new DropTarget.IntoScope(ScopePath.ROOT);

        assertThat(target.rules(AslDocument.of("[1]"), template("Pass"))).isInstanceOf(Verdict.Forbidden.class);
    }

    private static DropTarget onEdge(Transition transition) {
        return new DropTarget.OnEdge(transition);
    }

    private static StateTemplate template(String type) {
        return StateTemplates.flow().stream()
                .filter(each -> each.type().word().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
