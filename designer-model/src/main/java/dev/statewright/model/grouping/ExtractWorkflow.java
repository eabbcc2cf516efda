package dev.statewright.model.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.behavior.Splice;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.EmptyWorkflow;
import dev.statewright.model.edit.StrictJson;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.UniqueName;
import java.util.List;
import java.util.Set;

/**
 * Makes states a workflow of their own, and starts that in their place: a Task that waits for the execution and goes on with its
 * output. Step Functions developer guide, "Start a new AWS Step Functions state machine": {@code startExecution.sync:2}.
 *
 * @param name of the new workflow and of the Task; the Task's StateMachineArn is the substitution {@code ${NameArn}}
 */
public record ExtractWorkflow(List<StatePath> states, String name) implements Command {

    public ExtractWorkflow {
        states = List.copyOf(states);
    }

    @Override
    public String nameKey() {
        return "command.extract-workflow";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return extract(document).edit();
    }

    /**
     * Both sides of it.
     *
     * @throws CommandRejected where the states do not hang together or lead to several others
     */
    public Extraction extract(AslDocument document) {
        if (name.isBlank()) {
            throw new CommandRejected("The new workflow needs a name.");
        }
        Passage passage = Passage.through(Selection.of(document, states));
        Successor onward = passage.onward();
        OuterCatchers catchers = OuterCatchers.of(passage, onward);
        requireNamesOfAFailedExecution(catchers);
        Set<String> taken = UniqueName.takenIn(document.machine());
        passage.selection().names().forEach(taken::remove);
        String task = UniqueName.of(name, taken);
        ObjectNode json = task(document.machine().queryLanguage());
        catchers.putInto(json);
        Replacement replacement = new Replacement(document, passage);
        String workflow = workflow(document, passage, replacement.written(), catchers);
        // under a name that may be that of a selected state, so only when those are gone
        String between = UniqueName.of(task, UniqueName.takenIn(document.machine()));
        replacement.by(between, Splice.connected(json, onward));
        if (!between.equals(task)) {
            replacement.rename(between, task);
        }
        Edit edit = new Edit(
                replacement.editor().change(),
                List.of(passage.selection().scope().path().state(task)));
        return new Extraction(workflow, edit);
    }

    /** Of a failed execution the Task says States.TaskFailed, whatever the error within was. */
    private static void requireNamesOfAFailedExecution(OuterCatchers catchers) {
        for (JsonNode catcher : catchers.catchers()) {
            boolean matches = false;
            for (JsonNode error : catcher.path("ErrorEquals")) {
                matches |= error.asText().equals("States.ALL") || error.asText().equals("States.TaskFailed");
            }
            if (!matches) {
                throw new CommandRejected("A catcher that leads to \""
                        + catcher.path("Next").asText() + "\" waits for " + catcher.path("ErrorEquals")
                        + ", but a workflow that fails is States.TaskFailed to the one that started it. Select \""
                        + catcher.path("Next").asText() + "\", too.");
            }
        }
    }

    private ObjectNode task(QueryLanguage language) {
        ObjectNode task = JsonNodeFactory.instance
                .objectNode()
                .put("Type", StateType.TASK.word())
                .put("Resource", "arn:aws:states:::states:startExecution.sync:2");
        task.putObject("Parameters")
                .put("StateMachineArn", "${" + name.replaceAll("[^A-Za-z0-9]", "") + "Arn}")
                .put("Input.$", "$");
        task.put("OutputPath", "$.Output");
        return new StateTemplate(name, task).in(language);
    }

    private static String workflow(
            AslDocument document, Passage passage, List<String> written, OuterCatchers catchers) {
        TreeEditor editor = new TreeEditor(EmptyWorkflow.like(document.tree()));
        QueryLanguage language = document.machine().queryLanguage();
        if (language == QueryLanguage.JSONATA) {
            editor.edit(edits ->
                    edits.insertMember(SyntaxPath.ROOT, 0, "QueryLanguage", TextNode.valueOf(language.word())));
        }
        editor.edit(edits -> edits.insertMember(
                SyntaxPath.ROOT,
                edits.indexAfter(SyntaxPath.ROOT, "States") - 1,
                "StartAt",
                TextNode.valueOf(passage.entry())));
        ClosedScope scope = new ClosedScope(editor, ScopePath.ROOT);
        scope.add(written);
        scope.close(catchers, passage.selection().set());
        // Terraform's language has no files that are a definition
        return editor.tree().format() == DocumentFormat.HCL
                ? StrictJson.of(editor.tree())
                : editor.tree().text();
    }
}
