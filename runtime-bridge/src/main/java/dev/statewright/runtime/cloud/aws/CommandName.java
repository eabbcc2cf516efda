package dev.statewright.runtime.cloud.aws;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of the AWS CLI for the operations of a service. AWS CLI Command Reference. */
final class CommandName {
    private static final Pattern PLURAL = Pattern.compile("[A-Z]{2,}s$");
    private static final Pattern WORD = Pattern.compile("(.)([A-Z][a-z]+)");
    private static final Pattern LAST_WORD = Pattern.compile("([a-z0-9])([A-Z])");

    private CommandName() {}

    /** {@code DescribeDBInstances} is {@code describe-db-instances}. */
    static String of(String operation) {
        // names that the rule would take apart
        String name = operation
                .replace("WhatsApp", "Whatsapp")
                .replace("OTel", "Otel")
                .replace("iSCSI", "Iscsi")
                .replace("HITs", "Hits");
        Matcher plural = PLURAL.matcher(name);
        if (plural.find()) {
            name = name.substring(0, plural.start()) + "-" + plural.group().toLowerCase(Locale.ROOT);
        }
        name = WORD.matcher(name).replaceAll("$1-$2");
        return LAST_WORD.matcher(name).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    }
}
