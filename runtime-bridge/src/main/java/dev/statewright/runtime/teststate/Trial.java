package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ResultPlace;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.plan.Work;
import dev.statewright.runtime.task.HttpExchange;
import dev.statewright.runtime.task.TaskBackend;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One go at a state: what the kinds of states share. */
public final class Trial {
    private final StateTest test;
    private final TaskBackend tasks;
    private final Inspection inspection = new Inspection();
    private final TestEnvironment environment;
    private final Map<String, JsonNode> variables;
    private volatile Optional<HttpExchange> exchange = Optional.empty();

    /** @param tasks does the work of a Task state without a mock */
    public Trial(StateTest test, TaskBackend tasks) {
        this.test = test;
        this.tasks = tasks;
        this.environment = new TestEnvironment(test);
        this.variables = new LinkedHashMap<>(test.variables());
    }

    /** @throws InvalidTest where the test contradicts itself */
    public TestResult run() {
        inspection.note("input", test.input());
        try {
            return switch (test.plan().work()) {
                case Work.Pass pass -> SimpleTrials.pass(this, pass);
                case Work.Choice choice -> SimpleTrials.choose(this, choice);
                case Work.Succeed _ -> SimpleTrials.succeed(this);
                case Work.Fail fail -> SimpleTrials.fail(this, fail);
                case Work.Wait wait -> SimpleTrials.waiting(this, wait);
                case Work.Task task -> new TaskTrial(this, task, tasks).run();
                case Work.Parallel parallel -> parallel(parallel);
                case Work.Map map -> new MapTrial(this, map).run();
            };
        } catch (EvaluationFailure e) {
            return new ErrorTrial(this).failed(e.error(), e.getMessage());
        }
    }

    /** Adds what an HTTP Task sent and got to the inspection, where it called somebody. */
    public void showExchange() {
        exchange.ifPresent(inspection::exchange);
    }

    void exchanged(HttpExchange happened) {
        exchange = Optional.of(happened);
    }

    /** The data after each step, as far as the state came. */
    public Inspection inspection() {
        return inspection;
    }

    /** The variables after the state. */
    public Map<String, JsonNode> variables() {
        return variables;
    }

    private TestResult parallel(Work.Parallel parallel) {
        if (parallel.arguments() != null) {
            arguments(parallel.arguments(), selectedInput(), false);
        }
        return mocked(parallel.resultSelector(), parallel.place());
    }

    /** Goes on with the mock's result or error. */
    TestResult mocked(Template selector, ResultPlace place) {
        return switch (test.mock().orElseThrow()) {
            case StateMock.Result mock -> withResult(mock.result(), selector, place);
            case StateMock.ErrorOutput mock -> new ErrorTrial(this).failed(mock.error(), mock.cause());
        };
    }

    /** JSONPath: {@code InputPath} applied, and {@code $} is what it leads to. */
    Payload selectedInput() {
        if (plan().isJsonata()) {
            return test.input();
        }
        Payload selected = plan().input().of(test.input(), environment);
        environment.over(selected);
        return selected;
    }

    /** {@code Parameters} or {@code Arguments}; null for none. */
    Payload arguments(Template template, Payload selected, boolean shown) {
        Payload arguments = template == null ? selected : Payload.of(template.evaluate(environment));
        if (shown && (!plan().isJsonata() || template != null)) {
            inspection.note(plan().isJsonata() ? "afterArguments" : "afterParameters", arguments);
        }
        return arguments;
    }

    /** The way from a result to the state's output. */
    TestResult withResult(Payload result, Template selector, ResultPlace place) {
        StatePlan plan = plan();
        if (plan.isJsonata()) {
            environment.withResult(result);
            Payload output = plan.outputTemplate() == null
                    ? result
                    : Payload.of(plan.outputTemplate().evaluate(environment));
            assign(plan.assign());
            return new TestResult.Succeeded(output, TestResult.nameOf(plan.next()));
        }
        environment.over(result);
        assign(plan.assign());
        Payload selected = selector == null ? result : Payload.of(selector.evaluate(environment));
        inspection.note("afterResultSelector", selected);
        Payload combined = place.put(test.input(), selected);
        inspection.note("afterResultPath", combined);
        Payload output = plan.output().of(combined, environment.over(combined));
        return new TestResult.Succeeded(output, TestResult.nameOf(plan.next()));
    }

    void assign(Template template) {
        if (template != null) {
            template.evaluate(environment).properties().forEach(each -> variables.put(each.getKey(), each.getValue()));
        }
    }

    StateTest test() {
        return test;
    }

    StatePlan plan() {
        return test.plan();
    }

    TestEnvironment environment() {
        return environment;
    }
}
