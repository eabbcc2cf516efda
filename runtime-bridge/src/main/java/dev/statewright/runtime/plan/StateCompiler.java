package dev.statewright.runtime.plan;

import dev.statewright.model.asl.Catcher;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.ErrorHandling;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Retrier;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import dev.statewright.runtime.condition.Conditions;
import dev.statewright.runtime.condition.TimestampText;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.task.TaskResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compiles one state. */
final class StateCompiler {
    private final Map<String, StatePlan> states;
    private final Problems problems;
    private final State state;
    private final FieldCompiler fields;

    StateCompiler(Map<String, StatePlan> states, Problems problems, State state) {
        this.states = states;
        this.problems = problems;
        this.state = state;
        this.fields = new FieldCompiler(
                problems, state.path().toString(), state.common().language() == QueryLanguage.JSONATA);
    }

    void compile() {
        State.Common common = state.common();
        StatePlan plan = states.get(state.name());
        Selection input = fields.selection("InputPath", common.inputPath());
        Selection output = fields.selection("OutputPath", common.outputPath());
        Template outputTemplate = fields.template("Output", common.output());
        Template assign = fields.template("Assign", common.assign());
        plan.link(input, output, outputTemplate, assign, next(), work());
    }

    private StatePlan next() {
        return switch (state) {
            case ChoiceState _, SucceedState _, FailState _, UnknownState _ -> null;
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _ ->
                switch (state.common().successor()) {
                    case Successor.Next next -> target("Next", next.target());
                    case Successor.End _ -> null;
                    case Successor.Unset _ -> {
                        problems.add(state.path() + " has neither Next nor End.");
                        yield null;
                    }
                };
        };
    }

    private StatePlan target(String field, String name) {
        StatePlan target = states.get(name);
        if (target == null) {
            problems.add(state.path() + ": " + field + " names '" + name + "', which is no state of this scope.");
        }
        return target;
    }

    private Work work() {
        return switch (state) {
            case PassState pass ->
                new Work.Pass(
                        pass.parameters().isPresent()
                                ? fields.template("Parameters", pass.parameters())
                                : pass.result().map(Template.Literal::new).orElse(null),
                        fields.place(pass.resultPath()));
            case TaskState task -> task(task);
            case ChoiceState choice ->
                new Work.Choice(
                        rules(choice.rules()),
                        choice.defaultNext()
                                .map(name -> target("Default", name))
                                .orElse(null));
            case WaitState wait -> waiting(wait);
            case SucceedState _ -> new Work.Succeed();
            case FailState fail ->
                new Work.Fail(
                        fields.textOrPath("Error", fail.error(), fail.errorPath()),
                        fields.textOrPath("Cause", fail.cause(), fail.causePath()));
            case ParallelState parallel ->
                new Work.Parallel(
                        scopes(parallel.branches()),
                        fields.template(argumentsField(), parallel.parameters()),
                        fields.template("ResultSelector", parallel.resultSelector()),
                        fields.place(parallel.resultPath()),
                        errors(parallel.errors()));
            case MapState map -> new MapCompiler(problems, fields).compile(map, errors(map.errors()));
            case UnknownState _ -> null;
        };
    }

    private String argumentsField() {
        return state.common().language() == QueryLanguage.JSONATA ? "Arguments" : "Parameters";
    }

    private Work task(TaskState task) {
        if (task.resource().isEmpty()) {
            problems.add(state.path() + " has no Resource.");
        }
        TaskState.Deadlines deadlines = task.deadlines();
        return new Work.Task(
                TaskResource.parse(task.resource()),
                fields.template(argumentsField(), task.parameters()),
                fields.template("Credentials", task.credentials()),
                fields.template("ResultSelector", task.resultSelector()),
                fields.place(task.resultPath()),
                fields.amount("TimeoutSeconds", deadlines.timeoutSeconds(), deadlines.timeoutSecondsPath()),
                fields.amount("HeartbeatSeconds", deadlines.heartbeatSeconds(), deadlines.heartbeatSecondsPath()),
                errors(task.errors()));
    }

    private Work waiting(WaitState wait) {
        Amount seconds = fields.amount("Seconds", wait.seconds(), wait.secondsPath());
        Amount timestamp = fields.amount("Timestamp", wait.timestamp(), wait.timestampPath());
        if (seconds instanceof Amount.None == timestamp instanceof Amount.None) {
            problems.add(state.path() + " needs one of Seconds, SecondsPath, Timestamp and TimestampPath.");
        }
        if (timestamp instanceof Amount.Written written && TimestampText.parse(written.value()) == null) {
            problems.add(state.path() + "/Timestamp: String does not match RFC3339 timestamp.");
        }
        return new Work.Wait(seconds, timestamp);
    }

    private RulePlan[] rules(List<ChoiceRule> rules) {
        List<RulePlan> plans = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            ChoiceRule rule = rules.get(i);
            String location = "Choices[" + i + "]";
            plans.add(new RulePlan(
                    problems.attempt(
                            state.path() + "/" + location, () -> Conditions.compile(rule.condition(), location)),
                    next(location, rule.next()),
                    fields.template(location + "/Output", rule.output()),
                    fields.template(location + "/Assign", rule.assign())));
        }
        return plans.toArray(new RulePlan[0]);
    }

    private StatePlan next(String location, Optional<String> name) {
        if (name.isEmpty()) {
            problems.add(state.path() + "/" + location + " has no Next.");
            return null;
        }
        return target(location + "/Next", name.get());
    }

    private ErrorPlan errors(ErrorHandling errors) {
        List<CatcherPlan> catchers = new ArrayList<>();
        for (Catcher catcher : errors.catchers()) {
            String location = "Catch[" + catchers.size() + "]";
            catchers.add(new CatcherPlan(
                    new ErrorMatch(catcher.errorEquals()),
                    next(location, catcher.next()),
                    fields.place(catcher.resultPath()),
                    fields.template(location + "/Output", catcher.output()),
                    fields.template(location + "/Assign", catcher.assign())));
        }
        return new ErrorPlan(
                errors.retriers().stream().map(StateCompiler::retrier).toArray(RetrierPlan[]::new),
                catchers.toArray(new CatcherPlan[0]));
    }

    private static RetrierPlan retrier(Retrier retrier) {
        return new RetrierPlan(
                new ErrorMatch(retrier.errorEquals()),
                retrier.intervalSeconds().orElse(1),
                retrier.maxAttempts().orElse(3),
                retrier.backoffRate().orElse(2),
                retrier.maxDelaySeconds().orElse(Double.POSITIVE_INFINITY),
                retrier.jitterStrategy().filter("FULL"::equals).isPresent());
    }

    private ScopePlan[] scopes(List<Scope> scopes) {
        return scopes.stream()
                .map(new ScopeCompiler(problems)::compile)
                .filter(Objects::nonNull)
                .toArray(ScopePlan[]::new);
    }
}
