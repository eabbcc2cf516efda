package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.command.SetNext;
import dev.statewright.model.conversion.ConvertToJsonata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields of all states: the name before, comment and next state behind what is special to a type. */
final class GeneralFields {

    /** The value of a choice that ends the scope; no state can be called so, since names are not empty. */
    static final String END = "";

    private GeneralFields() {}

    static Field name(StateEdits edits) {
        return new Field.Text(
                "name",
                Words.text("inspector.name"),
                edits.state().name(),
                "",
                input -> input.isBlank()
                        ? Optional.of(Words.text("inspector.name-missing"))
                        : edits.execute().apply(new RenameState(edits.state().path(), input.strip())));
    }

    static Field comment(StateEdits edits) {
        return new Field.Text(
                "Comment",
                Words.text("inspector.comment"),
                edits.text("Comment"),
                Words.text("inspector.comment-prompt"),
                true,
                List.of(),
                edits.string("Comment"));
    }

    /** The state's own language. To JSONata it is converted; a JSONata workflow has no states in JSONPath. */
    static Field language(StateEdits edits) {
        QueryLanguage workflow = edits.document().machine().queryLanguage();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", Words.text("inspector.language-of-workflow", workflow.word())));
        if (workflow == QueryLanguage.JSON_PATH) {
            options.add(Option.of(QueryLanguage.JSON_PATH.word()));
        }
        options.add(Option.of(QueryLanguage.JSONATA.word()));
        return new Field.Choice(
                "QueryLanguage",
                Words.text("inspector.query-language"),
                edits.text("QueryLanguage"),
                options,
                input -> input.equals(QueryLanguage.JSONATA.word()) && !edits.isJsonata()
                        ? edits.execute()
                                .apply(ConvertToJsonata.state(edits.state().path()))
                        : edits.string("QueryLanguage").commit(input));
    }

    /** Where the state leads; a target that does not exist is still shown, so that it can be seen and changed. */
    static Field next(StateEdits edits) {
        Transition transition = Transition.next(edits.state().path());
        Successor successor = edits.state().common().successor();
        return new Field.Choice(
                "Next",
                Words.text("inspector.next"),
                successor instanceof Successor.Next(String target) ? target : END,
                targets(edits, successor instanceof Successor.Unset),
                input -> edits.execute().apply(new SetNext(transition, successor(input))));
    }

    /** What a chosen target means; no name means the end. */
    static Successor successor(String target) {
        return target.equals(END) ? new Successor.End() : new Successor.Next(target);
    }

    private static List<Option> targets(StateEdits edits, boolean unset) {
        List<Option> options = new ArrayList<>(states(edits));
        options.add(new Option(END, Words.text(unset ? "inspector.not-said" : "inspector.end")));
        return options;
    }

    /** The states that can follow. */
    static List<Option> states(StateEdits edits) {
        return edits.neighbours().stream().map(Option::of).toList();
    }
}
