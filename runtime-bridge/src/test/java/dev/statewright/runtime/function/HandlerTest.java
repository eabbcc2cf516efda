package dev.statewright.runtime.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.function.InvocationResult.Succeeded;
import org.junit.jupiter.api.Test;

class HandlerTest {

    @Test
    void aHandlerAnswersThroughItsCallback() {
        assertThat(Handlers.call("echo.handler", "{\"a\":[1,2.50]}"))
                .isEqualTo(new Succeeded("{\"youSent\":{\"a\":[1,2.5]},\"name\":\"Tested\"}"));
    }

    @Test
    void anAsyncHandlerAnswersWhenItsPromiseIsKept() {
        assertThat(Handlers.call("async.handler", "{\"number\":21}")).isEqualTo(new Succeeded("{\"doubled\":42}"));
    }

    @Test
    void aHandlerMayReturnAPromise() {
        assertThat(Handlers.call("async.later", "{}")).isEqualTo(new Succeeded("\"later\""));
    }

    @Test
    void aHandlerThatSaysNothingGivesNull() {
        assertThat(Handlers.call("talking.handler", "{}")).isEqualTo(new Succeeded("null"));
    }

    @Test
    void aHandlerMayLieInASubfolderAndRequireItsSiblings() {
        assertThat(Handlers.call("src/app.lambdaHandler", "{\"name\":\"Ada\"}"))
                .isEqualTo(new Succeeded("{\"text\":\"Hello Ada\",\"file\":\"app.js\"}"));
    }

    @Test
    void anEsModuleImportsBuiltinsCommonJsAndOtherModules() {
        assertThat(Handlers.call("module.handler", "{\"name\":\"Ada\"}"))
                .isEqualTo(new Succeeded("{\"text\":\"HELLO ADA\",\"file\":\"module.mjs\",\"exists\":true}"));
    }

    @Test
    void whatNodeOffersForTextHashesAndFilesIsThere() {
        assertThat(Handlers.call("nodelike.handler", "{}"))
                .isEqualTo(new Succeeded("{\"uuid\":36,"
                        + "\"sha\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\","
                        + "\"hmac\":\"T9CyFSdu8S8rPkyOysKBFJi2Vvw=\","
                        + "\"base64\":\"R3LDvMOfZQ==\",\"back\":\"Grüße\","
                        + "\"json\":\"{ \\\"hello\\\": \\\"Hello\\\" }\",\"missing\":false,"
                        + "\"url\":[\"https://example.com/b?x=1&y=a+b\",\"a b\"],"
                        + "\"colour\":\"teal\",\"region\":\"us-east-1\","
                        + "\"clone\":{\"a\":[1,\"1970-01-01T00:00:00.000Z\"]}}"));
    }

    @Test
    void aFunctionReachesNothingButItsOwnFolder() {
        assertThat(Handlers.call("prying.handler", "{}"))
                .isEqualTo(new Succeeded("{\"java\":\"undefined\",\"polyglot\":\"undefined\",\"graal\":\"undefined\","
                        + "\"load\":\"undefined\",\"secret\":false,\"internal\":\"MODULE_NOT_FOUND\"}"));
    }

    @Test
    void theNetworkIsRefusedWithASentence() {
        assertThat(Handlers.failure("prying.handler", "{\"fetch\":true}").message())
                .isEqualTo("fetch is not available to embedded functions: they have no network; use a Node.js runtime");
    }
}
