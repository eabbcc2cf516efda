package dev.statewright.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import org.junit.jupiter.api.Test;

class InputSkeletonTest {

    @Test
    void whatParametersConditionsAndPathsReadIsThereWithValuesThatDecide() {
        assertThat(skeleton("""
                {'StartAt': 'A', 'States': {
                  'A': {'Type': 'Choice', 'Choices': [
                    {'And': [{'Variable': '$.order.total', 'NumericGreaterThan': 100},
                             {'Variable': '$.kind', 'StringEquals': 'express'}], 'Next': 'B'}], 'Default': 'B'},
                  'B': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke',
                    'Parameters': {'Payload': {'id.$': '$.order.orderId',
                      'line.$': "States.Format('{} {}', $.customer.name, $$.Execution.Input.isGift)"}},
                    'ResultPath': '$.paid', 'Next': 'C'},
                  'C': {'Type': 'Choice', 'Choices': [{'Variable': '$.paid.ok', 'BooleanEquals': true, 'Next': 'D'}]},
                  'D': {'Type': 'Wait', 'SecondsPath': '$.pause', 'End': true}}}
                """)).isEqualTo(json("""
                {'order': {'total': 101, 'orderId': 'orderId-1'}, 'kind': 'express', 'customer': {'name': 'name'},
                 'isGift': true, 'pause': 1}
                """));
    }

    @Test
    void thousandsOfStatesInARowAreGoneThrough() {
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            states.append("'S%d': {'Type': 'Pass', 'Next': 'S%d'}, ".formatted(i, i + 1));
        }
        assertThat(
                        skeleton(
                                "{'StartAt': 'S0', 'States': {" + states
                                        + "'S20000': {'Type': 'Pass', 'InputPath': '$', 'Parameters': {'x.$': '$.last'}, 'End': true}}}"))
                .isEqualTo(json("{'last': 'last'}"));
    }

    @Test
    void whatATaskAnswersIsNoInput() {
        assertThat(skeleton("""
                {'StartAt': 'A', 'States': {
                  'A': {'Type': 'Task', 'Resource': 'r', 'InputPath': '$.job', 'Parameters': {'x.$': '$.x'}, 'Next': 'B'},
                  'B': {'Type': 'Pass', 'Parameters': {'y.$': '$.y', 'z.$': '$$.Execution.Input.z'}, 'End': true}}}
                """)).isEqualTo(json("{'job': {'x': 'x'}, 'z': 'z'}"));
    }

    @Test
    void itemsOfAMapHaveWhatItsStatesRead() {
        assertThat(skeleton("""
                {'StartAt': 'M', 'States': {
                  'M': {'Type': 'Map', 'ItemsPath': '$.orders', 'End': true, 'ItemProcessor': {'StartAt': 'I', 'States': {
                    'I': {'Type': 'Pass', 'Parameters': {'sku.$': '$.sku', 'quantity.$': '$.quantity'}, 'End': true}}}}}}
                """)).isEqualTo(json("{'orders': [{'sku': 'sku', 'quantity': 1}]}"));
    }

    @Test
    void jsonataIsReadWithItsComparisonsVariablesAndItems() {
        assertThat(skeleton("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {
                  'A': {'Type': 'Choice', 'Choices': [
                    {'Condition': "{% $states.input.total >= 5 and $states.input.state = 'open' %}", 'Next': 'B'}],
                    'Default': 'B', 'Assign': {'who': '{% $states.input.customer %}'}},
                  'B': {'Type': 'Map', 'Items': '{% $states.input.lines %}',
                    'ItemSelector': {'sku': '{% $states.context.Map.Item.Value.sku %}', 'mail': '{% $who.mail %}'},
                    'ItemProcessor': {'StartAt': 'I', 'States': {
                      'I': {'Type': 'Pass', 'Output': '{% $states.input.other %}', 'End': true}}},
                    'Output': '{% $states.result %}', 'Next': 'C'},
                  'C': {'Type': 'Pass', 'Output': '{% $states.input.nothing %}', 'End': true}}}
                """)).isEqualTo(json("""
                {'total': 5, 'state': 'open', 'customer': {'mail': 'mail'}, 'lines': [{'sku': 'sku'}]}
                """));
    }

    @Test
    void aWorkflowThatReadsNothingNeedsAnEmptyObject() {
        assertThat(skeleton("{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}}"))
                .isEqualTo(json("{}"));
    }

    private static String skeleton(String definition) {
        return InputSkeleton.of(AslDocument.of(json(definition)).machine()).toString();
    }

    /** Single quotes for double ones; a text in double quotes keeps its own. */
    private static String json(String text) {
        StringBuilder json = new StringBuilder();
        boolean doubled = false;
        for (char c : text.replaceAll("\\s+", " ").strip().toCharArray()) {
            doubled ^= c == '"';
            json.append(c == '\'' && !doubled ? '"' : c);
        }
        return definitionless(json.toString());
    }

    private static String definitionless(String json) {
        return json.contains("StartAt") ? json : json.replace(": ", ":").replace(", ", ",");
    }
}
