package dev.statewright.runtime.task;

import java.util.Map;

/**
 * What an HTTP Task sent and what came back, as TestState shows it at the level TRACE. Step Functions API, InspectionDataRequest and
 * InspectionDataResponse.
 */
public record HttpExchange(Request request, Response response) {

    /**
     * @param headers in the order in which they are shown
     * @param body empty where nothing was sent
     */
    public record Request(String protocol, String method, String url, Map<String, String> headers, String body) {}

    public record Response(
            String protocol, int statusCode, String statusMessage, Map<String, String> headers, String body) {}
}
