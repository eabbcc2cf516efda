package dev.statewright.model.edit;

import dev.statewright.model.syntax.HclTemplates;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys and strings as Terraform files have them. What stands in <code>${…}</code> stays an interpolation. HCL specification, "Quoted
 * templates" and "Collection values".
 *
 * @param quotesKeys whether keys stand in quotes that need none
 */
record HclSpelling(boolean quotesKeys) implements Spelling {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern TAKEN = Pattern.compile("for|true|false|null");

    /** JSON's escapes that HCL does not know, behind whole backslashes only. */
    private static final Pattern RARE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\([bf])");

    @Override
    public String key(String key) {
        boolean plain = NAME.matcher(key).matches() && !TAKEN.matcher(key).matches();
        return plain && !quotesKeys ? key : text(key);
    }

    @Override
    public String text(String value) {
        return '"' + HclTemplates.written(value, HclSpelling::escaped, UnaryOperator.identity()) + '"';
    }

    private static String escaped(String text) {
        String quoted = JsonWriter.quote(text);
        return RARE.matcher(quoted.substring(1, quoted.length() - 1))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + (found.group(2).equals("b") ? "\\u0008" : "\\u000c")));
    }

    @Override
    public String betweenMembers() {
        return "";
    }
}
