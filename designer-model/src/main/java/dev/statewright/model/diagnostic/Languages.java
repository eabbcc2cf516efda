package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxScalar.Kind;

/** What belongs to which query language. */
final class Languages {

    private Languages() {}

    /** The language that an object sets for itself; {@code otherwise} where it does not. Whatever is not "JSONPath" is JSONata (measured). */
    static QueryLanguage of(SyntaxObject object, QueryLanguage otherwise) {
        return object.get("QueryLanguage")
                .map(value -> value instanceof SyntaxScalar scalar
                                && scalar.kind() == Kind.STRING
                                && scalar.value().equals(QueryLanguage.JSON_PATH.word())
                        ? QueryLanguage.JSON_PATH
                        : QueryLanguage.JSONATA)
                .orElse(otherwise);
    }

    /** Reports a field that the language in force does not have. */
    static void wrong(SyntaxMember member, QueryLanguage only, Site site) {
        site.error(
                "The QueryLanguage is set to '" + site.language().word() + "', but field '" + member.key()
                        + "' is only supported for the '" + only.word() + "' QueryLanguage",
                member.keyRange());
    }
}
