package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.command.AddBranch;
import dev.statewright.model.command.RemoveBranch;
import java.util.ArrayList;
import java.util.List;

/** The branches of a Parallel state. */
final class BranchFields {

    private BranchFields() {}

    static List<Field> of(StateEdits edits, ParallelState parallel) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < parallel.branches().size(); i++) {
            int index = i;
            Scope branch = parallel.branches().get(i);
            int count = branch.states().size();
            String says = Words.text(count == 1 ? "inspector.branch-of-one" : "inspector.branch", i + 1, count);
            fields.add(ScopeFields.card(
                    edits,
                    branch,
                    says,
                    List.of(new Deed(
                            "branch-" + i + "-remove",
                            Words.text("inspector.remove-branch"),
                            ActionIcons.DELETE,
                            () -> edits.execute().apply(new RemoveBranch(parallel.path(), index))))));
        }
        fields.add(new Field.Deeds(
                "branches",
                List.of(new Deed(
                        "add-branch",
                        Words.text("inspector.add-branch"),
                        ActionIcons.PLUS,
                        () -> edits.execute().apply(new AddBranch(parallel.path()))))));
        return fields;
    }

    /** What the branches are given. */
    static Field input(StateEdits edits) {
        String parameters = edits.isJsonata() ? "Arguments" : "Parameters";
        return new Field.Json(
                parameters,
                Words.text(edits.isJsonata() ? "inspector.arguments" : "inspector.transform-input"),
                edits.raw(parameters),
                2,
                edits.jsonValue(parameters));
    }
}
