package dev.statewright.app.run.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.StateMark;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.scenario.Coverage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageMarksTest {

    private static final StateMachine MACHINE = AslDocument.of("""
            {"StartAt": "Call", "States": {
              "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "End",
                "Retry": [{"ErrorEquals": ["A"]}, {"ErrorEquals": ["B"]}],
                "Catch": [{"ErrorEquals": ["A"], "Next": "End"}]},
              "End": {"Type": "Succeed"}}}""").machine();

    private static final StatePath CALL = StatePath.root("Call");

    @Test
    void aStateCountsItsCatchersAndRetriersWhateverElseIsCovered() {
        Coverage coverage = new Coverage(Set.of(
                new Coverage.Item.OfState(CALL),
                new Coverage.Item.OfRetrier(CALL, 1),
                new Coverage.Item.OfTransition(Transition.caught(CALL, 0))));

        assertThat(CoverageMarks.of(MACHINE, coverage))
                .isEqualTo(Map.of(CALL, new StateMark("catch 1/1 \u00b7 retry 1/2", StateMark.Tone.MISSING)));
    }

    @Test
    void aStateOfWhichNothingIsLeftOutIsMarkedAsCovered() {
        assertThat(CoverageMarks.of(MACHINE, new Coverage(Coverage.all(MACHINE))))
                .isEqualTo(Map.of(CALL, new StateMark("catch 1/1 \u00b7 retry 2/2", StateMark.Tone.COVERED)));
    }
}
