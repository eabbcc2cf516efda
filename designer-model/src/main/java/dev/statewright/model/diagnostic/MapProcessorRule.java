package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.Optional;

/** A distributed Map runs child workflows, of a type that it names, and only in a STANDARD workflow. */
final class MapProcessorRule implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        Optional<SyntaxMember> processor = state.member("ItemProcessor").or(() -> state.member("Iterator"));
        Optional<SyntaxMember> config = processor.flatMap(member -> member(member, "ProcessorConfig"));
        config.flatMap(member -> member(member, "Mode"))
                .flatMap(SyntaxMember::value)
                .filter(mode -> Checks.textOf(mode).equals("DISTRIBUTED"))
                .ifPresent(mode -> checkDistributed(state, processor.get(), config.get(), mode, machine));
    }

    /** Whether a Map's processor runs as child workflows. */
    static boolean isDistributed(SyntaxNode processor) {
        return processor instanceof SyntaxObject object
                && object.get("ProcessorConfig").orElse(null) instanceof SyntaxObject config
                && config.get("Mode")
                        .map(Checks::textOf)
                        .filter("DISTRIBUTED"::equals)
                        .isPresent();
    }

    /**
     * Whether a Map's processor runs as child workflows of type EXPRESS. Step Functions developer guide, "Using Map state in Distributed
     * mode".
     */
    static boolean isExpress(SyntaxNode processor) {
        return isDistributed(processor)
                && Checks.member(processor, "ProcessorConfig")
                        .flatMap(config -> member(config, "ExecutionType"))
                        .flatMap(SyntaxMember::value)
                        .map(Checks::textOf)
                        .filter("EXPRESS"::equals)
                        .isPresent();
    }

    private static void checkDistributed(
            StateSite state, SyntaxMember processor, SyntaxMember config, SyntaxNode mode, Machine machine) {
        Site site = state.site().member(processor).member(config);
        if (machine.express()) {
            site.error("Express state machine does not support Distributed Map", mode.range());
        }
        if (member(config, "ExecutionType").isEmpty()) {
            site.error("These fields are required: [ExecutionType]", config.keyRange());
        }
    }

    private static Optional<SyntaxMember> member(SyntaxMember owner, String key) {
        return owner.value().flatMap(value -> Checks.member(value, key));
    }
}
