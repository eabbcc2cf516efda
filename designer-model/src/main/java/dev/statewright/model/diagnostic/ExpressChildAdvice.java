package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;

/**
 * The children of a distributed Map with the ExecutionType EXPRESS are Express workflows: no jobs, callbacks and activities in them. Step
 * Functions developer guide, "Using Map state in Distributed mode".
 */
final class ExpressChildAdvice implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.MAP || machine.express()) {
            return;
        }
        SyntaxMember processor =
                state.member("ItemProcessor").or(() -> state.member("Iterator")).orElse(null);
        SyntaxNode scope = processor == null ? null : processor.value().orElse(null);
        if (scope == null || !MapProcessorRule.isDistributed(scope)) {
            return;
        }
        boolean express = Checks.member(scope, "ProcessorConfig")
                .flatMap(SyntaxMember::value)
                .flatMap(config -> Checks.member(config, "ExecutionType"))
                .flatMap(SyntaxMember::value)
                .map(Checks::textOf)
                .filter("EXPRESS"::equals)
                .isPresent();
        if (express) {
            resources(scope, state.site().member(processor));
        }
    }

    private static void resources(SyntaxNode node, Site site) {
        switch (node) {
            case SyntaxObject object -> {
                for (SyntaxMember member : object.members()) {
                    SyntaxNode value = member.value().orElse(null);
                    if (member.key().equals("Resource") && value != null) {
                        check(value, site.member(member));
                    } else if (value != null) {
                        resources(value, site.member(member));
                    }
                }
            }
            case SyntaxArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    SyntaxNode item = array.items().get(i);
                    resources(item, site.item(i, item.range()));
                }
            }
            case SyntaxScalar _ -> {}
        }
    }

    private static void check(SyntaxNode resource, Site site) {
        String arn = Checks.textOf(resource);
        if (arn.endsWith(".sync")
                || arn.endsWith(".sync:2")
                || arn.endsWith(".waitForTaskToken")
                || arn.contains(":states:") && arn.contains(":activity:")) {
            site.findings()
                    .advice(
                            Code.EXPRESS_CHILD,
                            "Children of the ExecutionType EXPRESS have no jobs, callbacks and activities; STANDARD has",
                            site.location(),
                            resource.range());
        }
    }
}
