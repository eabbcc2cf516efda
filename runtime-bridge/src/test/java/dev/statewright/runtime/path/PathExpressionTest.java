package dev.statewright.runtime.path;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathExpressionTest {
    private static final JsonNode DATA =
            Json.readTrusted(json("{'a':{'b-c':[10,20,30]},'x y':1,'list':[{'n':1,'k':'p'},{'n':2}],'ü':true}"));

    private static final PathRoots ROOTS = new PathRoots() {
        @Override
        public JsonNode input() {
            return DATA;
        }

        @Override
        public JsonNode context() {
            return Json.readTrusted(json("{'Execution':{'Name':'run'}}"));
        }

        @Override
        public JsonNode variable(String name) {
            return name.equals("total") ? Json.readTrusted("[7]") : null;
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.a.b-c[1]             | 20",
                "$.a['b-c'][-1]         | 30",
                "$['x y']               | 1",
                "$.ü                    | true",
                "$.list[*].n            | [1,2]",
                "$.list[0:1]            | [{\"n\":1,\"k\":\"p\"}]",
                "$.list[?(@.n > 1)].n   | [2]",
                "$..n                   | [1,2]",
                "$$.Execution.Name      | \"run\"",
                "$total[0]              | 7",
                "$.a.b-c.length()       | 3",
                "$.a.b-c.max()          | 30.0",
                "$.a.b-c.first()        | 10",
                "$.list[0].keys()       | [\"n\",\"k\"]",
            })
    void pathsLeadToTheirValues(String path, String expected) {
        assertThat(PathExpression.compile(path).read(ROOTS)).isEqualTo(Json.readTrusted(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.no", "$.a.b-c[3]", "$.a.b-c.d", "$$.No", "$unknown", "$['x']"})
    void pathsThatLeadNowhereGiveNull(String path) {
        assertThat(PathExpression.compile(path).read(ROOTS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "", "$.", "$[", "$[?(@.x"})
    void otherTextsAreNoPaths(String text) {
        assertThatThrownBy(() -> PathExpression.compile(text)).isInstanceOf(InvalidPath.class);
    }

    @Test
    void missesAreWordedAsAwsWordsThem() {
        assertThat(JsonPath.compile("$.no").miss(DATA)).isEqualTo("No results for path: $['no']");
        assertThat(JsonPath.compile("$.no.such").miss(DATA)).isEqualTo("Missing property in path $['no']");
    }

    @Test
    void writingSharesWhatLiesBesideThePath() {
        JsonNode written = ReferencePath.compile("$.a.new").put(DATA, Json.readTrusted("5"));
        assertThat(written.at("/a/new").intValue()).isEqualTo(5);
        assertThat(written.get("list")).isSameAs(DATA.get("list"));
        assertThat(DATA.at("/a/new").isMissingNode()).isTrue();
    }
}
