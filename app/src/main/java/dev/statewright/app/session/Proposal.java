package dev.statewright.app.session;

import dev.statewright.model.command.Command;
import dev.statewright.model.text.LineDifference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change that is shown before it is made.
 *
 * @param title what it does, for people
 * @param notes what it leaves as it is, and why, a sentence each
 * @param differences the lines before and after
 * @param command makes it
 * @param file a file that comes with it; absent for a change of the document alone
 * @param naming absent where nothing gets a name
 */
public record Proposal(
        String title,
        List<String> notes,
        List<LineDifference> differences,
        Command command,
        Optional<NewFile> file,
        Optional<Naming> naming) {

    /**
     * A file to be written.
     *
     * @param text the whole of it
     */
    public record NewFile(Path path, String text) {}

    /**
     * A name that may be changed before the change is made.
     *
     * @param renamed the proposal under another name
     */
    public record Naming(String name, Function<String, Proposal> renamed) {}

    public Proposal {
        notes = List.copyOf(notes);
        differences = List.copyOf(differences);
    }
}
