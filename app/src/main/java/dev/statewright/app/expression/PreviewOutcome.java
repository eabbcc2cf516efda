package dev.statewright.app.expression;

import dev.statewright.model.sample.Sample;
import dev.statewright.runtime.preview.Preview;
import java.util.Optional;

/** What there is to say of an expression that is being typed. */
public sealed interface PreviewOutcome {

    /** Nothing. */
    record Nothing() implements PreviewOutcome {}

    /** It looks at data of which nothing is known. */
    record NoData() implements PreviewOutcome {}

    /** It says where something is put: what that makes of the state's input, on one line. */
    record Placed(String output) implements PreviewOutcome {}

    /** It takes longer than anybody waits, and than Step Functions would. */
    record TooLong() implements PreviewOutcome {}

    /**
     * It was evaluated.
     *
     * @param seen what it looked at
     * @param rule whether the Choice rule that it belongs to holds; absent elsewhere
     */
    record Evaluated(Preview preview, Sample seen, Optional<Boolean> rule) implements PreviewOutcome {}
}
