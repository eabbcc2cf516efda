package dev.statewright.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {

    private static final List<String> ACTIONS =
            List.of("Save as…", "Save", "Save a copy…", "Show in the file manager", "Select everything", "Open file…");

    @Test
    void aWordAsItStandsGoesBeforeItsLetters() {
        assertThat(best("save")).isEqualTo("Save");
        assertThat(best("copy")).isEqualTo("Save a copy…");
        assertThat(best("save copy")).isEqualTo("Save a copy…");
    }

    @Test
    void firstLettersOfWordsAreEnough() {
        assertThat(best("sifm")).isEqualTo("Show in the file manager");
        assertThat(best("of")).isEqualTo("Open file…");
        assertThat(FuzzyMatch.score("DynamoDB UpdateItem", "ddbui")).isPositive();
    }

    @Test
    void whatLacksALetterDoesNotFit() {
        assertThat(FuzzyMatch.score("Save", "savex")).isZero();
        assertThat(FuzzyMatch.score("Save", "save everything")).isZero();
        assertThat(FuzzyMatch.score("Save", "evas")).isZero();
    }

    @Test
    void everythingFitsAnEmptyQuery() {
        assertThat(ACTIONS).allMatch(name -> FuzzyMatch.score(name, "") > 0);
    }

    private static String best(String query) {
        return ACTIONS.stream()
                .max(Comparator.comparingInt(name -> FuzzyMatch.score(name, query)))
                .orElseThrow();
    }
}
