package dev.statewright.model.command;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.Reformatting;
import java.util.List;

/**
 * Indents the whole definition anew; what it says stays, comments and order too.
 *
 * @param indent blanks for each level
 */
public record FormatText(int indent) implements Command {

    @Override
    public String nameKey() {
        return "command.format-text";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return new Edit(Reformatting.of(document.tree(), indent), List.of());
    }
}
