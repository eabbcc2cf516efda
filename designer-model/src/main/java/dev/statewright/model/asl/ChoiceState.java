package dev.statewright.model.asl;

import java.util.List;
import java.util.Optional;

/** Branches on conditions, tried in order. ASL specification, "Choice State". */
public record ChoiceState(Common common, List<ChoiceRule> rules, Optional<String> defaultNext) implements State {

    public ChoiceState {
        rules = List.copyOf(rules);
    }
}
