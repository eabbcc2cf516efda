package dev.statewright.app.problem;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.words.Words;
import dev.statewright.model.command.Command;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.fix.FixAll;
import dev.statewright.model.fix.QuickFix;
import dev.statewright.model.fix.QuickFixes;
import dev.statewright.model.review.PassOver;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that puts a diagnostic right.
 *
 * @param title for people
 */
public record FixItem(String title, Command command) {

    /** Likewise, and that it is not to be told again: in its state, in the whole workflow. What AWS rejects is always told. */
    public static List<FixItem> withPassingOver(DocumentSession session, Diagnostic diagnostic) {
        List<FixItem> items = new ArrayList<>(of(session, diagnostic));
        if (diagnostic.severity() != Severity.ERROR) {
            ProblemPlace.stateOf(session.document(), diagnostic)
                    .ifPresent(state -> items.add(new FixItem(
                            Words.text("fix.pass-over", diagnostic.code(), state.name()),
                            new PassOver(state.syntax(), diagnostic.code()))));
            items.add(new FixItem(
                    Words.text("fix.pass-over-everywhere", diagnostic.code()),
                    new PassOver(SyntaxPath.ROOT, diagnostic.code())));
        }
        return items;
    }

    /** What can be done about a diagnostic of the session's document; about all of its kind, where there are several. */
    public static List<FixItem> of(DocumentSession session, Diagnostic diagnostic) {
        List<FixItem> items = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (QuickFix fix : QuickFixes.of(session.document(), diagnostic)) {
            items.add(new FixItem(Words.text(fix.titleKey(), fix.args().toArray()), fix.command()));
            kinds.add(fix.titleKey());
        }
        long alike = session.diagnostics().stream()
                .filter(each -> each.code().equals(diagnostic.code()))
                .count();
        if (alike > 1) {
            for (String kind : kinds) {
                String ellipsis = Words.text(kind, "\u2026", "\u2026");
                items.add(new FixItem(
                        Words.text("fix.everywhere", ellipsis),
                        new FixAll(diagnostic.code(), kind, session.isExpress())));
            }
        }
        return items;
    }
}
