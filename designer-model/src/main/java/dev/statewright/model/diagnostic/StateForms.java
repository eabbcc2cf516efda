package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.PathNames;
import dev.statewright.model.flow.Form;
import dev.statewright.model.flow.Forms;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a state makes of its input. Step Functions developer guide, "Processing input and output".
 *
 * @param input what comes in
 */
record StateForms(StateSite state, Form input) {

    private static final Form ERROR = new Form.Fields(Map.of("Error", Form.PLAIN, "Cause", Form.PLAIN));
    private static final List<String> PATHS = List.of(
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "ItemsPath",
            "MaxConcurrencyPath",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentagePath",
            "ErrorPath",
            "CausePath");

    /** What goes on to the next state. */
    Form output() {
        if (knowsNothing()) {
            return Form.ANYTHING;
        }
        if (state.site().isJsonata()) {
            return state.value("Output").map(Forms::ofJsonata).orElseGet(() -> hasResult() ? Form.ANYTHING : input);
        }
        return filtered("OutputPath", unfiltered());
    }

    /** What goes on to the state that a catcher names. */
    Form caught(SyntaxObject catcher) {
        if (state.site().isJsonata()) {
            return catcher.get("Output").map(Forms::ofJsonata).orElse(ERROR);
        }
        return placed(catcher.get("ResultPath"), ERROR);
    }

    /** What a branch of this Parallel, or an iteration of this Map, begins with. */
    Form inside() {
        if (state.site().isJsonata() || state.has("ItemBatcher")) {
            return Form.ANYTHING;
        }
        return switch (state.type()) {
            case PARALLEL -> state.value("Parameters").map(this::template).orElseGet(this::effective);
            case MAP ->
                state.value("ItemSelector")
                        .or(() -> state.value("Parameters"))
                        .map(this::template)
                        .orElse(Form.ANYTHING);
            case TASK, CHOICE, PASS, WAIT, SUCCEED, FAIL, UNKNOWN -> Form.ANYTHING;
        };
    }

    /** What most states of a large workflow are: told apart first, because the rest takes many looks at the state's fields. */
    boolean knowsNothing() {
        return input instanceof Form.Anything
                && switch (state.type()) {
                    case CHOICE, WAIT, SUCCEED, FAIL, UNKNOWN -> !state.site().isJsonata() && !state.has("OutputPath");
                    case TASK -> !state.site().isJsonata() && !state.has("ResultSelector") && !state.has("OutputPath");
                    case PASS, PARALLEL, MAP -> false;
                };
    }

    /** Reports the state's own paths that lead nowhere. */
    void report() {
        if (state.site().isJsonata()) {
            return;
        }
        if (!(input instanceof Form.Anything)) {
            reader(input).value("InputPath");
            reportEffective(effective());
        }
        if (state.has("OutputPath") && !(unfiltered() instanceof Form.Anything)) {
            reader(unfiltered()).value("OutputPath");
        }
    }

    private void reportEffective(Form effective) {
        Reader reader = reader(effective);
        PATHS.forEach(reader::value);
        List.of("Parameters", "ItemSelector", "Credentials").forEach(reader::template);
        if (state.value("Choices").orElse(null) instanceof SyntaxArray rules && !asksForPresence(rules)) {
            Location location = state.site().location().key("Choices");
            for (int i = 0; i < rules.items().size(); i++) {
                reader.reads().rule(rules.items().get(i), location.item(i));
            }
        }
    }

    /** Who asks whether a field is there knows that it may not be. */
    private static boolean asksForPresence(SyntaxNode rules) {
        return switch (rules) {
            case SyntaxArray array -> array.items().stream().anyMatch(StateForms::asksForPresence);
            case SyntaxObject object ->
                object.member("IsPresent").isPresent()
                        || object.members().stream()
                                .anyMatch(member -> member.value()
                                        .filter(StateForms::asksForPresence)
                                        .isPresent());
            default -> false;
        };
    }

    private Form effective() {
        return filtered("InputPath", input);
    }

    private Form unfiltered() {
        if (!hasResult()) {
            return effective();
        }
        return placed(state.value("ResultPath"), result());
    }

    private boolean hasResult() {
        return switch (state.type()) {
            case TASK, PARALLEL, MAP, PASS, UNKNOWN -> true;
            case CHOICE, WAIT, SUCCEED, FAIL -> false;
        };
    }

    private Form result() {
        return switch (state.type()) {
            case PASS -> {
                Optional<SyntaxNode> result = state.value("Result");
                Optional<SyntaxNode> parameters = state.value("Parameters");
                if (result.isPresent() && parameters.isPresent()) {
                    yield Form.ANYTHING;
                }
                yield result.map(Forms::ofLiteral)
                        .or(() -> parameters.map(this::template))
                        .orElseGet(this::effective);
            }
            case TASK, PARALLEL, MAP ->
                state.value("ResultSelector")
                        .map(selector -> Forms.ofTemplate(selector, Form.ANYTHING))
                        .orElse(Form.ANYTHING);
            case CHOICE, WAIT, SUCCEED, FAIL, UNKNOWN -> Form.ANYTHING;
        };
    }

    private Form template(SyntaxNode template) {
        return Forms.ofTemplate(template, effective());
    }

    /** The input with a result put where {@code ResultPath} says. */
    private Form placed(Optional<SyntaxNode> resultPath, Form result) {
        if (resultPath.isEmpty()) {
            return result;
        }
        // before or after InputPath: what may be in either may be in the output
        Form whole = input.or(effective());
        if (Checks.isKind(resultPath.get(), Kind.NULL)) {
            return whole;
        }
        String path = Checks.textOf(resultPath.get());
        return path.indexOf('[') >= 0 || Checks.isPlaceholder(resultPath.get())
                ? Form.ANYTHING
                : PathNames.keys(path)
                        .map(keys -> whole.with(keys, result))
                        .orElse(path.equals("$") ? result : Form.ANYTHING);
    }

    private Form filtered(String key, Form form) {
        SyntaxNode path = state.value(key).orElse(null);
        if (path == null) {
            return form;
        }
        return Checks.isKind(path, Kind.NULL)
                ? new Form.Fields(Map.of())
                : Checks.textOf(path).equals("$") ? form : Forms.ofPath(Checks.textOf(path), form);
    }

    private Reader reader(Form form) {
        return new Reader(new PathReads(form, state.site().findings()));
    }

    /** Reads fields of the state by their names. */
    private final class Reader {

        private final PathReads reads;

        Reader(PathReads reads) {
            this.reads = reads;
        }

        PathReads reads() {
            return reads;
        }

        void value(String key) {
            state.value(key)
                    .ifPresent(path -> reads.path(path, state.site().location().key(key)));
        }

        void template(String key) {
            state.value(key)
                    .ifPresent(template ->
                            reads.template(template, state.site().location().key(key)));
        }
    }
}
