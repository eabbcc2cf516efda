package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;

/** A state of a JSONata workflow cannot go back to JSONPath. Measured. */
final class InheritedLanguageRule implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        if (machine.language() == QueryLanguage.JSONATA && !state.site().isJsonata()) {
            state.site()
                    .error(
                            "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
                            state.member("QueryLanguage").orElseThrow().keyRange());
        }
    }
}
