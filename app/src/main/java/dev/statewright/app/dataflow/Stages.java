package dev.statewright.app.dataflow;

import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps that a state's data go, in their order. Variables are assigned before the output is made: of the result where a state has one, of
 * what it sees of its input otherwise. Developer guide, "Processing input and output", "Passing data between states with variables",
 * "Transforming data with JSONata".
 */
public final class Stages {

    private static final Stage ASSIGN = new Stage(Stage.Kind.VARIABLES, "Assign");

    private Stages() {}

    public static List<Stage> of(State state) {
        List<Stage> stages = new ArrayList<>(List.of(Stage.INPUT));
        boolean jsonata = state.common().language() == QueryLanguage.JSONATA;
        stages.addAll(jsonata ? jsonata(state) : jsonPath(state));
        stages.add(Stage.END);
        return stages;
    }

    private static List<Stage> jsonPath(State state) {
        List<Stage> stages = new ArrayList<>();
        if (!(state instanceof FailState)) {
            stages.add(Stage.path("InputPath"));
        }
        switch (state) {
            case TaskState _, ParallelState _ -> {
                stages.add(Stage.template("Parameters"));
                stages.addAll(result());
            }
            case MapState map -> {
                stages.add(Stage.path("ItemsPath"));
                stages.addAll(items(map));
                stages.addAll(result());
            }
            case PassState pass -> {
                boolean fixed = pass.result().isPresent() && pass.parameters().isEmpty();
                stages.add(Stage.template(fixed ? "Result" : "Parameters"));
                stages.add(ASSIGN);
                stages.add(Stage.path("ResultPath"));
            }
            case ChoiceState _ -> stages.addAll(List.of(Stage.RULES, ASSIGN));
            case WaitState _ -> {
                stages.addAll(written(state, "SecondsPath", "TimestampPath"));
                stages.add(ASSIGN);
            }
            case FailState _ -> stages.addAll(written(state, "ErrorPath", "CausePath"));
            case UnknownState _ -> stages.add(ASSIGN);
            case SucceedState _ -> {}
        }
        if (!(state instanceof FailState)) {
            stages.add(Stage.path("OutputPath"));
        }
        return stages;
    }

    private static List<Stage> result() {
        return List.of(Stage.WORK, ASSIGN, Stage.template("ResultSelector"), Stage.path("ResultPath"));
    }

    private static List<Stage> items(MapState map) {
        List<Stage> stages = new ArrayList<>();
        boolean older =
                map.common().json().has("Parameters") && !map.common().json().has("ItemSelector");
        stages.add(Stage.template(older ? "Parameters" : "ItemSelector"));
        if (map.distributed()) {
            stages.add(Stage.template("ItemBatcher"));
        }
        return stages;
    }

    private static List<Stage> jsonata(State state) {
        List<Stage> stages = new ArrayList<>();
        switch (state) {
            case TaskState _, ParallelState _ -> {
                stages.add(Stage.template("Arguments"));
                stages.add(Stage.WORK);
            }
            case MapState map -> {
                stages.add(Stage.template("Items"));
                stages.addAll(items(map));
                stages.add(Stage.WORK);
            }
            case ChoiceState _ -> stages.add(Stage.RULES);
            case WaitState _, FailState _ ->
                written(state, "Seconds", "Timestamp", "Error", "Cause")
                        .forEach(each -> stages.add(Stage.template(each.field())));
            case PassState _, SucceedState _, UnknownState _ -> {}
        }
        if (!(state instanceof SucceedState) && !(state instanceof FailState)) {
            stages.add(ASSIGN);
        }
        if (!(state instanceof FailState)) {
            stages.add(Stage.template("Output"));
        }
        return stages;
    }

    private static List<Stage> written(State state, String... fields) {
        return Stream.of(fields)
                .filter(state.common().json()::has)
                .map(Stage::path)
                .toList();
    }
}
