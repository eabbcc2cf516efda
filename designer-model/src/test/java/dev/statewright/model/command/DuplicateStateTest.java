package dev.statewright.model.command;

import static dev.statewright.model.command.Carried.machine;
import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import org.junit.jupiter.api.Test;

class DuplicateStateTest {

    @Test
    void theCopyFollowsTheOriginal() {
        assertThat(out(Flows.POLL, new DuplicateState(StatePath.root("Wait"))))
                .isEqualTo(
                        Flows.POLL.replace(
                                "\"Next\": \"Done?\" },\n",
                                "\"Next\": \"Wait (1)\" },\n"
                                        + "        \"Wait (1)\": { \"Type\": \"Wait\", \"Seconds\": ${Seconds}, \"Next\": \"Done?\" },\n"));
    }

    @Test
    void statesInsideTheCopyHaveNamesOfTheirOwn() {
        String after = out(Flows.NESTED, new DuplicateState(StatePath.root("Both")));

        assertThat(machine(after).states())
                .extracting(State::name)
                .containsExactly("Both", "One", "Two", "Both (1)", "One (1)", "Two (1)", "Each", "Item");
        assertThat(after).contains("\"StartAt\": \"One (1)\"").contains("\"Next\": \"Two (1)\"");
    }

    @Test
    void theCopyOfAnEndStandsAlone() {
        assertThat(out(Flows.POLL, new DuplicateState(StatePath.root("Failed"))))
                .isEqualTo(
                        Flows.POLL.replace(
                                "            \"Type\": \"Fail\"\n        }",
                                "            \"Type\": \"Fail\"\n        },\n        \"Failed (1)\": {\n            \"Type\": \"Fail\"\n        }"));
    }

    @Test
    void aCopyOfACopyCountsOn() {
        String once = out(Flows.TWO, new DuplicateState(StatePath.root("A")));
        String twice = out(once, new DuplicateState(StatePath.root("A (1)")));

        assertThat(machine(twice).states()).extracting(State::name).containsExactly("A", "A (1)", "A (2)", "B");
    }
}
