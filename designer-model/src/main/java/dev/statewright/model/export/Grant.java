package dev.statewright.model.export;

import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One thing that a role may do.
 *
 * @param action as IAM names it: {@code dynamodb:GetItem}
 * @param resource an ARN, in which {@code ${Name}} stands for a parameter or pseudo parameter of the template; {@code *} for all
 * @param conditions by operator, then key: the pattern a request must match
 */
record Grant(String action, String resource, SequencedMap<String, SequencedMap<String, String>> conditions) {

    static final String ANY = "*";

    private static final Pattern ALL_OF_A_KIND = Pattern.compile("arn(:[^:]*){4}:/?([A-Za-z-]+[:/])?\\*.*");

    Grant {
        Objects.requireNonNull(action);
        Objects.requireNonNull(resource);
    }

    static Grant of(String action, String resource) {
        return new Grant(action, resource, new TreeMap<>());
    }

    Grant when(String operator, String key, String value) {
        SequencedMap<String, SequencedMap<String, String>> all = new TreeMap<>();
        conditions.forEach((known, keys) -> all.put(known, new TreeMap<>(keys)));
        all.computeIfAbsent(operator, _ -> new TreeMap<>()).put(key, value);
        return new Grant(action, resource, all);
    }

    /** Whether it is for all resources of a kind: {@code *}, {@code …:table/*}. */
    boolean isOpen() {
        String plain = resource.replaceAll("\\$\\{AWS::[A-Za-z]+}", "here");
        return conditions.isEmpty()
                && (plain.equals(ANY) || ALL_OF_A_KIND.matcher(plain).matches());
    }
}
