package dev.statewright.app.run.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockTable;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import org.junit.jupiter.api.Test;

class MockDraftTest {

    private static MockDraft output(String calls, String json) {
        return new MockDraft("Pay", calls, false, json, "", "");
    }

    @Test
    void peopleCountCallsFromOneAndTheFileFromZero() {
        Answer one = new Answer.Return(Payload.ofText("1"));
        assertThat(output("2-4", "1").row()).isEqualTo(new MockTable.Row("Pay", 1, 3, one));
        assertThat(output(" 3 ", "1").row()).isEqualTo(new MockTable.Row("Pay", 2, 2, one));
        assertThat(MockDraft.of(new MockTable.Row("Pay", 1, 3, one)).calls()).isEqualTo("2-4");
    }

    @Test
    void callsThatMakeNoSenseAreNoRow() {
        for (String calls : new String[] {"", "0", "4-2", "a", "1,2", "9999999"}) {
            assertThat(output(calls, "1").problem()).as(calls).isPresent();
        }
    }

    @Test
    void anOutputThatIsNotJsonSaysWhere() {
        assertThat(output("1", "{\n  \"a\": }").problem()).get().asString().startsWith("Line 2, column 3:");
    }

    @Test
    void anErrorNeedsAName() {
        assertThat(new MockDraft("Pay", "1", true, "", " ", "").problem()).isPresent();
        assertThat(new MockDraft("Pay", "1", true, "not JSON", "Busy", "").row())
                .isEqualTo(new MockTable.Row("Pay", 0, 0, new Answer.Throw("Busy", "")));
    }
}
