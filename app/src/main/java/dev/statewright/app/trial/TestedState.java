package dev.statewright.app.trial;

import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.TaskState;
import dev.statewright.runtime.preview.Simulation;
import dev.statewright.runtime.task.TaskResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a test makes sense for a state. Step Functions API, TestState. */
record TestedState(State state) {

    /** Whether its work can be mocked. */
    boolean works() {
        return Simulation.works(state);
    }

    /** Whether it cannot be tested without a mock: Map, Parallel, and tasks that end later than their call. */
    boolean needsMock() {
        return works() && resource().filter(TaskResource::answersAtOnce).isEmpty();
    }

    boolean isHttp() {
        return resource()
                .filter(found ->
                        found instanceof TaskResource.ServiceIntegration service && service.is("http", "invoke"))
                .isPresent();
    }

    boolean isMap() {
        return state instanceof MapState;
    }

    boolean readsItems() {
        return state instanceof MapState map && map.distribution().itemReader().isPresent();
    }

    /** Empty unless it is a task. */
    Optional<TaskResource> resource() {
        return state instanceof TaskState task ? Optional.of(TaskResource.parse(task.resource())) : Optional.empty();
    }

    /** The states within it that an error can come from, outermost first. */
    List<String> within() {
        List<String> names = new ArrayList<>();
        add(state.scopes(), names);
        return names;
    }

    /** What decides which parts of a test there are. */
    List<Object> shape() {
        return List.of(state.type(), needsMock(), isHttp(), readsItems(), within());
    }

    private static void add(List<Scope> scopes, List<String> names) {
        for (Scope scope : scopes) {
            for (State inner : scope.states()) {
                if (inner.type() != StateType.UNKNOWN) {
                    names.add(inner.name());
                }
                add(inner.scopes(), names);
            }
        }
    }
}
