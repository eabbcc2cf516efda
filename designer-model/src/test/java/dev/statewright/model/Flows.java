package dev.statewright.model;

/** Small workflows for tests. */
public final class Flows {

    /** A, then B, the end. */
    public static final String TWO = """
            {
              "Comment": "two",
              "StartAt": "A",
              "States": {
                "A": {
                  "Type": "Pass",
                  "Next": "B"
                },
                "B": {
                  "Type": "Pass",
                  "End": true
                }
              }
            }
            """;

    /** A job that is polled: a loop, a Choice, a catcher. Four blanks, a state on one line, a comment. */
    public static final String POLL = """
            {
                "StartAt": "Submit",
                "States": {
                    "Submit": {
                        "Type": "Task",
                        "Resource": "${Submit}",
                        "Catch": [
                            { "ErrorEquals": ["States.ALL"], "Next": "Failed" }
                        ],
                        "Next": "Wait"
                    },
                    // until it is done
                    "Wait": { "Type": "Wait", "Seconds": ${Seconds}, "Next": "Done?" },
                    "Done?": {
                        "Type": "Choice",
                        "Choices": [
                            {
                                "Variable": "$.status",
                                "StringEquals": "FAILED",
                                "Next": "Failed"
                            },
                            {
                                "Variable": "$.status",
                                "StringEquals": "SUCCEEDED",
                                "Next": "Report"
                            }
                        ],
                        "Default": "Wait"
                    },
                    "Report": {
                        "Type": "Pass",
                        "End": true
                    },
                    "Failed": {
                        "Type": "Fail"
                    }
                }
            }
            """;

    /** A Parallel state with a branch of two states and an empty one, then a Map with one state. */
    public static final String NESTED = """
            {
              "StartAt": "Both",
              "States": {
                "Both": {
                  "Type": "Parallel",
                  "Branches": [
                    {
                      "StartAt": "One",
                      "States": {
                        "One": {
                          "Type": "Pass",
                          "Next": "Two"
                        },
                        "Two": {
                          "Type": "Pass",
                          "End": true
                        }
                      }
                    },
                    {
                      "States": {}
                    }
                  ],
                  "Next": "Each"
                },
                "Each": {
                  "Type": "Map",
                  "ItemProcessor": {
                    "ProcessorConfig": {
                      "Mode": "INLINE"
                    },
                    "StartAt": "Item",
                    "States": {
                      "Item": {
                        "Type": "Pass",
                        "End": true
                      }
                    }
                  },
                  "End": true
                }
              }
            }
            """;

    private Flows() {}
}
