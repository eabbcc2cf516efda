package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.sample.Evaluator;
import dev.statewright.runtime.preview.Preview;
import dev.statewright.runtime.preview.Previews;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which rules of a Choice state hold, each by itself. */
public final class HeldRules {

    private HeldRules() {}

    /**
     * Takes up to a second for each condition.
     *
     * @param data {@code $} is the state's input behind {@code InputPath}
     * @return of each rule whether it holds; empty where it cannot be told
     */
    public static List<Optional<Boolean>> of(ChoiceState choice, Evaluator.Bindings data) {
        List<Optional<Boolean>> held = new ArrayList<>();
        for (int i = 0; i < choice.rules().size(); i++) {
            Preview preview = Previews.condition(choice.rules().get(i).condition(), "Choices[" + i + "]", data);
            held.add(
                    preview instanceof Preview.Value(JsonNode holds)
                            ? Optional.of(holds.booleanValue())
                            : Optional.empty());
        }
        return held;
    }
}
