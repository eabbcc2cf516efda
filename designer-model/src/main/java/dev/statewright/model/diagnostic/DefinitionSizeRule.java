package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxScalar.Kind;
import dev.statewright.model.text.TextRange;

/** A definition has 1,048,576 characters at most. Step Functions quotas; API reference, {@code CreateStateMachine}. */
final class DefinitionSizeRule {

    private static final int MOST = 1_048_576;

    private DefinitionSizeRule() {}

    static void check(SyntaxObject definition, boolean json, Site site) {
        int written = definition.range().length();
        if (written <= MOST) {
            return;
        }
        long least = json ? withoutBlanks(site.findings().textOf(definition.range())) : least(definition);
        boolean fits = least <= MOST;
        String message = "A definition has %,d characters at most; ".formatted(MOST)
                + (fits
                        ? "this one has %,d, and about %,d without blanks between them".formatted(written, least)
                        : "this one has %,d even without blanks".formatted(least));
        site.findings()
                .add(
                        fits ? Severity.ADVICE : Severity.ERROR,
                        Code.DEFINITION_TOO_LARGE,
                        message,
                        "",
                        TextRange.at(definition.range().start()));
    }

    private static long withoutBlanks(String json) {
        long count = 0;
        boolean quoted = false;
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                at++;
                count++;
            }
            count += quoted || c > ' ' ? 1 : 0;
        }
        return count;
    }

    /** The characters that it has in JSON without any blanks; escapes are counted as what they stand for. */
    private static long least(SyntaxNode node) {
        return switch (node) {
            case SyntaxObject object -> {
                long sum = 1 + Math.max(1, object.members().size());
                for (SyntaxMember member : object.members()) {
                    sum += member.key().length()
                            + 3
                            + member.value().map(DefinitionSizeRule::least).orElse(0L);
                }
                yield sum;
            }
            case SyntaxArray array -> {
                long sum = 1 + Math.max(1, array.items().size());
                for (SyntaxNode item : array.items()) {
                    sum += least(item);
                }
                yield sum;
            }
            case SyntaxScalar scalar -> scalar.value().length() + (scalar.kind() == Kind.STRING ? 2 : 0);
        };
    }
}
