package dev.statewright.model.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Carried;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnwrapStateTest {

    @ParameterizedTest
    @EnumSource(Wrapper.class)
    void unwrappingGivesBackTheVeryTextThatWasWrapped(Wrapper wrapper) {
        String text = WrapStatesTest.THREE;
        String wrapped = Carried.out(
                text, new WrapStates(Stream.of("B", "C").map(StatePath::root).toList(), wrapper));
        String name = Carried.machine(wrapped).scope().states().get(1).name();

        assertThat(Carried.out(wrapped, new UnwrapState(StatePath.root(name)))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Wrapper.class)
    void alsoAtTheEndOfTheFlow(Wrapper wrapper) {
        String wrapped = Carried.out(Flows.TWO, new WrapStates(List.of(StatePath.root("B")), wrapper));
        String name = Carried.machine(wrapped).scope().states().get(1).name();

        assertThat(Carried.out(wrapped, new UnwrapState(StatePath.root(name)))).isEqualTo(Flows.TWO);
    }

    @Test
    void theOnlyFilledBranchTakesThePlaceOfItsParallelState() {
        String after = Carried.out(Flows.NESTED, new UnwrapState(StatePath.root("Both")));

        assertThat(Carried.machine(after).scope().states())
                .extracting(state -> state.name() + " " + state.common().successor())
                .containsExactly("One Next[target=Two]", "Two Next[target=Each]", "Each End[]");
        assertThat(Carried.machine(after).scope().startAt()).contains("One");
    }

    @Test
    void aSucceedInsideGoesOnAndNamesStayUnique() {
        String text = """
                {"StartAt":"M","States":{"M":{"Type":"Map","ItemProcessor":{"StartAt":"A","States":{
                "A":{"Type":"Choice","Choices":[{"Next":"Z"}],"Default":"S"},
                "S":{"Type":"Succeed","Comment":"x"},"Z":{"Type":"Task","Resource":"r","End":true}}},
                "Catch":[{"ErrorEquals":["E"],"Next":"Z"}],"Next":"Z"},
                "Z":{"Type":"Pass","End":true}}}""";
        String after = Carried.out(text, new UnwrapState(StatePath.root("M")));

        assertThat(Carried.machine(after).scope().states())
                .extracting(state -> state.name() + " " + state.common().json())
                .containsExactly(
                        "A {\"Type\":\"Choice\",\"Choices\":[{\"Next\":\"Z (1)\"}],\"Default\":\"S\"}",
                        "S {\"Type\":\"Pass\",\"Comment\":\"x\",\"Next\":\"Z\"}",
                        "Z (1) {\"Type\":\"Task\",\"Resource\":\"r\",\"Catch\":[{\"ErrorEquals\":[\"E\"],\"Next\":\"Z\"}],\"Next\":\"Z\"}",
                        "Z {\"Type\":\"Pass\",\"End\":true}");
    }

    @Test
    void whatHasSeveralWaysOrNoneIsRejectedWithAReason() {
        rejected(Flows.POLL, "Done?", "leads to \"Wait\" and to \"Failed\"");
        rejected(Flows.POLL, "Submit", "There is nothing in \"Submit\"");
        rejected(Flows.NESTED.replace("\"StartAt\": \"One\",", ""), "Both", "does not say with which state it begins");
    }

    private static void rejected(String text, String state, String reason) {
        assertThatThrownBy(() -> new UnwrapState(StatePath.root(state)).applyTo(AslDocument.of(text)))
                .isInstanceOf(CommandRejected.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }
}
