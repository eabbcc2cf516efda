package dev.statewright.runtime.mock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;

/** Responses as they stand in a mock file. */
public final class MockJson {
    private MockJson() {}

    /** {@code {"0": {"Return": …}, "1-2": {"Throw": …}}}: equal answers that follow one another are one range. */
    public static ObjectNode write(MockedResponse response) {
        ObjectNode json = Json.NODES.objectNode();
        for (int i = 0; i < response.answers().size(); ) {
            MockedResponse.Answer answer = response.answers().get(i);
            int last = i;
            while (last + 1 < response.answers().size()
                    && response.answers().get(last + 1).equals(answer)) {
                last++;
            }
            json.set(i == last ? String.valueOf(i) : i + "-" + last, write(answer));
            i = last + 1;
        }
        return json;
    }

    /** {@code {"Return": …}} or {@code {"Throw": {"Error": …, "Cause": …}}}. */
    public static ObjectNode write(MockedResponse.Answer answer) {
        ObjectNode json = Json.NODES.objectNode();
        switch (answer) {
            case MockedResponse.Answer.Return returned ->
                json.set("Return", returned.output().node());
            case MockedResponse.Answer.Throw thrown -> {
                ObjectNode error = json.putObject("Throw").put("Error", thrown.error());
                error.put("Cause", thrown.cause() == null ? "" : thrown.cause());
            }
        }
        return json;
    }
}
