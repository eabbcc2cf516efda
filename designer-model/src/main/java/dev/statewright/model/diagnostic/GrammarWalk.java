package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.diagnostic.Grammar.Expected;
import dev.statewright.model.diagnostic.Grammar.Part;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.Arrays;
import java.util.Optional;

/** Goes from the workflow's object down a path, and knows at every step what is expected there. */
final class GrammarWalk {

    private final SyntaxTree tree;
    private QueryLanguage language = QueryLanguage.JSON_PATH;
    private Step at;

    /** Where the walk is. */
    private sealed interface Step {}

    /** An object that holds states. */
    private record Scope(Part part, Shape shape) implements Step {}

    private record States() implements Step {}

    private record State(StateType type) implements Step {}

    private record Branches() implements Step {}

    private record Value(Check check) implements Step {}

    GrammarWalk(SyntaxTree tree) {
        this.tree = tree;
        this.at = new Scope(Part.WORKFLOW, ScopeShapes.WORKFLOW);
        tree.root().ifPresent(root -> language = Grammar.languageOf(root, language));
    }

    Optional<Grammar> to(SyntaxPath path) {
        for (int i = 0; i < path.steps().size() && at != null; i++) {
            at = next(path.steps().get(i), new SyntaxPath(path.steps().subList(0, i + 1)));
        }
        return at == null ? Optional.empty() : Optional.of(new Grammar(expected(at), language));
    }

    private Step next(Object step, SyntaxPath path) {
        return switch (at) {
            case Scope scope ->
                step.equals("States") ? new States() : step instanceof String key ? field(scope.shape(), key) : null;
            case States _ -> step instanceof String ? enter(path) : null;
            case State state -> step instanceof String key ? inState(state.type(), key) : null;
            case Branches _ -> step instanceof Integer ? new Scope(Part.BRANCH, ScopeShapes.BRANCH) : null;
            case Value(Check check) -> inside(check, step);
        };
    }

    /** A state's own query language does not go down to the states inside it. */
    private State enter(SyntaxPath path) {
        Optional<SyntaxNode> state = tree.find(path);
        QueryLanguage outer = tree.root()
                .map(root -> Grammar.languageOf(root, QueryLanguage.JSON_PATH))
                .orElse(language);
        language = state.map(node -> Grammar.languageOf(node, outer)).orElse(outer);
        return new State(state.map(Grammar::typeOf).orElse(StateType.UNKNOWN));
    }

    private static Step inState(StateType type, String key) {
        if (type == StateType.PARALLEL && key.equals("Branches")) {
            return new Branches();
        }
        if (type == StateType.MAP && (key.equals("ItemProcessor") || key.equals("Iterator"))) {
            return new Scope(Part.BRANCH, ScopeShapes.PROCESSOR);
        }
        return field(StateShapes.of(type == StateType.UNKNOWN ? StateType.PASS : type), key) instanceof Value found
                ? key.equals("Type") ? new Value(TYPE) : found
                : null;
    }

    private static final Check TYPE = new OneOf(Arrays.stream(StateType.values())
            .filter(type -> type != StateType.UNKNOWN)
            .map(StateType::word)
            .toList());

    private static Step field(Shape shape, String key) {
        return shape.field(key).<Step>map(field -> new Value(field.check())).orElse(null);
    }

    private static Step inside(Check check, Object step) {
        return switch (check) {
            case Shape shape -> step instanceof String key ? field(shape, key) : null;
            case Listed list -> step instanceof Integer ? new Value(list.item()) : null;
            case ErrorHandlingShapes.Handlers handlers ->
                step instanceof Integer ? new Value(handlers.each().item()) : null;
            case ChoiceRuleCheck rule -> step instanceof String key ? inRule(rule, key) : null;
            default -> null;
        };
    }

    private static Step inRule(ChoiceRuleCheck rule, String key) {
        return switch (key) {
            case "And", "Or" -> new Value(new Listed(new ChoiceRuleCheck(false), false));
            case "Not" -> new Value(new ChoiceRuleCheck(false));
            case "Next", "Comment", "Variable", "Condition", "Assign", "Output" -> new Value(Checks.ANY);
            default -> {
                Check operand = ChoiceOperators.operand(key);
                yield operand == null ? null : new Value(operand);
            }
        };
    }

    private Expected expected(Step step) {
        return switch (step) {
            case Scope scope -> Grammar.ofShape(scope.part(), scope.shape(), language);
            case States _ -> new Expected.States();
            case State state -> Grammar.ofState(state.type(), language);
            case Branches _ -> new Expected.Items(Grammar.ofShape(Part.BRANCH, ScopeShapes.BRANCH, language));
            case Value(Check check) -> expected(check);
        };
    }

    private Expected expected(Check check) {
        return switch (check) {
            case Shape shape -> Grammar.ofShape(Part.OTHER, shape, language);
            case OneOf(var words) -> new Expected.Words(words);
            case Listed list -> new Expected.Items(expected(list.item()));
            case ErrorHandlingShapes.Handlers handlers ->
                new Expected.Items(expected(handlers.each().item()));
            case ChoiceRuleCheck rule -> Grammar.ofRule(rule.outermost(), language);
            default -> check == Checks.FLAG ? new Expected.Flag() : new Expected.Anything();
        };
    }
}
