package dev.statewright.icons;

import java.util.ArrayList;
import java.util.List;

/** Splits an ARN at its colons, but not at those inside a placeholder such as <code>${AWS::Partition}</code>. */
final class ArnParts {

    private ArnParts() {}

    static List<String> split(String arn) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < arn.length(); i++) {
            switch (arn.charAt(i)) {
                case '{' -> depth++;
                case '}' -> depth--;
                case ':' -> {
                    if (depth == 0) {
                        parts.add(arn.substring(start, i));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(arn.substring(start));
        return parts;
    }
}
