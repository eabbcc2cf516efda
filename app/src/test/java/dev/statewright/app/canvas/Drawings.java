package dev.statewright.app.canvas;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;

/** Workflows for tests of the canvas, and their diagrams. */
final class Drawings {

    /** A chain A, B, C. */
    static final String CHAIN = """
            {
              "StartAt": "A",
              "States": {
                "A": {
                  "Type": "Pass",
                  "Next": "B"
                },
                "B": {
                  "Type": "Pass",
                  "Next": "C"
                },
                "C": {
                  "Type": "Pass",
                  "End": true
                }
              }
            }
            """;

    /** A choice with a rule to Yes and a Default that is not said, and a Parallel with a branch of two states and an empty one. */
    static final String BRANCHED = """
            {
              "StartAt": "Which",
              "States": {
                "Which": {
                  "Type": "Choice",
                  "Choices": [ { "Variable": "$.n", "NumericEquals": 1, "Next": "Yes" } ]
                },
                "Yes": {
                  "Type": "Parallel",
                  "Branches": [
                    {
                      "StartAt": "Inner 1",
                      "States": {
                        "Inner 1": { "Type": "Pass", "Next": "Inner 2" },
                        "Inner 2": { "Type": "Pass", "End": true }
                      }
                    },
                    { "StartAt": "", "States": {} }
                  ],
                  "Next": "Last"
                },
                "Last": { "Type": "Succeed" }
              }
            }
            """;

    private Drawings() {}

    static Diagram diagram(String text) {
        return new LayoutEngine().layout(FlowGraphs.of(AslDocument.of(text).machine()), LayoutOptions.DEFAULT);
    }
}
