package dev.statewright.model.diagnostic;

import dev.statewright.model.flow.Form;
import java.util.List;
import java.util.Map;

/**
 * Follows the data through a workflow's scopes, outermost first.
 *
 * @param scopes the transitions of every scope, under the state that it is in
 */
record FormWalk(Map<StateSite, List<ScopeFlow>> scopes) {

    void check(ScopeFlow workflow) {
        new FormFlow(this).check(workflow, Form.ANYTHING);
    }

    void into(StateSite state, StateForms forms) {
        for (ScopeFlow scope : scopes.getOrDefault(state, List.of())) {
            new FormFlow(this).check(scope, forms.inside());
        }
    }
}
