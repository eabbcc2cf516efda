package dev.statewright.model.completion.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.completion.expression.ExpressionSite.Dollar;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.KnownData;
import dev.statewright.model.sample.PlainPaths;
import dev.statewright.model.sample.WorkflowSamples;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpressionSitesTest {

    private static final AslDocument DOCUMENT = AslDocument.of("""
            {"StartAt":"Task","States":{
              "Task":{"Type":"Task","Resource":"arn:x","Parameters":{"a":{"b.$":"$.x"},"plain":"$"},"InputPath":"$",
                "ResultSelector":{"n.$":"$"},"Assign":{"v.$":"$"},"OutputPath":"$","ResultPath":"$.r",
                "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.e","Assign":{"c.$":"$"},"Next":"Choose"}],
                "Next":"Choose"},
              "Choose":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.x","StringEqualsPath":"$.y"}],"Next":"Map"}],
                "Default":"Query"},
              "Map":{"Type":"Map","ItemsPath":"$.i","ItemSelector":{"v.$":"$$.Map.Item.Value"},"End":true,
                "ItemProcessor":{"StartAt":"In","States":{"In":{"Type":"Wait","SecondsPath":"$.s","End":true}}}},
              "Query":{"Type":"Task","QueryLanguage":"JSONata","Resource":"arn:y","Arguments":{"a":"{% 1 %}"},
                "Output":"{% $states.result %}","Comment":"c","End":true,
                "Catch":[{"ErrorEquals":["States.ALL"],"Output":"{% 1 %}","Next":"Map"}]}}}""");

    @Test
    void pathsOfAJsonPathStateLookAtWhatTheirFieldsLookAt() {
        assertThat(at("Task", "InputPath")).contains(site("Task", ExpressionKind.PATH, Dollar.INPUT));
        assertThat(at("Task", "OutputPath")).contains(site("Task", ExpressionKind.PATH, Dollar.COMBINED));
        assertThat(at("Task", "ResultPath")).contains(site("Task", ExpressionKind.REFERENCE_PATH, Dollar.INPUT));
        assertThat(at("Task", "TimeoutSecondsPath"))
                .contains(site("Task", ExpressionKind.PATH, Dollar.EFFECTIVE_INPUT));
    }

    @Test
    void onlyKeysThatEndWithADollarAreExpressionsOfATemplate() {
        assertThat(at("Task", "Parameters", "a", "b.$"))
                .contains(site("Task", ExpressionKind.PATH_OR_INTRINSIC, Dollar.EFFECTIVE_INPUT));
        assertThat(at("Task", "Parameters", "plain")).isEmpty();
        assertThat(at("Task", "Parameters", "InputPath")).isEmpty();
        assertThat(at("Task", "ResultSelector", "n.$"))
                .contains(site("Task", ExpressionKind.PATH_OR_INTRINSIC, Dollar.RESULT));
        assertThat(at("Task", "Assign", "v.$")).contains(site("Task", ExpressionKind.PATH_OR_INTRINSIC, Dollar.RESULT));
    }

    @Test
    void aCatcherSeesTheErrorAndPutsItIntoTheInput() {
        assertThat(at("Task", "Catch", 0, "Assign", "c.$"))
                .contains(site("Task", ExpressionKind.PATH_OR_INTRINSIC, Dollar.ERROR_OUTPUT));
        assertThat(at("Task", "Catch", 0, "ResultPath"))
                .contains(site("Task", ExpressionKind.REFERENCE_PATH, Dollar.INPUT));
        assertThat(at("Task", "Catch", 0, "ErrorEquals", 0)).isEmpty();
    }

    @Test
    void rulesCompareTheEffectiveInput() {
        assertThat(at("Choose", "Choices", 0, "And", 0, "Variable"))
                .contains(site("Choose", ExpressionKind.PATH, Dollar.EFFECTIVE_INPUT));
        assertThat(at("Choose", "Choices", 0, "And", 0, "StringEqualsPath"))
                .contains(site("Choose", ExpressionKind.PATH, Dollar.EFFECTIVE_INPUT));
        assertThat(at("Choose", "Choices", 0, "And", 0, "StringEquals")).isEmpty();
    }

    @Test
    void transitionsNameStates() {
        assertThat(at("Task", "Next")).map(ExpressionSite::kind).contains(ExpressionKind.STATE_NAME);
        assertThat(at("Choose", "Default")).map(ExpressionSite::kind).contains(ExpressionKind.STATE_NAME);
        assertThat(at("Choose", "Choices", 0, "Next")).map(ExpressionSite::kind).contains(ExpressionKind.STATE_NAME);
    }

    @Test
    void everyTextOfAJsonataStateMayBeAnExpression() {
        assertThat(at("Query", "Arguments", "a"))
                .contains(site("Query", ExpressionKind.JSONATA, Dollar.EFFECTIVE_INPUT));
        assertThat(at("Query", "Output")).contains(site("Query", ExpressionKind.JSONATA, Dollar.RESULT));
        assertThat(at("Query", "Catch", 0, "Output"))
                .contains(site("Query", ExpressionKind.JSONATA, Dollar.ERROR_OUTPUT));
        assertThat(at("Query", "Comment")).isEmpty();
        assertThat(at("Query", "Resource")).isEmpty();
    }

    @Test
    void aFieldOfAnInnerStateIsTheInnerStates() {
        ScopePath scope = new ScopePath(SyntaxPath.of("States", "Map", "ItemProcessor"));

        assertThat(at("Map", "ItemProcessor", "States", "In", "SecondsPath"))
                .contains(new ExpressionSite(scope.state("In"), ExpressionKind.PATH, Dollar.EFFECTIVE_INPUT));
    }

    @Test
    void anItemSelectorSeesTheItem() {
        ExpressionData data = data("Map", "ItemSelector", "v.$");

        assertThat(ExpressionCompletion.at("$$.Map.Item.", 12, ExpressionKind.PATH_OR_INTRINSIC, data))
                .extracting(ExpressionProposal::label)
                .contains(".Index", ".Value");
        assertThat(data("Map", "ItemsPath").context().has("Map")).isFalse();
    }

    @Test
    void insideAMapTheContextHasTheItem() {
        assertThat(data("Map", "ItemProcessor", "States", "In", "SecondsPath")
                        .context()
                        .at("/Map/Item/Index")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void resultAndErrorOutputAreMembersOnlyWhereTheyExist() {
        assertThat(data("Query", "Arguments", "a").states()).containsOnlyKeys("input");
        assertThat(data("Query", "Output").states()).containsOnlyKeys("input", "result");
        assertThat(data("Query", "Catch", 0, "Output").states()).containsOnlyKeys("input", "errorOutput");
    }

    @Test
    void aStateWithoutAWayToItStillHasItsContext() {
        AslDocument lonely = AslDocument.of("{\"States\":{\"A\":{\"Type\":\"Pass\",\"InputPath\":\"$\"}}}");
        ExpressionSite site = ExpressionSites.at(lonely.machine(), SyntaxPath.of("States", "A", "InputPath"))
                .orElseThrow();

        assertThat(site.data(lonely.machine(), WorkflowSamples.NONE).context().has("Execution"))
                .isTrue();
    }

    @Test
    void aStringOfATextIsFoundWithTheCaretInWhatItSays() {
        String text = "{\"a\": \"x\\\"y $.z\"}";
        StringAtCaret string = StringAtCaret.find(AslDocument.of(text).tree(), text.indexOf("$.z") + 2)
                .orElseThrow();

        assertThat(string.value()).isEqualTo("x\"y $.z");
        assertThat(string.caret()).isEqualTo(6);
        assertThat(string.inSource(new dev.statewright.model.text.TextRange(4, 7))
                        .of(text))
                .isEqualTo("$.z");
        assertThat(string.spelled("a\"b\\")).isEqualTo("a\\\"b\\\\");
    }

    private static Optional<ExpressionSite> at(Object... steps) {
        return ExpressionSites.at(DOCUMENT.machine(), SyntaxPath.of("States").then(steps));
    }

    private static ExpressionData data(Object... steps) {
        return at(steps)
                .orElseThrow()
                .data(DOCUMENT.machine(), WorkflowSamples.of(DOCUMENT.machine(), KnownData.NONE, new PlainPaths()));
    }

    private static ExpressionSite site(String state, ExpressionKind kind, Dollar dollar) {
        return new ExpressionSite(StatePath.root(state), kind, dollar);
    }
}
