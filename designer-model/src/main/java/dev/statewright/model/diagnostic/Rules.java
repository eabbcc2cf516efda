package dev.statewright.model.diagnostic;

import java.util.List;

/** All rules, in the order in which their findings are reported. */
final class Rules {

    static final List<StateRule> OF_STATES = List.of(
            new StateNameRule(),
            new StateFieldsRule(),
            new SuccessorRule(),
            new InheritedLanguageRule(),
            new ResourceRule(),
            new MapProcessorRule(),
            new MapLabelRule(),
            new StatesVariableRule(),
            new CallbackTimeoutAdvice(),
            new HeartbeatAdvice(),
            new ThrottlingRetryAdvice(),
            new HandlerOrderAdvice(),
            new PayloadSizeAdvice(),
            new DefaultAdvice());

    static final List<ScopeRule> OF_SCOPES = List.of(new TargetRule(), new TerminalStateRule(), new ReachabilityRule());

    private Rules() {}
}
