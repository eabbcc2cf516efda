package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.IntrinsicSyntax;
import dev.statewright.model.expression.JsonPathSyntax;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import java.util.HashSet;
import java.util.Set;

/** Checks a JSONPath payload template: what stands under a key that ends with {@code .$}. ASL specification, "Payload Template". */
final class PayloadTemplate {

    private static final String DYNAMIC = ".$";

    private PayloadTemplate() {}

    static void check(SyntaxNode value, Site site) {
        switch (value) {
            case SyntaxObject object -> {
                object.members().forEach(member -> member.value().ifPresent(inner -> check(member, inner, site)));
                checkDoubled(object, site);
            }
            case SyntaxArray array -> array.items().forEach(item -> check(item, site));
            case SyntaxScalar _ -> {}
        }
    }

    private static void check(SyntaxMember member, SyntaxNode value, Site site) {
        boolean dynamic = member.key().endsWith(DYNAMIC);
        if (dynamic && !Checks.isPlaceholder(value)) {
            if (!Checks.isString(value) || !isDynamic(Checks.textOf(value))) {
                site.error(
                        "The value for the field '" + member.key()
                                + "' must be a valid JSONPath or a valid intrinsic function call",
                        value.range());
            } else {
                adviseFormat(value, site);
            }
        } else if (!dynamic && Checks.isString(value) && Dynamic.looks(Checks.textOf(value))) {
            Warnings.noDollar(member, site);
        }
        check(value, site);
    }

    private static void adviseFormat(SyntaxNode value, Site site) {
        IntrinsicSyntax.unevenFormat(Checks.textOf(value).strip())
                .ifPresent(format -> site.findings()
                        .advice(
                                Code.FORMAT_ARGUMENTS,
                                "States.Format has " + format.placeholders() + " placeholders {} and " + format.values()
                                        + " values to put there; it fails with States.IntrinsicFailure",
                                site.location(),
                                value.range()));
    }

    /** Blanks around it do no harm on AWS: a sample that AWS publishes has some. */
    private static boolean isDynamic(String text) {
        return JsonPathSyntax.isPath(text.strip()) || IntrinsicSyntax.isCall(text.strip());
    }

    /** {@code "a"} and {@code "a.$"} would both become {@code "a"}. */
    private static void checkDoubled(SyntaxObject object, Site site) {
        Set<String> plain = null;
        for (SyntaxMember member : object.members()) {
            if (member.key().endsWith(DYNAMIC)) {
                if (plain == null) {
                    plain = new HashSet<>();
                    for (SyntaxMember each : object.members()) {
                        plain.add(each.key());
                    }
                }
                String name = member.key().substring(0, member.key().length() - DYNAMIC.length());
                if (plain.contains(name)) {
                    site.error("The field '" + name + "' occurs with and without '.$'", member.keyRange());
                }
            }
        }
    }
}
