package dev.statewright.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$.a",
                "$.a-b.c_d",
                "$.straße",
                "$['a b']",
                "$[\"a\"][0]",
                "$.a[-1]",
                "$$",
                "$$.Task.Token",
                "$name",
                "$name.a[0]",
                "$.[0].body"
            })
    void aReferencePathNamesOnePlace(String text) {
        assertThat(JsonPathSyntax.isPath(text)).isTrue();
        assertThat(JsonPathSyntax.isReferencePath(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$..a",
                "$..*",
                "$.a[*]",
                "$.a.*",
                "$.a[1:3]",
                "$.a[0,1]",
                "$['a','b']",
                "$.a[?(@.b == ']')].c",
                "$.a.length()",
                "$.a[?(@.b in ['x', 'y'])]"
            })
    void otherPathsNameSeveral(String text) {
        assertThat(JsonPathSyntax.isPath(text)).isTrue();
        assertThat(JsonPathSyntax.isReferencePath(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", ".a", "..a", "()", "$...", "$.", "$.a.", "$.a[", "$.a[]", "$.a b", "$['a", "bug$.a", "$.a]",
                "$.a[x]"
            })
    void whatIsNoPathIsRefused(String text) {
        assertThat(JsonPathSyntax.isPath(text)).isFalse();
    }
}
