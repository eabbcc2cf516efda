package dev.statewright.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.clipboard.CutStates;
import dev.statewright.model.clipboard.PasteStates;
import dev.statewright.model.clipboard.StateClipboard;
import dev.statewright.model.conversion.ConvertToJsonata;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.grouping.ChangeStateType;
import dev.statewright.model.grouping.ExtractWorkflow;
import dev.statewright.model.grouping.UnwrapState;
import dev.statewright.model.grouping.WrapStates;
import dev.statewright.model.grouping.Wrapper;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Makes up commands as a user would who clicks about. */
final class RandomCommands {

    /** More states than this teach nothing new and take long. */
    private static final int ENOUGH = 14;

    private static final int LONG = 7_000;

    private final Random random;

    RandomCommands(Random random) {
        this.random = random;
    }

    /**
     * @param typing whether text may be typed anywhere, which can break the document
     */
    Command next(AslDocument document, boolean typing) {
        StateMachine machine = document.machine();
        List<State> states = machine.states();
        Scope scope = any(machine.scopes());
        if (document.text().length() > LONG && !typing && !states.isEmpty()) {
            return new DeleteStates(
                    machine.scope().states().stream().map(State::path).toList());
        }
        if (document.text().length() > LONG && typing) {
            return new ReplaceText(TextChange.of(
                    TextEdit.remove(new TextRange(0, document.text().length()))));
        }
        if (states.isEmpty() || random.nextInt(5) == 0) {
            return any(target(scope)).toCommand(template());
        }
        StatePath state = any(states).path();
        if (states.size() > ENOUGH) {
            return new DeleteStates(List.of(any(machine.scope().states()).path()));
        }
        return switch (random.nextInt(typing ? 27 : 26)) {
            case 0 -> new DeleteStates(List.of(state));
            case 1 ->
                new DeleteStates(Stream.of(any(states).path(), state).distinct().toList());
            case 2, 3 -> any(target(scope)).toCommand(state);
            case 4 -> new DuplicateState(state);
            case 5 -> new RenameState(state, "N" + random.nextInt(1000));
            case 6 -> new SetField(state.syntax(), any(FIELDS), Optional.of(value()));
            case 7 -> new SetField(state.syntax(), any(FIELDS), Optional.empty());
            case 8 ->
                SetNext.to(
                        any(List.copyOf(Ways.of(scope).keySet())), any(states).name());
            case 9 -> SetNext.end(any(List.copyOf(Ways.of(scope).keySet())));
            case 10 -> new AddChoiceRule(state);
            case 11 -> new AddCatcher(state);
            case 12 -> new AddBranch(state);
            case 13 -> new MoveChoiceRule(state, random.nextInt(3), random.nextInt(3));
            case 14 -> new RemoveCatcher(state, random.nextInt(2));
            case 15 -> new AddState(scope.path(), template());
            case 16 -> new ReplaceStateJson(state, any(states).common().json().toString());
            case 17 ->
                new WrapStates(
                        random.nextBoolean()
                                ? List.of(state)
                                : List.of(any(states).path(), state),
                        any(List.of(Wrapper.values())));
            case 18 -> new UnwrapState(state);
            case 19 -> new ChangeStateType(state, any(List.of(StateType.values())));
            case 20 -> new ExtractWorkflow(List.of(state), "Sub " + random.nextInt(3));
            case 21 -> new MoveBranch(state, random.nextInt(2), random.nextInt(2));
            case 22 ->
                new PasteStates(
                        any(target(scope)),
                        StateClipboard.copy(document, List.of(any(states).path(), state))
                                .orElse("{\"Type\": \"Pass\"}"));
            case 23 -> new CutStates(List.of(state));
            case 24 -> ConvertToJsonata.state(state);
            case 25 -> random.nextInt(8) == 0 ? ConvertToJsonata.workflow() : new MoveBranch(state, 0, 1);
            default ->
                new ReplaceText(TextChange.of(TextEdit.insert(
                        random.nextInt(document.text().length() + 1), any(List.of("\"", "{", ",", "x", "}\n")))));
        };
    }

    private static final List<String> FIELDS =
            List.of("Comment", "Parameters", "ResultPath", "Retry", "Assign", "TimeoutSeconds", "Unheard", "Type");

    private List<DropTarget> target(Scope scope) {
        List<Transition> transitions = List.copyOf(Ways.of(scope).keySet());
        return List.of(
                new DropTarget.OnEdge(any(transitions)),
                new DropTarget.OntoSlot(any(transitions)),
                new DropTarget.IntoScope(scope.path()));
    }

    private StateTemplate template() {
        return any(StateTemplates.all());
    }

    private JsonNode value() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return any(List.of(
                TextNode.valueOf("Pass"),
                IntNode.valueOf(random.nextInt(100)),
                json.objectNode(),
                json.objectNode().put("a", 1).put("b.$", "$.x"),
                json.objectNode()
                        .set("a", json.arrayNode().add(random.nextInt(5)).add("\u00e9\n")),
                json.arrayNode().add(json.objectNode().put("x", true))));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
