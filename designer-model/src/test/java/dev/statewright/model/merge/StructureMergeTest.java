package dev.statewright.model.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** JSON is brought together by what it says. */
class StructureMergeTest {

    private static final String BASE = """
            {
              "StartAt": "A",
              "States": {
                "A": { "Type": "Wait", "Seconds": 5, "Next": "B" },
                "B": { "Type": "Succeed" }
              }
            }
            """;

    @Test
    void twoFieldsOfOneLineAreNoConflict() {
        ThreeWayMerge merge = ThreeWayMerge.of(
                BASE, BASE.replace("\"Seconds\": 5", "\"Seconds\":  9"), BASE.replace("\"Wait\"", "\"Task\""));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text())
                .isEqualTo(BASE.replace("\"Seconds\": 5", "\"Seconds\":  9").replace("Wait", "Task"));
    }

    @Test
    void whatBothAddAtOnePlaceIsThereOnceEach() {
        String mine = BASE.replace("\"Succeed\" }", "\"Succeed\" },\n    \"M\": { \"Type\": \"Fail\" }");
        String theirs =
                BASE.replace("\"Succeed\" }", "\"Succeed\" },\n    \"T\": { \"Type\": \"Pass\", \"End\": true }");
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, mine, theirs);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text()).isEqualTo(BASE.replace("\"Succeed\" }", """
                "Succeed" },
                    "T": { "Type": "Pass", "End": true },
                    "M": { "Type": "Fail" }"""));
    }

    @Test
    void aKeyThatBothAddAtDifferentPlacesIsNotThereTwice() {
        String mine = BASE.replace("\"StartAt\"", "\"Comment\": \"m\",\n  \"StartAt\"");
        String theirs = BASE.replace("  }\n}", "  },\n  \"Comment\": \"t\"\n}");
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, mine, theirs);

        assertThat(merge.conflicts())
                .containsExactly(new Conflict(
                        2,
                        List.of("Comment"),
                        List.of(),
                        List.of("\"m\""),
                        List.of("\"t\""),
                        Set.of(Resolution.MINE, Resolution.THEIRS)));
        assertThat(merge.text(_ -> Resolution.THEIRS)).isEqualTo(mine.replace("\"m\"", "\"t\""));
    }

    @Test
    void aFileThatAnotherProgramIndentedAnewStillMerges() {
        String theirs = BASE.replaceAll("(?m)^( +)", "$1$1").replace("5", "50");
        String mine = BASE.replace("\"Succeed\"", "\"Fail\"").replace("{ \"Type\"", "{\n      \"Type\"");
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, mine, theirs);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text()).isEqualTo(mine.replace("5", "50"));
    }

    @Test
    void aValueThatBothChangedIsAConflictThatNamesIt() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE.replace("5", "6"), BASE.replace("5", "7"));

        assertThat(merge.conflicts())
                .extracting(Conflict::line, Conflict::place, Conflict::base, Conflict::mine, Conflict::theirs)
                .containsExactly(tuple(4, List.of("States", "A", "Seconds"), List.of("5"), List.of("6"), List.of("7")));
        assertThat(merge.text()).isEqualTo(BASE.replace("5", "6"));
        assertThat(merge.text(_ -> Resolution.THEIRS)).isEqualTo(BASE.replace("5", "7"));
    }

    @Test
    void aStateDeletedHereAndChangedThereIsAConflict() {
        String mine = BASE.replace(",\n    \"B\": { \"Type\": \"Succeed\" }", "");
        String theirs = BASE.replace("Succeed", "Fail");
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, mine, theirs);

        assertThat(merge.conflicts()).extracting(Conflict::place).containsExactly(List.of("States", "B"));
        assertThat(merge.conflicts().getFirst().mine()).isEmpty();
        assertThat(merge.text()).isEqualTo(mine);
        assertThat(merge.text(_ -> Resolution.THEIRS)).isEqualTo(theirs);
    }

    @Test
    void whatTheySetInAStateThatIRenamedIsSetUnderItsNewName() {
        String mine = BASE.replace("\"A\"", "\"Pause\"");
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, mine, BASE.replace("5", "50"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text()).isEqualTo(mine.replace("5", "50"));
    }

    @Test
    void aStateThatTheyRenamedKeepsWhatISetInIt() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, BASE.replace("5", "50"), BASE.replace("\"A\"", "\"Pause\""));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text()).isEqualTo(BASE.replace("\"A\"", "\"Pause\"").replace("5", "50"));
    }

    @Test
    void aConflictInARenamedStateTellsBothSides() {
        String mine = BASE.replace("\"A\"", "\"Pause\"").replace("5", "6");
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, mine, BASE.replace("5", "7"));

        assertThat(merge.conflicts())
                .extracting(Conflict::place, Conflict::base, Conflict::mine, Conflict::theirs)
                .containsExactly(
                        tuple(List.of("States", "Pause", "Seconds"), List.of("5"), List.of("6"), List.of("7")));
        assertThat(merge.text(_ -> Resolution.THEIRS)).isEqualTo(mine.replace("6", "7"));
    }

    @Test
    void linesDecideWhereBothRenamedTheSameState() {
        ThreeWayMerge merge =
                ThreeWayMerge.of(BASE, BASE.replace("\"A\"", "\"Mine\""), BASE.replace("\"A\"", "\"Theirs\""));

        assertThat(merge.conflicts()).extracting(Conflict::place).containsOnly(List.of());
        assertThat(merge.text(_ -> Resolution.THEIRS)).isEqualTo(BASE.replace("\"A\"", "\"Theirs\""));
    }

    @Test
    void itemsAddedToAListByBothCanBothBeHad() {
        String base = "{\"ErrorEquals\": [\"A\"]}";
        ThreeWayMerge merge =
                ThreeWayMerge.of(base, "{\"ErrorEquals\": [\"A\", \"M\"]}", "{\"ErrorEquals\": [\"A\", \"T\"]}");

        assertThat(merge.conflicts()).extracting(Conflict::answers).containsExactly(Set.of(Resolution.values()));
        assertThat(merge.text(_ -> Resolution.BOTH)).isEqualTo("{\"ErrorEquals\": [\"A\", \"M\", \"T\"]}");
    }

    @Test
    void itemsOfAListThatDifferentSidesChangedAreMergedByThemselves() {
        String base = "{\"Catch\": [{\"Next\": \"A\", \"ResultPath\": \"$.e\"}]}";
        ThreeWayMerge merge = ThreeWayMerge.of(base, base.replace("\"A\"", "\"B\""), base.replace("$.e", "$.error"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text()).isEqualTo("{\"Catch\": [{\"Next\": \"B\", \"ResultPath\": \"$.error\"}]}");
    }

    @Test
    void linesDecideWhereATextIsNotToBeUnderstood() {
        String mine = "{\"a\": ${X},\n \"b\": 1}";
        ThreeWayMerge merge = ThreeWayMerge.of("{\"a\": 1,\n \"b\": 1}", mine, "{\"a\": 1,\n \"b\": 2}");

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text()).isEqualTo("{\"a\": ${X},\n \"b\": 2}");
    }
}
