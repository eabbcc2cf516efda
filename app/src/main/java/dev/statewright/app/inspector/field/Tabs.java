package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.ReplaceStateJson;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the inspector's tabs hold for a state, or for the workflow. */
public final class Tabs {

    private final AslDocument document;
    private final Workspace workspace;
    private final Function<Command, Optional<String>> execute;
    private final Optional<ActionCatalog> catalog;
    private final ParameterMode mode;

    /**
     * @param execute carries a command out and gives the sentence of a rejection
     * @param catalog what tasks can call; absent as long as it has not been read
     * @param mode how parameters are shown
     */
    public Tabs(
            AslDocument document,
            Workspace workspace,
            Function<Command, Optional<String>> execute,
            Optional<ActionCatalog> catalog,
            ParameterMode mode) {
        this.document = document;
        this.workspace = workspace;
        this.execute = execute;
        this.catalog = catalog;
        this.mode = mode;
    }

    /** The workflow's own fields. */
    public List<Group> workflow() {
        return List.of(new Group("workflow", "", WorkflowFields.of(document, execute)));
    }

    /** Where a transition leads. */
    public List<Group> transition(Transition transition) {
        return List.of(new Group("transition", "", TransitionFields.of(document, transition, execute)));
    }

    /** What the state does, and where it leads. */
    public List<Group> configuration(State state) {
        StateEdits edits = edits(state);
        List<Field> fields = new ArrayList<>();
        fields.add(GeneralFields.name(edits));
        fields.addAll(ofType(edits));
        if (hasNext(state)) {
            fields.add(GeneralFields.next(edits));
        }
        fields.add(GeneralFields.comment(edits));
        fields.add(GeneralFields.language(edits));
        return List.of(new Group("configuration", "", fields));
    }

    /** What several states have in common. */
    public List<Group> shared(List<State> states) {
        List<Command> collected = new ArrayList<>();
        Tabs collecting = new Tabs(
                document,
                workspace,
                command -> {
                    collected.add(command);
                    return Optional.empty();
                },
                catalog,
                mode);
        List<List<Group>> groups = new ArrayList<>();
        for (State state : states) {
            List<Group> all = new ArrayList<>(collecting.configuration(state));
            all.addAll(collecting.data(state));
            all.addAll(collecting.variables(state));
            groups.add(all);
        }
        return List.of(new Group("shared", "", new SharedFields(collected, execute).of(groups)));
    }

    /** Input and output; in JSONata the arguments and the output. */
    public List<Group> data(State state) {
        StateEdits edits = edits(state);
        List<Group> groups = new ArrayList<>();
        if (edits.isJsonata()) {
            arguments(edits).ifPresent(groups::add);
        }
        groups.addAll(DataFields.of(edits));
        return groups;
    }

    /** What the state assigns; empty for types that assign nothing. */
    public List<Group> variables(State state) {
        return DataFields.variables(edits(state));
    }

    private Optional<Group> arguments(StateEdits edits) {
        List<Field> fields = switch (edits.state()) {
            case TaskState _ -> TaskFields.parameters(edits, catalog, mode);
            case ParallelState _ -> List.of(BranchFields.input(edits));
            case ChoiceState _, MapState _, PassState _, WaitState _, SucceedState _, FailState _, UnknownState _ ->
                List.of();
        };
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Group("arguments", "", fields));
    }

    /** Retriers and catchers; empty for types that have none. */
    public List<Group> errors(State state) {
        return switch (state) {
            case TaskState _, ParallelState _, MapState _ -> ErrorFields.of(edits(state));
            case ChoiceState _, PassState _, WaitState _, SucceedState _, FailState _, UnknownState _ -> List.of();
        };
    }

    /** The state's JSON as it is written. */
    public List<Group> definition(State state) {
        StatePath path = state.path();
        return List.of(Group.of(
                "definition",
                new Field.Json(
                        "definition",
                        Words.text("inspector.definition-label"),
                        RawText.of(document, path.syntax()),
                        12,
                        input -> execute.apply(new ReplaceStateJson(path, input)))));
    }

    private StateEdits edits(State state) {
        return new StateEdits(document, state, execute);
    }

    private List<Field> ofType(StateEdits edits) {
        return switch (edits.state()) {
            case TaskState _ -> TaskFields.of(edits, workspace, catalog, mode);
            case ChoiceState choice -> ChoiceFields.of(edits, choice);
            case ParallelState parallel -> BranchFields.of(edits, parallel);
            case MapState map -> MapFields.of(edits, map);
            case WaitState _ -> LeafFields.ofWait(edits);
            case FailState _ -> LeafFields.ofFail(edits);
            case PassState _, SucceedState _ -> List.of();
            case UnknownState _ ->
                List.of(new Field.Note("unknown", Field.Note.Kind.WARNING, Words.text("inspector.unknown-type")));
        };
    }

    private static boolean hasNext(State state) {
        return switch (state) {
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _, UnknownState _ -> true;
            case ChoiceState _, SucceedState _, FailState _ -> false;
        };
    }
}
