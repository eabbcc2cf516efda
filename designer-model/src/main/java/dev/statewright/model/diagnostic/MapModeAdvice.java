package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxScalar.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What the mode of a Map makes of its fields: an inline one ignores those of distributed ones (measured: AWS accepts them) and runs 40
 * iterations at once at most; a batcher without a limit batches nothing. Step Functions developer guide, "Map workflow state".
 */
final class MapModeAdvice implements StateRule {

    private static final List<String> DISTRIBUTED_ONLY = List.of(
            "ItemReader",
            "ItemBatcher",
            "ResultWriter",
            "Label",
            "ToleratedFailureCount",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentage",
            "ToleratedFailurePercentagePath");
    private static final List<String> BATCH_LIMITS =
            List.of("MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath");
    private static final int INLINE_CONCURRENCY = 40;

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.MAP) {
            return;
        }
        Optional<SyntaxNode> mode = mode(state);
        if (mode.filter(Checks::isPlaceholder).isPresent()) {
            return;
        }
        if (mode.map(Checks::textOf).filter("DISTRIBUTED"::equals).isEmpty()) {
            inline(state);
        }
        state.value("ItemBatcher")
                .filter(Checks::isObject)
                .filter(batcher -> BATCH_LIMITS.stream()
                        .noneMatch(limit -> Checks.member(batcher, limit).isPresent()))
                .ifPresent(batcher -> state.advise(
                        Code.BATCHER_WITHOUT_LIMIT,
                        "Without MaxItemsPerBatch or MaxInputBytesPerBatch nothing says how large a batch is",
                        "ItemBatcher"));
    }

    private static Optional<SyntaxNode> mode(StateSite state) {
        return state.value("ItemProcessor")
                .or(() -> state.value("Iterator"))
                .flatMap(processor -> Checks.isPlaceholder(processor)
                        ? Optional.of(processor)
                        : Checks.member(processor, "ProcessorConfig").flatMap(SyntaxMember::value))
                .flatMap(config -> Checks.isPlaceholder(config)
                        ? Optional.of(config)
                        : Checks.member(config, "Mode").flatMap(SyntaxMember::value));
    }

    private static void inline(StateSite state) {
        for (String field : DISTRIBUTED_ONLY) {
            if (state.has(field)) {
                state.advise(
                        Code.ONLY_IN_DISTRIBUTED_MAP,
                        "An inline Map does not use " + field + "; it is for the Mode DISTRIBUTED",
                        field);
            }
        }
        state.value("MaxConcurrency")
                .filter(value -> Checks.isKind(value, Kind.NUMBER) && Checks.valueOf(value) > INLINE_CONCURRENCY)
                .ifPresent(value -> state.advise(
                        Code.INLINE_MAP_CONCURRENCY,
                        "An inline Map runs " + INLINE_CONCURRENCY + " iterations at once at most",
                        "MaxConcurrency"));
    }
}
