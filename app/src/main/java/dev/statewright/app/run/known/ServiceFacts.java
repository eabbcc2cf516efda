package dev.statewright.app.run.known;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.Seen;
import dev.statewright.runtime.teststate.ResultForms;
import java.util.HashMap;
import java.util.Map;

/** The form in which the services that a workflow calls answer, by AWS's API models. */
final class ServiceFacts {

    private ServiceFacts() {}

    /** What each Task state calls: other services, other forms. */
    static Map<StatePath, String> resources(StateMachine machine) {
        Map<StatePath, String> resources = new HashMap<>();
        for (State state : machine.states()) {
            if (state instanceof TaskState task) {
                resources.put(task.path(), task.resource());
            }
        }
        return resources;
    }

    /** Reads the models of services, so not to be called on the UI thread. */
    static Map<StatePath, Seen> of(StateMachine machine) {
        Map<StatePath, Seen> forms = new HashMap<>();
        for (State state : machine.states()) {
            if (state instanceof TaskState task) {
                ResultForms.of(task.resource())
                        .map(form -> new Sample(form, false, Origin.of(Origin.Kind.SERVICE)))
                        .ifPresent(form -> forms.put(task.path(), Seen.result(form)));
            }
        }
        return forms;
    }
}
