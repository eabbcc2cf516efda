package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;

/** What AWS accepts and warns of: text that looks as if it were meant to be evaluated, and will not be. */
final class Warnings {

    private Warnings() {}

    static void noDollar(SyntaxMember member, Site site) {
        site.findings()
                .warning(
                        Code.NO_DOLLAR,
                        "The field '" + member.key()
                                + "' looks like a JSONPath or an intrinsic function call, but its name does not end with '.$'",
                        site.location(),
                        member.keyRange());
    }

    static void noPath(SyntaxMember member, SyntaxNode value, Site site) {
        site.findings()
                .warning(
                        Code.NO_PATH,
                        "The value of '" + member.key()
                                + "' looks like a path, but the field's name does not end with 'Path'",
                        site.member(member).location(),
                        value.range());
    }

    static void staticResult(SyntaxNode value, Site site) {
        site.findings()
                .warning(
                        Code.PASS_RESULT_IS_STATIC,
                        "The Result of a Pass state is taken as it stands; the path in it is not evaluated",
                        site.location(),
                        value.range());
    }
}
