package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxNode;

/** A Map's label becomes part of an ARN: at most 40 characters, none that ARNs cannot hold, once in a workflow. Quotas of Step Functions. */
final class MapLabelRule implements StateRule {

    private static final int LONGEST = 40;
    private static final String FORBIDDEN = "?*<>{}[]\"#%\\^|~`$&,;:/";

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.MAP) {
            return;
        }
        state.member("Label")
                .ifPresent(member -> member.value()
                        .filter(value -> Checks.isString(value) && !Checks.isPlaceholder(value))
                        .ifPresent(value -> checkLabel(value, state.site().member(member), machine)));
    }

    private static void checkLabel(SyntaxNode value, Site site, Machine machine) {
        String label = Checks.textOf(value);
        if (label.isEmpty()
                || label.codePointCount(0, label.length()) > LONGEST
                || label.chars().anyMatch(MapLabelRule::isForbidden)) {
            site.findings()
                    .error(
                            Code.INVALID_LABEL_NAME,
                            "A label has 1 to " + LONGEST + " characters, without blanks and without any of "
                                    + FORBIDDEN,
                            site.location(),
                            value.range());
        }
        if (!machine.labels().add(label)) {
            site.findings()
                    .error(Code.DUPLICATE_LABEL_NAME, "Duplicate label name: " + label, site.location(), value.range());
        }
    }

    private static boolean isForbidden(int c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0;
    }
}
