package dev.statewright.icons;

import java.util.regex.Pattern;

/**
 * A {@code ${Name}} that CloudFormation's DefinitionSubstitutions (or Terraform, or Serverless with {@code #{...}}) fills
 * in at deployment.
 */
final class Placeholder {

    private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]+)}");
    private static final Pattern ARN_SUFFIX = Pattern.compile("([._-]?arn|\\.id)$", Pattern.CASE_INSENSITIVE);

    private Placeholder() {}

    /** Whether the text is one placeholder and nothing else. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** The name inside a placeholder without a closing {@code Arn}, {@code .Arn} or {@code _arn}. */
    static String nameOf(String placeholder) {
        String inside = WHOLE.matcher(placeholder).replaceFirst("$1").strip();
        String name = ARN_SUFFIX.matcher(inside).replaceFirst("");
        return name.isEmpty() ? inside : name;
    }
}
