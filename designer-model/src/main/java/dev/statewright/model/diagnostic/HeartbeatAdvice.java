package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxScalar.Kind;
import java.util.Optional;

/** A heartbeat that is no shorter than the timeout is never missed. ASL specification, "Timeouts". */
final class HeartbeatAdvice implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        Optional<Double> heartbeat = seconds(state, "HeartbeatSeconds");
        Optional<Double> timeout = seconds(state, "TimeoutSeconds");
        if (heartbeat.isPresent() && timeout.isPresent() && heartbeat.get() >= timeout.get()) {
            state.advise(
                    Code.HEARTBEAT_NOT_BELOW_TIMEOUT,
                    "HeartbeatSeconds is to be smaller than TimeoutSeconds; the timeout always comes first",
                    "HeartbeatSeconds");
        }
    }

    private static Optional<Double> seconds(StateSite state, String key) {
        try {
            return state.value(key)
                    .filter(value -> Checks.isKind(value, Kind.NUMBER))
                    .map(value -> Double.valueOf(Checks.textOf(value)));
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }
}
