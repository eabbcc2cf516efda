package dev.statewright.model.environment;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import dev.statewright.model.workspace.Substitutions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A definition as written, and as it is with the values of an environment.
 *
 * @param resolved the same document where there is nothing to fill in
 */
public record Resolution(AslDocument raw, AslDocument resolved) {

    /** What makes two diagnostics the same, wherever they are told. */
    private record Said(String code, String message, String location) {}

    /** Fills values in. A definition that cannot be read as a whole stays as it is: who knows what its names are. */
    public static Resolution of(AslDocument raw, Map<String, String> values) {
        boolean same = values.isEmpty() || !raw.isWellFormed();
        return new Resolution(raw, same ? raw : Substitutions.in(raw, values));
    }

    /**
     * What there is to say of the definition as written, and besides of the definition with each table of values. All of it at places of
     * what is written.
     */
    public static List<Diagnostic> validate(
            AslDocument raw, List<Map<String, String>> tables, Function<AslDocument, List<Diagnostic>> validator) {
        List<Diagnostic> all = new ArrayList<>(validator.apply(raw));
        Set<Said> said = new HashSet<>();
        all.forEach(each -> said.add(said(each)));
        for (Map<String, String> values : tables) {
            Resolution resolution = of(raw, values);
            if (!resolution.isSame()) {
                validator.apply(resolution.resolved()).stream()
                        .filter(each -> said.add(said(each)))
                        .map(resolution::asWritten)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Said said(Diagnostic diagnostic) {
        return new Said(diagnostic.code(), diagnostic.message(), diagnostic.location());
    }

    private boolean isSame() {
        return raw == resolved || raw.text().equals(resolved.text());
    }

    /** The same diagnostic of the resolved definition, at the place where the author wrote what was filled in. */
    public Diagnostic asWritten(Diagnostic diagnostic) {
        if (isSame()) {
            return diagnostic;
        }
        TextRange place = place(diagnostic.range());
        return new Diagnostic(
                diagnostic.severity(),
                diagnostic.code(),
                diagnostic.message(),
                diagnostic.location(),
                place,
                raw.tree().positionOf(place.start()));
    }

    /** Where a part of the resolved text is written: the same key or the same value, or what is nearest around it. */
    private TextRange place(TextRange range) {
        SyntaxPath path = resolved.tree().pathAt((range.start() + range.end()) / 2);
        while (!path.isRoot() && !isWithin(range, path)) {
            path = path.parent();
        }
        boolean key = resolved.tree()
                .member(path)
                .filter(member -> range.start() < member.keyRange().end())
                .isPresent();
        if (key && raw.tree().member(path).isPresent()) {
            return raw.tree().member(path).get().keyRange();
        }
        while (!path.isRoot() && raw.tree().find(path).isEmpty()) {
            path = path.parent();
        }
        return raw.tree().find(path).map(SyntaxNode::range).orElse(TextRange.at(0));
    }

    private boolean isWithin(TextRange range, SyntaxPath path) {
        return resolved.tree()
                .member(path)
                .map(SyntaxMember::range)
                .or(() -> resolved.tree().find(path).map(SyntaxNode::range))
                .filter(around -> around.start() <= range.start() && range.end() <= around.end())
                .isPresent();
    }
}
