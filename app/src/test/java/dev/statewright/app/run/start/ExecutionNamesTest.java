package dev.statewright.app.run.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.run.start.ExecutionNames.Fault;
import org.junit.jupiter.api.Test;

class ExecutionNamesTest {

    @Test
    void anOrdinaryNameOrNoneWillDo() {
        assertThat(ExecutionNames.faultOf("order-42_retry.1")).isEmpty();
        assertThat(ExecutionNames.faultOf("Größe")).isEmpty();
        assertThat(ExecutionNames.faultOf("")).isEmpty();
    }

    @Test
    void whatStepFunctionsForbidsIsForbidden() {
        assertThat(ExecutionNames.faultOf("a b")).contains(Fault.FORBIDDEN_CHARACTER);
        assertThat(ExecutionNames.faultOf("a:b")).contains(Fault.FORBIDDEN_CHARACTER);
        assertThat(ExecutionNames.faultOf("a".repeat(81))).contains(Fault.TOO_LONG);
    }
}
