package dev.statewright.model.fix;

import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.IncrementalValidator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts right whatever one kind of fix can put right: every diagnostic of a code, each with the first fix of that title. One step of
 * undo.
 *
 * @param titleKey of the fixes: {@code fix.add-error}
 * @param express whether the workflow is of type EXPRESS
 */
public record FixAll(String code, String titleKey, boolean express) implements Command {

    /** So many places are put right at once at most. */
    private static final int MOST = 2_000;

    @Override
    public String nameKey() {
        return "command.fix-all";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        IncrementalValidator validator = new IncrementalValidator();
        AslDocument current = document;
        TextChange change = TextChange.NONE;
        Set<String> texts = new HashSet<>();
        Optional<QuickFix> next = next(validator, current);
        for (int fixed = 0; next.isPresent() && fixed < MOST && texts.add(current.text()); fixed++) {
            TextChange step = next.get().command().applyTo(current).change();
            change = change.then(step);
            current = current.with(step);
            next = next(validator, current);
        }
        if (change.isEmpty()) {
            throw new CommandRejected("There is nothing left to put right in this way.");
        }
        return new Edit(change, List.of());
    }

    private Optional<QuickFix> next(IncrementalValidator validator, AslDocument document) {
        for (Diagnostic diagnostic : validator.validate(document, express)) {
            if (diagnostic.code().equals(code)) {
                Optional<QuickFix> fix = QuickFixes.of(document, diagnostic).stream()
                        .filter(each -> each.titleKey().equals(titleKey))
                        .findFirst();
                if (fix.isPresent()) {
                    return fix;
                }
            }
        }
        return Optional.empty();
    }
}
