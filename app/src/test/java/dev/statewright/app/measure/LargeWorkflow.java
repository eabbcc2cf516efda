package dev.statewright.app.measure;

/** A workflow of so many states: chains of steps with a choice every ten states, whose other way leads on to the next ten. */
public final class LargeWorkflow {

    private LargeWorkflow() {}

    public static String of(int states) {
        StringBuilder text =
                new StringBuilder("{\n  \"Comment\": \"\",\n  \"StartAt\": \"Step 1\",\n  \"States\": {\n");
        for (int i = 1; i <= states; i++) {
            String next = i == states ? "\"End\": true" : "\"Next\": \"Step " + (i + 1) + "\"";
            text.append("    \"Step ").append(i).append("\": {\n");
            if (i % 10 == 0 && i + 11 <= states) {
                text.append("      \"Type\": \"Choice\",\n      \"Choices\": [\n        { \"Variable\": \"$.n\", ")
                        .append("\"NumericGreaterThan\": ")
                        .append(i)
                        .append(", \"Next\": \"Step ")
                        .append(i + 11)
                        .append("\" }\n      ],\n      \"Default\": \"Step ")
                        .append(i + 1)
                        .append("\"\n");
            } else if (i % 3 == 0) {
                text.append("      \"Type\": \"Task\",\n      \"Resource\": \"arn:aws:states:::lambda:invoke\",\n")
                        .append("      \"Comment\": \"\",\n      \"Parameters\": {\n        \"FunctionName\": \"work-")
                        .append(i)
                        .append("\",\n        \"Payload.$\": \"$\"\n      },\n      ")
                        .append(next)
                        .append('\n');
            } else {
                text.append("      \"Type\": \"Pass\",\n      ").append(next).append('\n');
            }
            text.append(i == states ? "    }\n" : "    },\n");
        }
        return text.append("  }\n}\n").toString();
    }
}
