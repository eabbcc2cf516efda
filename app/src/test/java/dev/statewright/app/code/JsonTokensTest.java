package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTokensTest {

    @Test
    void aKeyIsToldFromAStringByItsColon() {
        assertThat(words("\"Next\" : \"Rest\","))
                .containsExactly("KEY \"Next\"", "PUNCTUATION :", "STRING \"Rest\"", "PUNCTUATION ,");
    }

    @Test
    void numbersAndWordsOfJsonHaveKindsOfTheirOwn() {
        assertThat(words("[-1.5e3, true, nothing]"))
                .containsExactly(
                        "PUNCTUATION [",
                        "NUMBER -1.5e3",
                        "PUNCTUATION ,",
                        "KEYWORD true",
                        "PUNCTUATION ,",
                        "INVALID nothing",
                        "PUNCTUATION ]");
    }

    @Test
    void escapedQuotesDoNotEndAString() {
        assertThat(words("\"a \\\" b\"")).containsExactly("STRING \"a \\\" b\"");
    }

    @Test
    void aStringThatIsNotClosedGoesToTheEndOfItsLine() {
        assertThat(words("\"Ne")).containsExactly("INVALID \"Ne");
    }

    @Test
    void aBareSubstitutionIsOneToken() {
        assertThat(words("${Wait}, 1")).containsExactly("SUBSTITUTION ${Wait}", "PUNCTUATION ,", "NUMBER 1");
    }

    @Test
    void aBlockCommentGoesOnUntilItIsClosed() {
        assertThat(JsonTokens.of("still */ 1", true).getFirst()).isEqualTo(new CodeToken(CodeToken.Kind.COMMENT, 0, 8));
        assertThat(JsonTokens.inComment("{ /* a\n b", 8)).isTrue();
        assertThat(JsonTokens.inComment("{ /* a */\n b", 11)).isFalse();
    }

    @Test
    void aSlashAndAStarWithinAStringAreNoComment() {
        assertThat(JsonTokens.inComment("\"arn:aws:s3:::bucket/*\",\n1", 25)).isFalse();
    }

    private static List<String> words(String line) {
        return JsonTokens.of(line, false).stream()
                .map(token -> token.kind() + " " + line.substring(token.start(), token.end()))
                .toList();
    }
}
