package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a rule of a Choice state, and the rules inside And, Or and Not.
 *
 * @param outermost whether it is an entry of {@code Choices}: only those lead on
 */
record ChoiceRuleCheck(boolean outermost) implements Check {

    private static final Check NESTED = new ChoiceRuleCheck(false);
    private static final Check NESTED_LIST = Checks.list(NESTED, false);

    @Override
    public void check(SyntaxNode value, Site site) {
        if (!(value instanceof SyntaxObject rule)) {
            if (!Checks.isPlaceholder(value)) {
                site.error("Expected value of type Object", value.range());
            }
            return;
        }
        List<SyntaxMember> tests = new ArrayList<>();
        boolean variable = false;
        boolean next = false;
        for (SyntaxMember member : rule.members()) {
            variable |= member.key().equals("Variable");
            next |= member.key().equals("Next");
            checkMember(member, tests, site);
        }
        if (outermost && !next) {
            site.error("These fields are required: [Next]", site.anchor());
        }
        checkTests(tests, variable, site);
    }

    private void checkMember(SyntaxMember member, List<SyntaxMember> tests, Site site) {
        Site inside = site.member(member);
        SyntaxNode value = member.value().orElse(null);
        if (value == null) {
            return;
        }
        switch (member.key()) {
            case "Comment" -> Checks.TEXT.check(value, inside);
            case "Next" -> leading(member, value, Checks.TEXT, site);
            case "Assign" -> leading(member, value, Templates.ASSIGN, site);
            case "Output" -> {
                if (site.isJsonata()) {
                    leading(member, value, Templates.OUTPUT, site);
                } else {
                    Languages.wrong(member, QueryLanguage.JSONATA, site);
                }
            }
            case "Condition" -> {
                tests.add(member);
                if (site.isJsonata()) {
                    ChoiceOperators.CONDITION.check(value, inside);
                } else {
                    Languages.wrong(member, QueryLanguage.JSONATA, site);
                }
            }
            default -> checkJsonPath(member, value, tests, site);
        }
    }

    private void leading(SyntaxMember member, SyntaxNode value, Check check, Site site) {
        if (outermost) {
            check.check(value, site.member(member));
        } else {
            site.error("Field '" + member.key() + "' is not supported", member.keyRange());
        }
    }

    private static void checkJsonPath(SyntaxMember member, SyntaxNode value, List<SyntaxMember> tests, Site site) {
        Check check = switch (member.key()) {
            case "Variable" -> Checks.PATH;
            case "And", "Or" -> NESTED_LIST;
            case "Not" -> NESTED;
            default -> ChoiceOperators.operand(member.key());
        };
        if (check == null) {
            site.error("Field '" + member.key() + "' is not supported", member.keyRange());
            return;
        }
        if (!member.key().equals("Variable")) {
            tests.add(member);
        }
        if (site.isJsonata()) {
            Languages.wrong(member, QueryLanguage.JSON_PATH, site);
            return;
        }
        check.check(value, site.member(member));
        if (Checks.isString(value) && ChoiceOperators.isLiteral(member.key()) && Dynamic.looks(Checks.textOf(value))) {
            Warnings.noPath(member, value, site);
        }
    }

    private static void checkTests(List<SyntaxMember> tests, boolean variable, Site site) {
        if (tests.isEmpty()) {
            site.error(
                    site.isJsonata()
                            ? "These fields are required: [Condition]"
                            : "A Choice Rule needs a comparison operator, And, Or or Not",
                    site.anchor());
            return;
        }
        if (tests.size() > 1) {
            site.error(
                    "Each Choice Rule can only have one comparison operator",
                    tests.get(1).keyRange());
        }
        boolean compares = ChoiceOperators.operand(tests.getFirst().key()) != null;
        if (compares && !variable && !site.isJsonata()) {
            site.error("These fields are required: [Variable]", site.anchor());
        }
    }
}
