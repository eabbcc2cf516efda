package dev.statewright.model.completion.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpressionCompletionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Origin RUN = Origin.of(Origin.Kind.RUN);

    @Test
    void anEmptyPathOffersTheFieldsOfTheDataFirst() {
        assertThat(labels("|", ExpressionKind.PATH).subList(0, 5))
                .containsExactly("$", "$.orders", "$.customer", "$['ship to']", "$.detail");
    }

    @Test
    void behindADollarFieldsVariablesAndTheContextAreOffered() {
        assertThat(labels("$|", ExpressionKind.PATH))
                .contains("$.orders", "$user", "$$", "$$.Execution.Id")
                .startsWith("$");
    }

    @Test
    void aDotOffersTheNextFieldsOnly() {
        assertThat(labels("$.customer.|", ExpressionKind.PATH)).containsExactly(".name", ".address");
    }

    @Test
    void whatWasTypedNarrowsTheFieldsWhateverItsCase() {
        assertThat(labels("$.CUST|", ExpressionKind.PATH)).containsExactly(".customer");
    }

    @Test
    void aFieldFurtherDownIsFoundByItsName() {
        assertThat(labels("$.cit|", ExpressionKind.PATH)).containsExactly(".customer.address.city");
    }

    @Test
    void aKeyThatIsNoNameIsWrittenInBrackets() {
        assertThat(completed("$.ship|", ExpressionKind.PATH)).isEqualTo("$['ship to']|");
    }

    @Test
    void aBracketOffersItemsOfAList() {
        assertThat(labels("$.orders[|", ExpressionKind.PATH)).startsWith("[0]", "[*]");
    }

    @Test
    void aReferencePathNamesOnePlaceAndNoVariable() {
        assertThat(labels("$.orders|.x", ExpressionKind.REFERENCE_PATH)).containsExactly(".orders");
        assertThat(labels("$|", ExpressionKind.REFERENCE_PATH))
                .noneMatch(label -> label.contains("*") || label.startsWith("$$") || label.equals("$user"));
    }

    @Test
    void itemsOfAListAreKnownByTheirFields() {
        assertThat(labels("$.orders[*].|", ExpressionKind.PATH)).containsExactly(".id", ".price");
        assertThat(labels("$.orders[3].pr|", ExpressionKind.PATH)).containsExactly(".price");
    }

    @Test
    void aFilterOffersTheFieldsOfTheItem() {
        assertThat(completed("$.orders[?(@.pr|", ExpressionKind.PATH)).isEqualTo("$.orders[?(@.price|");
    }

    @Test
    void aQuotedKeyIsCompleted() {
        assertThat(completed("$['cust|", ExpressionKind.PATH)).isEqualTo("$.customer|");
    }

    @Test
    void theRestOfTheWordIsReplaced() {
        assertThat(completed("$.cus|tom.name", ExpressionKind.PATH)).isEqualTo("$.customer|.name");
    }

    @Test
    void variablesHaveFieldsToo() {
        assertThat(labels("$user.|", ExpressionKind.PATH)).containsExactly(".mail");
        assertThat(labels("$us|", ExpressionKind.PATH)).containsExactly("$user");
    }

    @Test
    void theContextObjectIsCompletedWithItsSentences() {
        assertThat(ExpressionCompletion.at("$$.Ex", 5, ExpressionKind.PATH, data())
                        .getFirst())
                .extracting(ExpressionProposal::label, ExpressionProposal::about, ExpressionProposal::kind)
                .containsExactly(".Execution", "context.Execution", ExpressionProposal.Kind.CONTEXT);
        assertThat(ExpressionCompletion.at("$$.Execution.I", 14, ExpressionKind.PATH, data())
                        .getFirst()
                        .about())
                .isEqualTo("context.Execution.Id");
    }

    @Test
    void aPlainPathHasNoFunctions() {
        assertThat(labels("S|", ExpressionKind.PATH)).isEmpty();
    }

    @Test
    void anIntrinsicFunctionIsInsertedWithTheCaretBetweenItsParentheses() {
        assertThat(completed("States.For|", ExpressionKind.PATH_OR_INTRINSIC)).isEqualTo("States.Format(|)");
        assertThat(completed("States.UU|", ExpressionKind.PATH_OR_INTRINSIC)).isEqualTo("States.UUID()|");
    }

    @Test
    void anIntrinsicFunctionIsFoundByWhatItDoes() {
        assertThat(labels("hash|", ExpressionKind.PATH_OR_INTRINSIC)).containsExactly("States.Hash");
        assertThat(labels("St|", ExpressionKind.PATH_OR_INTRINSIC)).hasSize(18);
    }

    @Test
    void argumentsArePathsAndFunctionsAgain() {
        assertThat(completed("States.Format('{} x', $.customer.na|)", ExpressionKind.PATH_OR_INTRINSIC))
                .isEqualTo("States.Format('{} x', $.customer.name|)");
        assertThat(completed("States.Format('{}', States.JsonTo|)", ExpressionKind.PATH_OR_INTRINSIC))
                .isEqualTo("States.Format('{}', States.JsonToString(|))");
        assertThat(labels("States.ArrayLength(|)", ExpressionKind.PATH_OR_INTRINSIC))
                .contains("$.orders", "States.Array");
    }

    @Test
    void parenthesesThatAreThereAreKept() {
        assertThat(completed("States.Arr|($.x)", ExpressionKind.PATH_OR_INTRINSIC))
                .isEqualTo("States.Array|($.x)");
    }

    @Test
    void nothingIsOfferedWithinAString() {
        assertThat(labels("States.Format('$.|', 1)", ExpressionKind.PATH_OR_INTRINSIC))
                .isEmpty();
        assertThat(labels("{% \"$sta|\" %}", ExpressionKind.JSONATA)).isEmpty();
        assertThat(labels("{% /* $sta| */ 1 %}", ExpressionKind.JSONATA)).isEmpty();
    }

    @Test
    void aBracketedKeyInAnArgumentDoesNotEndIt() {
        assertThat(completed("States.ArrayGetItem($['ship to'].z|, 0)", ExpressionKind.PATH_OR_INTRINSIC))
                .isEqualTo("States.ArrayGetItem($['ship to'].zip|, 0)");
    }

    @Test
    void anEmptyTextOfAJsonataStateOffersTheFrame() {
        assertThat(completed("|", ExpressionKind.JSONATA)).isEqualTo("{% | %}");
        assertThat(labels("plain text|", ExpressionKind.JSONATA)).isEmpty();
    }

    @Test
    void statesHasOnlyTheMembersOfTheField() {
        assertThat(labels("{% $states.| %}", ExpressionKind.JSONATA)).containsExactly(".input", ".context");
        ExpressionData withResult = new ExpressionData(
                data().dollar(),
                Map.of("result", Sample.of(json("{\"ok\":true}"), RUN)),
                Map.of(),
                data().context(),
                List.of());
        assertThat(labels("{% $states.| %}", ExpressionKind.JSONATA, withResult))
                .containsExactly(".result", ".context");
        assertThat(labels("{% $states.result.| %}", ExpressionKind.JSONATA, withResult))
                .containsExactly(".ok");
    }

    @Test
    void aJsonataPathAsksEveryItem() {
        assertThat(labels("{% $states.input.orders.| %}", ExpressionKind.JSONATA))
                .containsExactly(".id", ".price");
        assertThat(labels("{% $states.input.orders[0].p| %}", ExpressionKind.JSONATA))
                .containsExactly(".price");
        assertThat(labels("{% $states.input.orders[price > 3].i| %}", ExpressionKind.JSONATA))
                .containsExactly(".id");
    }

    @Test
    void aJsonataFilterKnowsTheItemsFields() {
        assertThat(completed("{% $states.input.orders[pri| > 3] %}", ExpressionKind.JSONATA))
                .isEqualTo("{% $states.input.orders[price| > 3] %}");
    }

    @Test
    void aKeyThatIsNoNameIsWrittenInBackquotes() {
        assertThat(completed("{% $states.input.ship| %}", ExpressionKind.JSONATA))
                .isEqualTo("{% $states.input.`ship to`| %}");
        assertThat(labels("{% $states.input.`ship to`.| %}", ExpressionKind.JSONATA))
                .containsExactly(".zip");
    }

    @Test
    void aDollarInJsonataOffersStatesVariablesAndFunctions() {
        assertThat(labels("{% $| %}", ExpressionKind.JSONATA))
                .startsWith("$states.input", "$states.context", "$user")
                .contains("$sum", "$partition", "$parse", "$uuid")
                .doesNotContain("$eval");
        assertThat(completed("{% $sum| %}", ExpressionKind.JSONATA)).isEqualTo("{% $sum(|) %}");
    }

    @Test
    void fieldsOfTheInputAreFoundByTheirNameInJsonata() {
        assertThat(labels("{% $cit| %}", ExpressionKind.JSONATA))
                .containsExactly("$states.input.customer.address.city");
    }

    @Test
    void variablesHaveFieldsInJsonataToo() {
        assertThat(completed("{% $user.ma| & 'x' %}", ExpressionKind.JSONATA)).isEqualTo("{% $user.mail| & 'x' %}");
    }

    @Test
    void anArgumentOfAFunctionIsCompleted() {
        assertThat(completed("{% $sum($states.input.orders.pri|) %}", ExpressionKind.JSONATA))
                .isEqualTo("{% $sum($states.input.orders.price|) %}");
    }

    @Test
    void aRangeIsNoPath() {
        assertThat(labels("{% [1..$cou|] %}", ExpressionKind.JSONATA)).contains("$count");
    }

    @Test
    void theContextObjectOfJsonataHasItsSentences() {
        assertThat(ExpressionCompletion.at("{% $states.context.Execution.I %}", 30, ExpressionKind.JSONATA, data())
                        .getFirst()
                        .about())
                .isEqualTo("context.Execution.Id");
    }

    @Test
    void aProposalCarriesTheValueAndWhereItComesFrom() {
        assertThat(ExpressionCompletion.at("$.customer.na", 13, ExpressionKind.PATH, data())
                        .getFirst()
                        .sample())
                .contains(Sample.of(json("\"Ann\""), RUN));
    }

    @Test
    void statesAreOfferedByName() {
        assertThat(labels("shi|", ExpressionKind.STATE_NAME)).containsExactly("Ship", "Reship");
    }

    @Test
    void everyFunctionHasASignature() {
        assertThat(JsonataFunctions.all())
                .hasSize(68)
                .allMatch(each -> each.text().contains("\u2192"));
        assertThat(JsonataFunctions.named("$substring").orElseThrow().text())
                .isEqualTo("$substring(text, start, [length]) \u2192 string");
        assertThat(IntrinsicFunctions.all()).hasSize(18);
    }

    @Test
    void noTextAndNoCaretBringsItDown() {
        List<String> texts = List.of(
                "$.a[?(@.b == 'x')].c",
                "{% $map($states.input.orders, function($o){ $o.price }) %}",
                "$$..[",
                "{% ` %}",
                "States.Format('\\'', $",
                "{%",
                "{% ))]] %}",
                "$['",
                "$.a['b\\'c'].",
                "$..",
                "$.a.length()");
        for (String text : texts) {
            for (int caret = 0; caret <= text.length(); caret++) {
                for (ExpressionKind kind : ExpressionKind.values()) {
                    for (ExpressionProposal each : ExpressionCompletion.at(text, caret, kind, data())) {
                        assertThat(each.applyTo(text)).contains(each.insert());
                    }
                }
            }
        }
    }

    private static List<String> labels(String marked, ExpressionKind kind) {
        return labels(marked, kind, data());
    }

    private static List<String> labels(String marked, ExpressionKind kind, ExpressionData data) {
        return ExpressionCompletion.at(marked.replace("|", ""), marked.indexOf('|'), kind, data).stream()
                .map(ExpressionProposal::label)
                .toList();
    }

    private static String completed(String marked, ExpressionKind kind) {
        String text = marked.replace("|", "");
        ExpressionProposal best =
                ExpressionCompletion.at(text, marked.indexOf('|'), kind, data()).getFirst();
        return new StringBuilder(best.applyTo(text))
                .insert(best.caretAfter(), '|')
                .toString();
    }

    private static ExpressionData data() {
        Sample input = Sample.of(json("""
                {"orders":[{"id":1,"price":2.5}],"customer":{"name":"Ann","address":{"city":"Ulm"}},
                 "ship to":{"zip":"1"},"detail":null}"""), RUN);
        return new ExpressionData(
                input,
                Map.of("input", input),
                Map.of("user", Sample.of(json("{\"mail\":\"a@b\"}"), RUN)),
                json("{\"Execution\":{\"Id\":\"arn\",\"Input\":{}},\"State\":{\"Name\":\"A\"}}"),
                List.of("Pay", "Ship", "Reship"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
