package dev.statewright.model.fix;

import dev.statewright.model.command.Command;
import java.util.List;

/**
 * A way to put right what a diagnostic complains of.
 *
 * @param titleKey the key of its sentence in the resource bundles: {@code fix.create-state}
 * @param args what the sentence names
 * @param command carries it out; one step of undo
 */
public record QuickFix(String titleKey, List<String> args, Command command) {

    public QuickFix {
        args = List.copyOf(args);
    }

    static QuickFix of(String titleKey, Command command, String... args) {
        return new QuickFix(titleKey, List.of(args), command);
    }
}
