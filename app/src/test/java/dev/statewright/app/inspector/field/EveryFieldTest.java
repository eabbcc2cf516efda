package dev.statewright.app.inspector.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.text.TextChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each field of each state in both query languages: what is entered into its widget is found in the text, and what the text says is shown by
 * the widget. Fields and their names are those of the ASL specification and of the Step Functions Developer Guide.
 */
class EveryFieldTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** States, field, what is entered, what is written then. */
    static final String SHARED_FIELDS = """
            Task, Pass, Choice, Wait, Parallel, Map, Succeed, Fail | Comment    | why      | "why"
            Task, Pass, Choice, Wait, Parallel, Map, Succeed       | InputPath  | $.in     | "$.in"
            Task, Pass, Choice, Wait, Parallel, Map, Succeed       | OutputPath | $.out    | "$.out"
            Task, Pass, Choice, Wait, Parallel, Map                | Assign     | {"v": 1} | {"v": 1}
            Task, Pass, Choice, Wait, Parallel, Map, Succeed, Fail | QueryLanguage | JSONPath | "JSONPath"
            Pass, Wait, Parallel, Map                              | Next       | Succeed  | "Succeed"
            """;

    /** Fields of the workflow itself. */
    static final String WORKFLOW_FIELDS = """
            Comment        | why      | "why"
            StartAt        | Pass     | "Pass"
            Version        | 1.0      | "1.0"
            TimeoutSeconds | 60       | 60
            QueryLanguage  | JSONata  | "JSONata"
            """;

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = JsonPathFields.FIELDS)
    void inJsonPath(String state, String field, String pointer, String input, String expected) {
        check(JsonPathFields.WORKFLOW, state, field, pointer, input, expected);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = JsonataFields.FIELDS)
    void inJsonata(String state, String field, String pointer, String input, String expected) {
        check(JsonataFields.WORKFLOW, state, field, pointer, input, expected);
    }

    /** ASL specification, "State Types": the fields that states of most types share. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = SHARED_FIELDS)
    void whatStatesShareIsAFieldOfEachOfThem(String states, String field, String input, String expected) {
        for (String state : states.split(", ")) {
            check(JsonPathFields.WORKFLOW, state, field, "/" + field, input, expected);
        }
    }

    @ParameterizedTest(name = "{0}: a retrier and a catcher are added")
    @CsvSource({"Task", "Parallel", "Map"})
    void retriersAndCatchersAreAddedToWhateverMayFail(String state) {
        DocumentSession session = Sessions.of(JsonPathFields.WORKFLOW);
        ShownFields shown = new ShownFields(session);
        int before = stateAt(session, state).path("Retry").size();
        shown.press(state, "add-retrier");
        shown.press(state, "add-catcher");

        assertThat(stateAt(session, state).path("Retry")).hasSize(before + 1);
        assertThat(stateAt(session, state).path("Catch")).hasSize(before + 1);
        assertThat(stateAt(session, state).at("/Catch/" + before + "/ErrorEquals"))
                .isEqualTo(json("[\"States.ALL\"]"));
    }

    /** ASL specification, "Choice State", "Data-test expression": 39 comparisons. */
    @Test
    void everyOperatorCanBeChosen() {
        assertThat(ComparisonOperators.all()).hasSize(39).doesNotHaveDuplicates();
        for (String operator : ComparisonOperators.all()) {
            DocumentSession session = Sessions.of(JsonPathFields.WORKFLOW);
            assertThat(new ShownFields(session).commit("Choice", "rule-0-operator", operator))
                    .isEmpty();
            assertThat(stateAt(session, "Choice").at("/Choices/0").has(operator))
                    .as(operator)
                    .isTrue();
        }
    }

    /** What an execution as a whole has: the fields that are shown while nothing is selected. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = WORKFLOW_FIELDS)
    void theWorkflowsOwnFields(String field, String input, String expected) {
        DocumentSession entered = Sessions.of(JsonPathFields.WORKFLOW);
        ShownFields shown = new ShownFields(entered);
        assertThat(shown.commitToWorkflow(field, input)).isEmpty();
        assertThat(SyntaxJson.toJson(entered.document().tree().root().orElseThrow())
                        .path(field))
                .isEqualTo(json(expected));

        DocumentSession typed = Sessions.of(JsonPathFields.WORKFLOW);
        ShownFields follows = new ShownFields(typed);
        typed.execute(new ReplaceText(
                TextChange.between(JsonPathFields.WORKFLOW, entered.document().text())));
        assertThat(follows.ofWorkflow(field)).isEqualTo(shown.ofWorkflow(field)).isEqualTo(input);
    }

    private static void check(
            String before, String state, String field, String pointer, String input, String expected) {
        DocumentSession entered = Sessions.of(before);
        ShownFields shown = new ShownFields(entered);
        String text = input;
        if (input.startsWith("+")) {
            String name = input.substring(1, input.indexOf(':'));
            text = input.substring(input.indexOf(':') + 1);
            assertThat(shown.commit(state, "adding to " + field.substring(0, field.lastIndexOf('/')), name))
                    .isEmpty();
        }
        assertThat(shown.commit(state, field, text)).isEmpty();
        JsonNode found = stateAt(entered, state).at(pointer);
        if (expected.equals("-")) {
            assertThat(found.isMissingNode()).isTrue();
        } else {
            assertThat(found).isEqualTo(json(expected));
        }

        // the same text, typed into the code of a document that has been open all the time
        DocumentSession typed = Sessions.of(before);
        ShownFields follows = new ShownFields(typed);
        typed.execute(
                new ReplaceText(TextChange.between(before, entered.document().text())));
        assertThat(describe(follows, state, field)).isEqualTo(describe(shown, state, field));
        if (!expected.equals("-") && shown.find(state, field).orElse(null) instanceof Field.Text line) {
            assertThat(line.value()).isEqualTo(text);
        }
    }

    private static JsonNode stateAt(DocumentSession session, String state) {
        return SyntaxJson.toJson(session.document().tree().root().orElseThrow())
                .path("States")
                .path(state);
    }

    /** What a field shows; nothing where it has gone because of what was entered. */
    private static String describe(ShownFields shown, String state, String field) {
        return shown.find(state, field)
                .map(found -> switch (found) {
                    case Field.Text text -> text.value();
                    case Field.Choice choice -> choice.value();
                    case Field.Json json -> json.text();
                    case Field.Switch on -> String.valueOf(on.on());
                    case Field other -> other.id();
                })
                .orElse("");
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException mistake) {
            throw new AssertionError(mistake);
        }
    }
}
