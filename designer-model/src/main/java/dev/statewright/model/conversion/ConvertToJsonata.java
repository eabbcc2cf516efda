package dev.statewright.model.conversion;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Says in JSONata what a state, or every state of the workflow, says in JSONPath, so that an execution gives the same output. A state
 * that cannot be converted stays as it is. A single state, and each state of a workflow that could not be converted as a whole, gets
 * its own QueryLanguage; a whole one says it once for all.
 *
 * @param only the state to convert; absent for the whole workflow
 */
public record ConvertToJsonata(Optional<StatePath> only) implements Command {

    private static final String LANGUAGE = "QueryLanguage";

    /** Converts one state; the states inside it stay as they are. */
    public static ConvertToJsonata state(StatePath state) {
        return new ConvertToJsonata(Optional.of(state));
    }

    public static ConvertToJsonata workflow() {
        return new ConvertToJsonata(Optional.empty());
    }

    @Override
    public String nameKey() {
        return only.isPresent() ? "command.convert-state-to-jsonata" : "command.convert-to-jsonata";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        Conversion conversion = convert(document);
        if (conversion.edit().change().isEmpty() && !conversion.notes().isEmpty()) {
            throw new CommandRejected(conversion.notes().getFirst());
        }
        return conversion.edit();
    }

    /**
     * The difference that it makes, and what it leaves.
     *
     * @throws CommandRejected where there is nothing in JSONPath, or the code has errors
     */
    public Conversion convert(AslDocument document) {
        requireReadable(document);
        List<State> states = statesInJsonPath(document);
        boolean workflow = only.isEmpty() && document.machine().queryLanguage() == QueryLanguage.JSON_PATH;
        if (states.isEmpty() && !workflow) {
            throw new CommandRejected(
                    only.isPresent()
                            ? "\"" + only.get().name() + "\" is in JSONata already."
                            : "Every state is in JSONata already.");
        }
        SequencedMap<State, ConvertedFields> converted = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (State state : states) {
            try {
                converted.put(state, StateConversion.of(state));
            } catch (Unconvertible reason) {
                notes.add("\"" + state.name() + "\" stays in JSONPath: " + reason.getMessage() + ".");
            }
        }
        boolean allAtOnce = workflow && notes.isEmpty();
        TreeEditor editor = new TreeEditor(document.tree());
        // inner states first: the way to them leads through fields that get other names
        converted.sequencedEntrySet().reversed().forEach(entry -> {
            ConvertedFields fields = entry.getValue();
            if (allAtOnce || document.machine().queryLanguage() == QueryLanguage.JSONATA) {
                fields.remove(LANGUAGE);
            } else {
                fields.set(LANGUAGE, TextNode.valueOf(QueryLanguage.JSONATA.word()));
            }
            ConvertedText.write(editor, entry.getKey().path().syntax(), fields);
        });
        if (allAtOnce) {
            ConvertedText.setField(editor, SyntaxPath.ROOT, LANGUAGE, TextNode.valueOf(QueryLanguage.JSONATA.word()));
        }
        return new Conversion(new Edit(editor.change(), only.map(List::of).orElse(List.of())), notes);
    }

    private static void requireReadable(AslDocument document) {
        if (!document.tree().errors().isEmpty()) {
            SyntaxError first = document.tree().errors().getFirst();
            int line = document.tree().positionOf(first.range().start()).line();
            throw new CommandRejected(
                    "This cannot be done while the code has errors. Line " + line + ": " + first.message() + ".");
        }
        if (document.tree().object(SyntaxPath.ROOT).isEmpty()) {
            throw new CommandRejected("The document is not a workflow. Correct it in the code first.");
        }
    }

    private List<State> statesInJsonPath(AslDocument document) {
        if (only.isPresent() && document.machine().state(only.get()).isEmpty()) {
            throw new CommandRejected("There is no state named \"" + only.get().name() + "\" any more.");
        }
        return document.machine().states().stream()
                .filter(state -> only.isEmpty() || state.path().equals(only.get()))
                .filter(state -> state.common().language() == QueryLanguage.JSON_PATH)
                .toList();
    }
}
