package dev.statewright.model.environment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.edit.UneditablePlace;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Changes the tables in their file, with its comments and everything else in it left as it is. */
public final class EnvironmentEdits {

    private static final String ENVIRONMENTS = "environments";

    private EnvironmentEdits() {}

    /**
     * Gives a name a value in an environment, or takes it away; an environment that is not there yet is made.
     *
     * @return the tables as they are then
     * @throws UnreadableEnvironments where the file cannot be read or written
     */
    public static Environments set(Environments tables, String environment, String name, Optional<String> value) {
        SyntaxPath table = SyntaxPath.of(ENVIRONMENTS, environment);
        return change(tables.file(), editor -> {
            prepare(editor, table);
            SyntaxPath path = table.then(name);
            if (value.isPresent()) {
                editor.edit(edits -> edits.set(path, TextNode.valueOf(value.get())));
            } else if (editor.tree().member(path).isPresent()) {
                editor.edit(edits -> edits.remove(path));
            }
        });
    }

    /** Makes an environment without values. */
    public static Environments add(Environments tables, String environment) {
        return change(tables.file(), editor -> prepare(editor, SyntaxPath.of(ENVIRONMENTS, environment)));
    }

    /** Takes an environment away, with its values. */
    public static Environments remove(Environments tables, String environment) {
        SyntaxPath table = SyntaxPath.of(ENVIRONMENTS, environment);
        return change(tables.file(), editor -> {
            if (editor.tree().member(table).isPresent()) {
                editor.edit(edits -> edits.remove(table));
            }
        });
    }

    private interface Change {
        void make(TreeEditor editor);
    }

    private static Environments change(Path file, Change change) {
        try {
            DocumentFormat format = DocumentFormat.of(file, "");
            String empty =
                    format == DocumentFormat.YAML ? ENVIRONMENTS + ": {}\n" : "{\n  \"" + ENVIRONMENTS + "\": {}\n}\n";
            SyntaxTree written = Files.exists(file) ? EnvironmentFile.open(file).tree() : format.parse("");
            TreeEditor editor =
                    new TreeEditor(written.holdsNothing() ? format.parse(behind(written.text(), empty)) : written);
            change.make(editor);
            AslFile.save(file, editor.tree().text());
            return EnvironmentFile.read(file);
        } catch (UnwritableFile | UneditablePlace failed) {
            throw new UnreadableEnvironments(failed.getMessage());
        }
    }

    /** Comments that stand in a file before it has tables stay. */
    private static String behind(String comments, String tables) {
        return comments.isBlank() ? tables : comments.stripTrailing() + "\n" + tables;
    }

    private static void prepare(TreeEditor editor, SyntaxPath table) {
        for (SyntaxPath path : List.of(table.parent(), table)) {
            if (editor.tree().object(path).isEmpty()) {
                editor.edit(edits -> edits.set(path, JsonNodeFactory.instance.objectNode()));
            }
        }
    }
}
