package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ActionsCommandTest {

    @Test
    void textTellsResourceAndParameters() {
        assertThat(run("actions", "dynamo", "upd").lines().limit(2))
                .containsExactly(
                        "dynamodb updateItem  arn:aws:states:::dynamodb:updateItem",
                        "    required: TableName (string), Key (map of structure)");
    }

    @Test
    void jsonHasAnEntryForEachAction() throws IOException {
        JsonNode found = new ObjectMapper().readTree(run("actions", "sns:publish", "--format", "json"));

        JsonNode first = found.get(0);
        assertThat(first.path("service").asText()).isEqualTo("sns");
        assertThat(first.path("action").asText()).isEqualTo("publish");
        assertThat(first.path("resource").asText()).isEqualTo("arn:aws:states:::sns:publish");
        assertThat(first.path("patterns").toString())
                .isEqualTo("[\"arn:aws:states:::sns:publish\",\"arn:aws:states:::sns:publish.waitForTaskToken\"]");
        assertThat(first.path("required").toString()).isEqualTo("[\"Message\"]");
        assertThat(first.path("optional").toString()).contains("TopicArn");
        assertThat(first.path("types").path("TopicArn").asText()).isEqualTo("string");
        assertThat(found.findValuesAsText("resource")).contains("arn:aws:states:::aws-sdk:sns:publish");
    }

    @Test
    void aPlainCommandLineNeedsNoLibraryToBeRead() {
        assertThat(PlainActions.query("actions", "dynamo", "upd", "--format", "json"))
                .contains(new ActionQuery("dynamo upd", ActionList.Format.JSON));
        assertThat(PlainActions.query("actions")).contains(new ActionQuery("", ActionList.Format.TEXT));
        assertThat(PlainActions.query("actions", "--help")).isEmpty();
        assertThat(PlainActions.query("actions", "--format", "xml")).isEmpty();
    }

    @Test
    void allActionsAreListedWithoutText() throws IOException {
        assertThat(new ObjectMapper().readTree(run("actions", "--format", "json")))
                .hasSizeGreaterThan(10_000);
    }

    @Test
    void wordsThatFitNothingListNothing() {
        assertThat(run("actions", "--format", "json", "no such action anywhere").strip())
                .isEqualTo("[ ]");
    }

    private static String run(String... arguments) {
        Outcome outcome = Outcome.of(arguments);
        assertThat(outcome.status()).isZero();
        return outcome.out();
    }
}
