package dev.statewright.app.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;

/** A form as a request of TestState, but for the definition. Step Functions API, TestState. */
final class TrialRequest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/test-state";

    private TrialRequest() {}

    /** @param form without problems */
    static ObjectNode of(TrialForm form, TestedState tested) {
        ObjectNode request = Json.NODES.objectNode();
        request.put("stateName", tested.state().name());
        request.put("input", form.input.get());
        request.put("inspectionLevel", form.level.get().name());
        if (tested.resource().isPresent()) {
            request.put("roleArn", ROLE);
        }
        if (!form.variables.get().isBlank()) {
            request.put("variables", form.variables.get());
        }
        if (tested.works()) {
            if (!form.context.get().isBlank()) {
                request.put("context", form.context.get());
            }
            mock(form, request);
            configuration(form, tested, request);
        }
        if (tested.isHttp() && form.reveal.get()) {
            request.put("revealSecrets", true);
        }
        return request;
    }

    private static void mock(TrialForm form, ObjectNode request) {
        switch (form.mock.get()) {
            case NONE -> {}
            case RESULT ->
                request.putObject("mock")
                        .put("result", form.result.get())
                        .put("fieldValidationMode", form.validation.get().name());
            case ERROR -> {
                ObjectNode error = request.putObject("mock").putObject("errorOutput");
                error.put("error", form.error.get().strip());
                if (!form.cause.get().isEmpty()) {
                    error.put("cause", form.cause.get());
                }
            }
        }
    }

    private static void configuration(TrialForm form, TestedState tested, ObjectNode request) {
        ObjectNode configuration = Json.NODES.objectNode();
        number(configuration, "retrierRetryCount", form.retries.get());
        if (tested.isMap()) {
            number(configuration, "mapIterationFailureCount", form.failures.get());
        }
        if (!form.causedBy.get().isEmpty() && form.mock.get() == MockKind.ERROR) {
            configuration.put("errorCausedByState", form.causedBy.get());
        }
        if (tested.readsItems() && !form.readerData.get().isBlank()) {
            configuration.put("mapItemReaderData", form.readerData.get());
        }
        if (!configuration.isEmpty()) {
            request.set("stateConfiguration", configuration);
        }
    }

    private static void number(ObjectNode configuration, String field, String text) {
        if (!text.isBlank()) {
            configuration.put(field, Integer.parseInt(text.strip()));
        }
    }
}
