package dev.statewright.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxJson;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomCommandsTest {

    private static final String ONE_LINE = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Choice\",\"Choices\":[{\"Next\":\"A\"}]}}}";

    static final List<String> DOCUMENTS = List.of(
            Flows.TWO,
            Flows.POLL,
            Flows.NESTED,
            Flows.NESTED.replace("\n", "\r\n").replace("  ", "\t"),
            ONE_LINE,
            Flows.POLL.replace(",\n", " // so\n  ,\n"),
            "");

    @Test
    void noCommandMakesAWholeDocumentInvalid() {
        for (int seed = 0; seed < 70; seed++) {
            Random random = new Random(1000 + seed);
            RandomCommands commands = new RandomCommands(random);
            CommandStack stack = new CommandStack(AslDocument.of(DOCUMENTS.get(seed % DOCUMENTS.size())));
            for (int i = 0; i < 100; i++) {
                String before = stack.document().text();
                Command command = commands.next(stack.document(), false);
                attempt(stack, command);
                assertThat(
                                stack.document().text().isEmpty()
                                        ? List.of()
                                        : stack.document().tree().errors())
                        .as(
                                "seed %s, %s%n%s%n-->%n%s",
                                seed, command, before, stack.document().text())
                        .isEmpty();
            }
        }
    }

    @Test
    void deletingEveryStateOneByOneLeavesAnEmptyWorkflowWithoutLooseEnds() {
        for (String text : DOCUMENTS) {
            Random random = new Random(5);
            CommandStack stack = new CommandStack(AslDocument.of(text));
            StateMachine machine = stack.document().machine();
            while (!machine.states().isEmpty()) {
                var state = machine.states().get(random.nextInt(machine.states().size()));
                stack.execute(new DeleteStates(List.of(state.path())));
                machine = stack.document().machine();
            }
            assertThat(machine.scope().startAt()).isEmpty();
            assertThat(stack.document()
                            .tree()
                            .root()
                            .map(root -> SyntaxJson.toJson(root).path("States").size())
                            .orElse(0))
                    .isZero();
        }
    }

    private static void attempt(CommandStack stack, Command command) {
        String before = stack.document().text();
        try {
            stack.execute(command);
        } catch (CommandRejected rejected) {
            assertThat(stack.document().text()).isEqualTo(before);
            assertThat(rejected.getMessage()).endsWith(".");
        }
    }
}
