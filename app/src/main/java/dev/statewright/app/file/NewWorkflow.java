package dev.statewright.app.file;

import dev.statewright.model.asl.QueryLanguage;

/** The text that a new workflow begins with. */
final class NewWorkflow {

    private static final String JSON_PATH = """
            {
              "Comment": "",
              "StartAt": "",
              "States": {}
            }
            """;
    private static final String JSONATA = """
            {
              "Comment": "",
              "QueryLanguage": "JSONata",
              "StartAt": "",
              "States": {}
            }
            """;

    private NewWorkflow() {}

    static String text(QueryLanguage language) {
        return switch (language) {
            case JSON_PATH -> JSON_PATH;
            case JSONATA -> JSONATA;
        };
    }
}
