package dev.statewright.app.inspector.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.StatePath;
import org.junit.jupiter.api.Test;

/** Parameters as a form: what is shown, and what input makes of the text. */
class ParameterFormTest {

    private static final String S3 = "arn:aws:states:::aws-sdk:s3:putObject";
    private static final String EVENTS = "arn:aws:states:::events:putEvents";

    private DocumentSession session;

    @Test
    void requiredAndGivenParametersAreShownAndTheOthersCanBeAdded() {
        open(S3, "{\"Bucket\": \"b\", \"Tagging\": \"x\"}");

        assertThat(shown().ids("T")).contains("Parameters/Bucket", "Parameters/Key", "Parameters/Tagging");
        assertThat(shown().ids("T")).doesNotContain("Parameters/ContentType");
        assertThat(sourced("Key").required()).isTrue();
        assertThat(sourced("Tagging").required()).isFalse();

        commit("adding to Parameters", "ContentType");
        assertThat(parameters()).isEqualTo(json("{'Bucket': 'b', 'Tagging': 'x', 'ContentType': 'MyData'}"));
        commit("Parameters/ContentType", "text/plain");
        assertThat(parameters().path("ContentType").asText()).isEqualTo("text/plain");
        shown().press("T", "remove Parameters/Tagging");
        assertThat(parameters()).isEqualTo(json("{'Bucket': 'b', 'ContentType': 'text/plain'}"));
    }

    @Test
    void anEmptyOptionalParameterIsTakenAwayAndARequiredOneStays() {
        open(S3, "{\"Bucket\": \"b\", \"Tagging\": \"x\"}");
        commit("Parameters/Tagging", "");
        commit("Parameters/Bucket", "");

        assertThat(parameters()).isEqualTo(json("{'Bucket': ''}"));
    }

    @Test
    void aValueCanComeFromTheInputAndBack() {
        open(S3, "{\"Bucket\": \"b\", \"Key\": \"k\"}");

        ShownFields.commit(sourced("Bucket"), "path");
        assertThat(parameters()).hasToString("{\"Bucket.$\":\"$\",\"Key\":\"k\"}");
        assertThat(shown().commit("T", "Parameters/Bucket.$", "bucket"))
                .contains("A path begins with $, a function with States.");
        assertThat(shown().commit("T", "Parameters/Bucket.$", "$.bucket")).isEmpty();
        assertThat(parameters()).hasToString("{\"Bucket.$\":\"$.bucket\",\"Key\":\"k\"}");

        ShownFields.commit(sourced("Bucket"), "static");
        assertThat(parameters()).hasToString("{\"Bucket\":\"MyData\",\"Key\":\"k\"}");
    }

    @Test
    void inJsonataAValueCanBeAnExpression() {
        openJsonata(S3, "{\"Bucket\": \"b\", \"Key\": \"k\"}");

        ShownFields.commit(sourced("Bucket", "Arguments"), "expression");
        assertThat(shown().commit("T", "Arguments/Bucket", "$states.input.bucket"))
                .contains("A JSONata expression stands between {% and %}.");
        assertThat(shown().commit("T", "Arguments/Bucket", "{% $states.input.bucket %}"))
                .isEmpty();
        assertThat(task().path("Arguments").path("Bucket").asText()).isEqualTo("{% $states.input.bucket %}");
    }

    @Test
    void structuresInListsAreForms() {
        open(EVENTS, "{\"Entries\": [{\"Source\": \"a\"}]}");
        commit("Parameters/Entries/0/Source", "b");
        commit("adding to Parameters/Entries/0", "DetailType");
        shown().press("T", "add Parameters/Entries");

        assertThat(parameters()).isEqualTo(json("{'Entries': [{'Source': 'b', 'DetailType': 'MyData'}, {}]}"));
        shown().press("T", "remove Parameters/Entries/0");
        assertThat(parameters()).isEqualTo(json("{'Entries': [{}]}"));
    }

    @Test
    void mapsTakeNamesOfOnesOwn() {
        open("arn:aws:states:::dynamodb:getItem", "{\"TableName\": \"t\"}");
        commit("adding to Parameters/Key", "id");
        commit("adding to Parameters/Key/id", "S");
        commit("Parameters/Key/id/S", "7");
        ShownFields.commit((Field.Sourced) shown().field("T", "source of Parameters/Key/id/S"), "path");

        assertThat(parameters()).isEqualTo(json("{'TableName': 't', 'Key': {'id': {'S.$': '$'}}}"));
    }

    @Test
    void ofAUnionOnlyOneMemberIsOffered() {
        open("arn:aws:states:::dynamodb:getItem", "{\"TableName\": \"t\", \"Key\": {\"id\": {\"S\": \"7\"}}}");

        assertThat(shown().find("T", "adding to Parameters/Key/id")).isEmpty();
    }

    @Test
    void enumerationsAreChosen() {
        open("arn:aws:states:::aws-sdk:sfn:listExecutions", "{\"StatusFilter\": \"FAILED\"}");

        assertThat(((Field.Choice) shown().field("T", "Parameters/StatusFilter")).options())
                .extracting(Option::value)
                .contains("RUNNING", "SUCCEEDED", "FAILED");
        commit("Parameters/StatusFilter", "RUNNING");
        assertThat(parameters()).isEqualTo(json("{'StatusFilter': 'RUNNING'}"));
    }

    @Test
    void whatIsNoNumberIsRefusedAndChangesNothing() {
        open("arn:aws:states:::aws-sdk:sfn:listExecutions", "{\"MaxResults\": 5}");

        assertThat(shown().commit("T", "Parameters/MaxResults", "many")).contains("“many” is not a number.");
        assertThat(shown().commit("T", "Parameters/MaxResults", "1.5")).contains("“1.5” is not a whole number.");
        assertThat(parameters()).isEqualTo(json("{'MaxResults': 5}"));
        assertThat(shown().commit("T", "Parameters/MaxResults", "${Limit}")).isEmpty();
        assertThat(parameters()).isEqualTo(json("{'MaxResults': '${Limit}'}"));
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsShownAsJson() {
        open(S3, "{\"Bucket\": \"b\", \"Key\": \"k\", \"BrandNew\": {\"a\": 1}}");

        commit("Parameters/BrandNew", "{\"a\": 2}");
        assertThat(parameters().path("BrandNew")).isEqualTo(json("{'a': 2}"));
    }

    @Test
    void anUnknownResourceHasJsonOnly() {
        open("arn:aws:states:::brandnew:doIt", "{\"a\": 1}");

        assertThat(shown().field("T", "Parameters")).isInstanceOf(Field.Json.class);
    }

    @Test
    void waitingForACallbackSendsTheToken() {
        open("arn:aws:states:::sqs:sendMessage", "{\"QueueUrl\": \"q\", \"MessageBody.$\": \"$\"}");
        commit("callback", "true");

        assertThat(task().path("Resource").asText()).isEqualTo("arn:aws:states:::sqs:sendMessage.waitForTaskToken");
        assertThat(parameters())
                .isEqualTo(json("{'QueueUrl': 'q', 'MessageBody': {'Input.$': '$', 'TaskToken.$': '$$.Task.Token'}}"));
        commit("callback", "false");
        assertThat(task().path("Resource").asText()).isEqualTo("arn:aws:states:::sqs:sendMessage");
        assertThat(parameters()).isEqualTo(json("{'QueueUrl': 'q', 'MessageBody.$': '$'}"));
    }

    @Test
    void aTokenThatIsSentAlreadyIsNotSentTwice() {
        String parameters = "{\"Entries\": [{\"Detail\": {\"Token.$\": \"$$.Task.Token\"}}]}";
        open(EVENTS, parameters);
        commit("callback", "true");

        assertThat(parameters().toString()).isEqualTo(parameters.replace(" ", ""));
    }

    @Test
    void aTokenThatNobodyLearnsIsPointedOut() {
        open("arn:aws:states:::aws-sdk:s3:putObject", "{\"Bucket\": \"b\", \"Key\": \"k\"}");
        assertThat(shown().find("T", "no-token")).isEmpty();
        commit("callback", "true");
        assertThat(shown().find("T", "no-token")).isPresent();

        ShownFields.commit(sourced("Key"), "path");
        commit("Parameters/Key.$", "$$.Task.Token");
        assertThat(shown().find("T", "no-token")).isEmpty();
    }

    @Test
    void aLambdaThatWaitsForACallbackHasNoPayloadInItsResult() {
        open(
                "arn:aws:states:::lambda:invoke",
                "{\"FunctionName\": \"f\", \"Payload.$\": \"$\"}",
                "\"OutputPath\": \"$.Payload\",");
        commit("callback", "true");
        assertThat(task().has("OutputPath")).isFalse();

        commit("callback", "false");
        assertThat(task().path("OutputPath").asText()).isEqualTo("$.Payload");
        assertThat(parameters()).isEqualTo(json("{'FunctionName': 'f', 'Payload.$': '$'}"));
    }

    @Test
    void aNestedWorkflowIsWaitedForWithItsOutputAsJson() {
        open("arn:aws:states:::states:startExecution", "{\"StateMachineArn\": \"m\"}");
        commit("job", "true");
        assertThat(task().path("Resource").asText()).endsWith("startExecution.sync:2");
        commit("job-output", ".sync");
        assertThat(task().path("Resource").asText()).endsWith("startExecution.sync");
        commit("callback", "true");
        assertThat(task().path("Resource").asText()).endsWith("startExecution.waitForTaskToken");
    }

    @Test
    void onlyPatternsThatTheActionHasAreOffered() {
        open("arn:aws:states:::dynamodb:getItem", "{}");
        assertThat(shown().ids("T")).doesNotContain("callback", "job");

        open(S3, "{}");
        assertThat(shown().ids("T")).contains("callback").doesNotContain("job");

        open("arn:aws:states:::glue:startJobRun", "{}");
        assertThat(shown().ids("T")).contains("job").doesNotContain("callback");
    }

    @Test
    void aLambdasPayloadIsChosenInWords() {
        open("arn:aws:states:::lambda:invoke", "{\"FunctionName\": \"f\", \"Payload.$\": \"$\"}");
        assertThat(((Field.Choice) shown().field("T", "payload")).value()).isEqualTo("input");

        commit("payload", "entered");
        assertThat(parameters()).isEqualTo(json("{'FunctionName': 'f', 'Payload': {'key': 'value'}}"));
        commit("payload-json", "{\"a.$\": \"$.a\"}");
        assertThat(parameters()).isEqualTo(json("{'FunctionName': 'f', 'Payload': {'a.$': '$.a'}}"));
        commit("payload", "path");
        commit("payload-path", "$.order");
        assertThat(parameters()).isEqualTo(json("{'FunctionName': 'f', 'Payload.$': '$.order'}"));
        commit("payload", "none");
        assertThat(parameters()).isEqualTo(json("{'FunctionName': 'f'}"));
    }

    @Test
    void anEntryOfAMapGetsAnotherNameAndStaysWhereItIs() {
        open(
                "arn:aws:states:::dynamodb:putItem",
                "{\"TableName\": \"t\", \"Item\": {\"id\": {\"S\": \"1\"}, \"at.$\": \"$.at\"}}");
        commit("name 0 of Parameters/Item", "key");
        commit("name 1 of Parameters/Item", " time ");

        assertThat(parameters())
                .hasToString("{\"TableName\":\"t\",\"Item\":{\"key\":{\"S\":\"1\"},\"time.$\":\"$.at\"}}");
    }

    @Test
    void anEntryOfAMapTakesNoNameThatIsTakenAndNone() {
        open(
                "arn:aws:states:::dynamodb:putItem",
                "{\"TableName\": \"t\", \"Item\": {\"id\": {\"S\": \"1\"}, \"at.$\": \"$.at\"}}");
        String before = session.document().text();

        assertThat(shown().commit("T", "name 0 of Parameters/Item", "at"))
                .contains("There is an entry “at” already. Choose another name.");
        assertThat(shown().commit("T", "name 1 of Parameters/Item", " ")).contains("An entry needs a name.");
        assertThat(session.document().text()).isEqualTo(before);
    }

    private void open(String resource, String parameters) {
        open(resource, parameters, "");
    }

    private void open(String resource, String parameters, String more) {
        session = Sessions.of("""
                {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "%s", %s "Parameters": %s, "End": true}}}
                """.formatted(resource, more, parameters));
    }

    private void openJsonata(String resource, String arguments) {
        session = Sessions.of("""
                {"QueryLanguage": "JSONata", "StartAt": "T",
                 "States": {"T": {"Type": "Task", "Resource": "%s", "Arguments": %s, "End": true}}}
                """.formatted(resource, arguments));
    }

    private void commit(String id, String input) {
        assertThat(shown().commit("T", id, input)).as(id).isEmpty();
    }

    private ShownFields shown() {
        return new ShownFields(session);
    }

    private Field.Sourced sourced(String name) {
        return sourced(name, "Parameters");
    }

    private Field.Sourced sourced(String name, String field) {
        return (Field.Sourced) shown().field("T", "source of " + field + "/" + name);
    }

    private JsonNode task() {
        return session.document()
                .machine()
                .state(StatePath.root("T"))
                .orElseThrow()
                .common()
                .json();
    }

    private JsonNode parameters() {
        return task().path("Parameters");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException mistake) {
            throw new AssertionError(mistake);
        }
    }
}
