package dev.statewright.runtime.expression;

import com.dashjoin.jsonata.JException;
import java.util.Map;
import java.util.regex.Pattern;

/** What went wrong while an expression was evaluated, with JSONata's code where it has one. */
final class ThrownMessage {
    static final String MEMORY = "Expression evaluation memory limit exceeded: Check for excessive memory usage";

    private static final String ARGUMENT = "Argument error calling function ";

    /** The library fills two places of a message; some have three. */
    private static final Pattern UNFILLED = Pattern.compile(" ?\\{\\{\\w+}}");

    /** How JSONata's signatures write types. */
    private static final Map<String, String> TYPES =
            Map.of("n", "numbers", "s", "strings", "b", "booleans", "o", "objects", "a", "arrays", "f", "functions");

    private ThrownMessage() {}

    /** The library wraps what is thrown inside of a function of its own, several times over. */
    static String of(RuntimeException thrown) {
        Throwable last = thrown;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof JException inner) {
                return of(inner);
            }
            if (each instanceof MemoryLimit || each instanceof OutOfMemoryError) {
                return MEMORY;
            }
            String message = each.getMessage();
            if (message != null && message.startsWith(ARGUMENT)) {
                return "T0410: An argument of the function \"" + message.substring(ARGUMENT.length())
                        + "\" does not match its signature";
            }
            if (last.getCause() == each && each.toString().equals(last.getMessage())) {
                last = each;
            }
        }
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }

    private static String of(JException thrown) {
        if ("T0412".equals(thrown.getError())) {
            return "T0412: The argument must be an array of "
                    + TYPES.getOrDefault(String.valueOf(thrown.getExpected()), "values of one type");
        }
        return thrown.getError() + ": " + UNFILLED.matcher(thrown.getMessage()).replaceAll("");
    }
}
