package dev.statewright.renderer.benchmark;

import dev.statewright.model.document.AslDocument;

/** Workflows as large as one likes, of one scope, which is the hardest for a layout. */
public enum SyntheticWorkflow {
    /** Every state after the other. */
    CHAIN {
        @Override
        String state(int i, int count) {
            return task(next(i, count), "");
        }
    },
    /** Every third state chooses between the next one and one three further on. */
    BRANCHED {
        @Override
        String state(int i, int count) {
            return i % 3 == 0 && i + 3 < count ? choice(i + 1, i + 3) : task(next(i, count), "");
        }
    },
    /** Choices that skip or turn back, and every fourth state catches into one handler. */
    TANGLED {
        @Override
        String state(int i, int count) {
            if (i % 4 == 1 && i + 8 < count) {
                return i % 12 == 1 ? choice(i + 1, Math.max(0, i - 3)) : choice(i + 1, i + 1 + i % 7);
            }
            String caught =
                    i % 4 == 3 ? "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Failed\"}], " : "";
            return task(next(i, count), caught);
        }
    };

    abstract String state(int i, int count);

    /**
     * A workflow.
     *
     * @param edit how often a state has been inserted in its middle and taken away again, each time under another name; 0 for none
     */
    public AslDocument workflow(int count, int edit) {
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < count; i++) {
            states.append("\"S%d\": %s,\n".formatted(i, state(i, count)));
        }
        String text = "{\"StartAt\": \"S0\", \"States\": {\n" + states + "\"Failed\": {\"Type\": \"Fail\"}}}";
        int middle = count / 2 + (count / 2 % 12 == 0 ? 3 : 12 - count / 2 % 12 + 3);
        String after = "\"Next\": \"S" + middle + '"';
        return AslDocument.of(
                edit == 0 || !text.contains(after)
                        ? text
                        : text.replaceFirst(after, "\"Next\": \"New" + edit + '"')
                                .replace(
                                        "\"Failed\": {",
                                        "\"New%d\": {\"Type\": \"Pass\", %s},\n\"Failed\": {".formatted(edit, after)));
    }

    private static String next(int i, int count) {
        return i + 1 < count ? "\"Next\": \"S" + (i + 1) + '"' : "\"End\": true";
    }

    private static String task(String next, String caught) {
        return "{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\", %s%s}".formatted(caught, next);
    }

    private static String choice(int otherwise, int present) {
        return "{\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.a\", \"IsPresent\": true, \"Next\": \"S%d\"}], \"Default\": \"S%d\"}"
                .formatted(present, otherwise);
    }
}
