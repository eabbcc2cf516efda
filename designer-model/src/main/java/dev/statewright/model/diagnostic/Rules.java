package dev.statewright.model.diagnostic;

import java.util.List;

/** All rules, in the order in which their findings are reported. */
final class Rules {

    /** What needs no other states to be told, except of labels, which only Map states have. */
    static final List<StateRule> OF_STATES = List.of(
            new StateFieldsRule(),
            new SuccessorRule(),
            new InheritedLanguageRule(),
            new ResourceRule(),
            new MapProcessorRule(),
            new MapLabelRule(),
            new JsonataReferenceRule(),
            new VariableNameRule(),
            new CallbackTimeoutAdvice(),
            new HeartbeatAdvice(),
            new ThrottlingRetryAdvice(),
            new HandlerOrderAdvice(),
            new ErrorNameAdvice(),
            new ActionAdvice(),
            new CallbackTokenAdvice(),
            new MapModeAdvice(),
            new ItemReaderAdvice(),
            new ExpressAdvice(),
            new PayloadSizeAdvice(),
            new DefaultAdvice());

    /** Comes first. */
    static final StateRule OF_NAMES = new StateNameRule();

    static final List<ScopeRule> OF_SCOPES = List.of(new TargetRule(), new TerminalStateRule(), new ReachabilityRule());

    private Rules() {}
}
