package dev.statewright.model.export;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ARNs of a role's policy. */
final class Arn {

    private static final String ACCOUNT = "arn:${AWS::Partition}:%s:${AWS::Region}:${AWS::AccountId}:%s";
    /** Behind a parameter's name: what stands behind the last slash of its value, the name of a queue. */
    static final String QUEUE_OF_URL = "/name";

    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern QUEUE_URL = Pattern.compile("https?://[^/]+/([^/]+)/([^/?]+)");
    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

    private Arn() {}

    /** Of the account that the template is deployed to. */
    static String here(String service, String rest) {
        return ACCOUNT.formatted(service, rest);
    }

    /**
     * Of the resource that a parameter's value names.
     *
     * @param end of the ARN, {@code {}} being the name
     */
    static String of(String service, String end, Argument argument) {
        if (argument.text().isEmpty()) {
            return here(service, end.replace("{}", Grant.ANY));
        }
        String value = argument.text().get();
        if (isArn(value)) {
            return value;
        }
        return queue(value).orElseGet(() -> here(service, end.replace("{}", plain(value))));
    }

    /** Whether it is one, or a name that stands for one: {@code ${TopicArn}}. */
    static boolean isArn(String value) {
        Matcher name = SUBSTITUTION.matcher(value);
        return value.startsWith("arn:")
                || name.matches() && name.group(1).toLowerCase(Locale.ROOT).endsWith("arn");
    }

    /** Names of parameters begin with a slash or do not; their ARNs have one. IAM User Guide, "Systems Manager". */
    static String plain(String value) {
        return value.startsWith("/") && value.length() > 1 ? value.substring(1) : value;
    }

    /** A queue is called by its URL. */
    private static Optional<String> queue(String url) {
        Matcher parts = QUEUE_URL.matcher(url);
        if (!parts.matches()) {
            Matcher name = SUBSTITUTION.matcher(url);
            return name.matches() && name.group(1).toLowerCase(Locale.ROOT).endsWith("url")
                    ? Optional.of(here("sqs", "${" + name.group(1) + QUEUE_OF_URL + "}"))
                    : Optional.empty();
        }
        boolean elsewhere = ACCOUNT_ID.matcher(parts.group(1)).matches();
        return Optional.of(
                elsewhere
                        ? "arn:${AWS::Partition}:sqs:${AWS::Region}:" + parts.group(1) + ":" + parts.group(2)
                        : here("sqs", parts.group(2)));
    }
}
