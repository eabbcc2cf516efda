package dev.statewright.runtime.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A definition to run, and an input for a size: how many rounds, items or branches. */
public enum Workload {
    PASS {
        @Override
        String definition(int size) {
            return "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Pass\", \"End\": true}}}";
        }
    },

    /** A Choice and a Pass that counts, in JSONPath. */
    LOOP {
        @Override
        String definition(int size) {
            return """
                    {"StartAt": "Again?", "States": {
                      "Again?": {"Type": "Choice", "Default": "Done",
                        "Choices": [{"Variable": "$.i", "NumericLessThanPath": "$.n", "Next": "Count"}]},
                      "Count": {"Type": "Pass", "Next": "Again?",
                        "Parameters": {"i.$": "States.MathAdd($.i, 1)", "n.$": "$.n"}},
                      "Done": {"Type": "Succeed"}}}
                    """;
        }
    },

    /** The same in JSONata. */
    LOOP_JSONATA {
        @Override
        String definition(int size) {
            return """
                    {"QueryLanguage": "JSONata", "StartAt": "Again?", "States": {
                      "Again?": {"Type": "Choice", "Default": "Done",
                        "Choices": [{"Condition": "{% $states.input.i < $states.input.n %}", "Next": "Count"}]},
                      "Count": {"Type": "Pass", "Next": "Again?",
                        "Output": {"i": "{% $states.input.i + 1 %}", "n": "{% $states.input.n %}"}},
                      "Done": {"Type": "Succeed"}}}
                    """;
        }
    },

    /** The same in JSONata, counted in a variable. */
    LOOP_VARIABLES {
        @Override
        String definition(int size) {
            return """
                    {"QueryLanguage": "JSONata", "StartAt": "Begin", "States": {
                      "Begin": {"Type": "Pass", "Assign": {"i": 0, "n": "{% $states.input.n %}"}, "Next": "Again?"},
                      "Again?": {"Type": "Choice", "Default": "Done",
                        "Choices": [{"Condition": "{% $i < $n %}", "Next": "Count"}]},
                      "Count": {"Type": "Pass", "Next": "Again?", "Assign": {"i": "{% $i + 1 %}"}},
                      "Done": {"Type": "Succeed", "Output": {"i": "{% $i %}", "n": "{% $n %}"}}}}
                    """;
        }
    },

    /** A Pass for each item of an array. */
    MAP {
        @Override
        String definition(int size) {
            return """
                    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true,
                      "ItemProcessor": {"StartAt": "P", "States": {
                        "P": {"Type": "Pass", "Parameters": {"id.$": "$.id"}, "End": true}}}}}}
                    """;
        }

        @Override
        String input(int size) {
            return IntStream.range(0, size)
                    .mapToObj("{\"id\":%d}"::formatted)
                    .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        }
    },

    /** A Pass in each branch. */
    PARALLEL {
        @Override
        String definition(int size) {
            return IntStream.range(0, size)
                    .mapToObj(i ->
                            "{\"StartAt\": \"P%1$d\", \"States\": {\"P%1$d\": {\"Type\": \"Pass\", \"End\": true}}}"
                                    .formatted(i))
                    .collect(Collectors.joining(
                            ",\n",
                            "{\"StartAt\": \"All\", \"States\": {\"All\": {\"Type\": \"Parallel\", \"End\": true, \"Branches\": [",
                            "]}}}"));
        }
    };

    abstract String definition(int size);

    String input(int size) {
        return "{\"i\":0,\"n\":%d}".formatted(size);
    }
}
