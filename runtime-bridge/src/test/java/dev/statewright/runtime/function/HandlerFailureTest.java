package dev.statewright.runtime.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.function.Handlers.Failure;
import dev.statewright.runtime.function.InvocationResult.Failed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlerFailureTest {

    @Test
    void aThrownErrorGivesItsNameMessageAndTrace() {
        assertThat(Handlers.call("failing.throwing", "{}"))
                .isEqualTo(new Failed(
                        "Error",
                        "{\"errorType\":\"Error\",\"errorMessage\":\"it broke\","
                                + "\"trace\":[\"Error: it broke\",\"    at /var/task/failing.js:9:9\"]}"));
    }

    @Test
    void theNameOfACustomErrorIsTheErrorType() {
        assertThat(Handlers.failure("failing.custom", "{}"))
                .isEqualTo(new Failure(
                        "CustomError", "mine", List.of("CustomError: mine", "    at /var/task/failing.js:12:9")));
    }

    @Test
    void anErrorPassedToTheCallbackFails() {
        assertThat(Handlers.failure("failing.callsBack", "{}").type()).isEqualTo("CustomError");
    }

    @Test
    void aTextPassedToTheCallbackFailsWithTypeString() {
        assertThat(Handlers.failure("failing.text", "{}")).isEqualTo(new Failure("string", "just words", List.of()));
    }

    @Test
    void aResultThatIsNoJsonFails() {
        assertThat(Handlers.failure("failing.circular", "{}").message()).isEqualTo("Unable to stringify response body");
    }

    @Test
    void anErrorInATimerFailsTheInvocation() {
        assertThat(Handlers.failure("failing.inTimer", "{}").type()).isEqualTo("TypeError");
    }

    @Test
    void aRejectionThatNobodyHandlesFailsTheInvocation() {
        Failure failure = Handlers.failure("failing.unhandled", "{}");
        assertThat(failure.type()).isEqualTo("Runtime.UnhandledPromiseRejection");
        assertThat(failure.message()).isEqualTo("Error: nobody cares");
    }

    @Test
    void anAsyncHandlerWhosePromiseIsNeverKeptFails() {
        assertThat(Handlers.failure("async.never", "{}").type()).isEqualTo("Runtime.NodeJsExit");
    }

    @Test
    void processExitFailsTheInvocation() {
        assertThat(Handlers.failure("failing.exits", "{}").message())
                .endsWith("Error: Runtime exited with error: exit status 3");
    }

    @Test
    void afterProcessExitNothingOfTheEngineIsLogged() {
        FunctionLog log = new FunctionLog();
        try (FunctionRuntime runtime = new FunctionRuntime(List.of(Handlers.function("failing.exits")), log)) {
            Handlers.call(runtime, "{}");
        }
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aResultOfMoreThanSixMegabytesFails() {
        assertThat(Handlers.failure("failing.large", "{}").type()).isEqualTo("Function.ResponseSizeTooLarge");
    }

    @Test
    void columnsOfTheFirstLineAreThoseOfTheFile() {
        assertThat(Handlers.failure("oneline.handler", "{}").trace())
                .containsExactly("Error: first line", "    at /var/task/oneline.js:1:33");
    }

    @Test
    void anErrorInAnEsModuleNamesItsFile() {
        assertThat(Handlers.failure("module.failing", "{}"))
                .isEqualTo(new Failure(
                        "RangeError",
                        "in a module",
                        List.of("RangeError: in a module", "    at failing (/var/task/module.mjs:12:9)")));
    }

    @Test
    void aMissingExportIsHandlerNotFound() {
        assertThat(Handlers.failure("echo.nope", "{}"))
                .isEqualTo(new Failure(
                        "Runtime.HandlerNotFound",
                        "echo.nope is undefined or not exported",
                        List.of("Runtime.HandlerNotFound: echo.nope is undefined or not exported")));
    }

    @Test
    void aMissingFileIsImportModuleError() {
        Failure failure = Handlers.failure("nowhere.handler", "{}");
        assertThat(failure.type()).isEqualTo("Runtime.ImportModuleError");
        assertThat(failure.message())
                .isEqualTo("Error: Cannot find module 'nowhere'\nRequire stack:\n- /var/runtime/index.mjs");
    }

    @Test
    void aSyntaxErrorNamesFileLineAndColumn() {
        Failure failure = Handlers.failure("broken.handler", "{}");
        assertThat(failure.type()).isEqualTo("Runtime.UserCodeSyntaxError");
        assertThat(failure.message()).startsWith("SyntaxError: /var/task/broken.js:2:12 Expected an operand");
    }

    @Test
    void aPackageThatIsNotThereIsNamedWithWhatToDo() {
        assertThat(Handlers.failure("needssdk.handler", "{}").message())
                .startsWith("Error: Cannot find module '@aws-sdk/client-ec2': not available to embedded functions; "
                        + "use a Node.js runtime");
        assertThat(Handlers.failure("importssdk.handler", "{}").message())
                .startsWith("Error: Cannot find module '@aws-sdk/client-ec2': not available to embedded functions");
    }

    @Test
    void anotherRuntimeIsRefusedWithASentence() {
        try (FunctionRuntime runtime = Handlers.runtime(Handlers.inRuntime("ruby3.4"))) {
            assertThat(Handlers.call(runtime, "{}"))
                    .isEqualTo(Failures.failed(
                            "Statewright.UnsupportedRuntime",
                            "The function Tested has the runtime ruby3.4, which does not run on this machine (nodejs, python"
                                    + " and java do): mock the states that call it."));
        }
    }

    @Test
    void anEndlessLoopIsEndedAndTheNextInvocationWorksInAFreshInstance() {
        try (FunctionRuntime runtime = limited("endless.loop", Duration.ofSeconds(1))) {
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new InvocationResult.Succeeded("1"));
            assertThat(Handlers.call(runtime, "{\"loop\":true}")).satisfies(result -> timedOut(result, "1.00"));
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new InvocationResult.Succeeded("1"));
        }
    }

    @Test
    void aHandlerThatHoldsMoreMemoryThanItMayIsKilledAndTheNextInvocationWorks() {
        try (FunctionRuntime runtime = limited("greedy.handler", Duration.ofSeconds(60))) {
            assertThat(Handlers.call(runtime, "{\"keep\":true}"))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.document())
                                    .matches(
                                            "\\{\"errorMessage\":\"RequestId: [-0-9a-f]{36} Error: Runtime exited with error:"
                                                    + " signal: killed\",\"errorType\":\"Runtime.ExitError\"}"));
            assertThat(Handlers.call(runtime, "{\"rounds\":1}")).isEqualTo(new InvocationResult.Succeeded("1"));
        }
    }

    @Test
    void aHandlerThatOnlyMakesGarbageIsLeftAlone() {
        try (FunctionRuntime runtime = limited("greedy.handler", Duration.ofSeconds(60))) {
            assertThat(Handlers.call(runtime, "{\"rounds\":4000}")).isEqualTo(new InvocationResult.Succeeded("4000"));
        }
    }

    @Test
    void aHandlerThatNeverCallsBackTimesOut() {
        try (FunctionRuntime runtime = limited("endless.waiting", Duration.ofMillis(200))) {
            assertThat(Handlers.call(runtime, "{}")).satisfies(result -> timedOut(result, "0.20"));
        }
    }

    private static FunctionRuntime limited(String handler, Duration timeout) {
        return Handlers.runtime(Handlers.function(Handlers.folder(), handler, timeout));
    }

    private static void timedOut(InvocationResult result, String seconds) {
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.errorType()).isEqualTo("Sandbox.Timedout");
            assertThat(failed.document())
                    .matches("\\{\"errorMessage\":\"RequestId: [-0-9a-f]{36} Error: Task timed out after " + seconds
                            + " seconds\"," + "\"errorType\":\"Sandbox.Timedout\"}");
        });
    }
}
