package dev.statewright.runtime.plan;

import dev.statewright.runtime.dataset.ReaderConfig;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.maprun.WriterConfig;
import dev.statewright.runtime.path.PathExpression;
import dev.statewright.runtime.task.TaskResource;

/** What a state does, by its type. Templates are null where nothing is written. */
public sealed interface Work {
    /** @param result {@code Result} or {@code Parameters} */
    record Pass(Template result, ResultPlace place) implements Work {}

    /** @param arguments {@code Parameters} or {@code Arguments} */
    record Task(
            TaskResource resource,
            Template arguments,
            Template credentials,
            Template resultSelector,
            ResultPlace place,
            Amount timeout,
            Amount heartbeat,
            ErrorPlan errors)
            implements Work {}

    /** @param otherwise {@code Default}; null where none is written */
    record Choice(RulePlan[] rules, StatePlan otherwise) implements Work {}

    /** One of the two is given. */
    record Wait(Amount seconds, Amount timestamp) implements Work {}

    record Succeed() implements Work {}

    record Fail(Template error, Template cause) implements Work {}

    record Parallel(
            ScopePlan[] branches, Template arguments, Template resultSelector, ResultPlace place, ErrorPlan errors)
            implements Work {}

    /**
     * @param itemsPath JSONPath: null for the whole input
     * @param items JSONata: null for the whole input
     */
    record Map(
            ScopePlan processor,
            PathExpression itemsPath,
            Template items,
            Template itemSelector,
            Amount maxConcurrency,
            Distribution distribution,
            Template resultSelector,
            ResultPlace place,
            ErrorPlan errors)
            implements Work {}

    /**
     * What only a Distributed Map has; null for an inline one.
     *
     * @param label part of the Map Run's ARN; may be empty
     * @param express whether the children are Express workflows
     * @param reading null where the items are in the state's input
     * @param batching null where each child gets one item
     * @param writing null where the children's outputs are the state's result
     */
    record Distribution(
            String label,
            boolean express,
            Amount toleratedFailureCount,
            Amount toleratedFailurePercentage,
            Reading reading,
            Batching batching,
            Writing writing) {}

    /** {@code ItemReader}. */
    record Reading(TaskResource resource, Template arguments, ReaderConfig config, Amount maxItems) {}

    /** {@code ItemBatcher}; input may be null. */
    record Batching(Amount maxItems, Amount maxBytes, Template input) {}

    /** {@code ResultWriter}; the arguments name bucket and prefix, and are null where the results stay in the state. */
    record Writing(Template arguments, WriterConfig config) {}
}
