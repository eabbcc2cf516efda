package dev.statewright.runtime.cloud.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a filter pattern in square brackets asks of an event whose parts are separated by blanks: {@code [ip, ..., status = 4*, bytes > 100]}.
 * Parts in quotes or brackets are one.
 */
record ColumnPattern(List<Column> columns) {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|\\[([^\\]]*)\\]|(\\S+)");
    private static final Pattern TEST = Pattern.compile("\\w+\\s*(!=|>=|<=|=|>|<)\\s*(?:\"([^\"]*)\"|(\\S+))");

    /** @param operator empty where anything will do; {@code ...} for any number of parts */
    private record Column(String operator, String wanted) {
        boolean matches(String part) {
            return switch (operator) {
                case "" -> true;
                case "=" -> FilterPattern.like(part, wanted);
                case "!=" -> !FilterPattern.like(part, wanted);
                default -> isInOrder(part);
            };
        }

        private boolean isInOrder(String part) {
            try {
                int difference = Double.compare(Double.parseDouble(part), Double.parseDouble(wanted));
                return switch (operator) {
                    case ">" -> difference > 0;
                    case "<" -> difference < 0;
                    case ">=" -> difference >= 0;
                    default -> difference <= 0;
                };
            } catch (NumberFormatException noNumber) {
                return false;
            }
        }
    }

    /** @throws IllegalArgumentException where a part is no condition */
    static ColumnPattern of(String text) {
        List<Column> columns = new ArrayList<>();
        for (String part : text.split(",")) {
            String column = part.strip();
            Matcher test = TEST.matcher(column);
            if (column.equals("...")) {
                columns.add(new Column("...", ""));
            } else if (column.matches("\\w+")) {
                columns.add(new Column("", ""));
            } else if (test.matches()) {
                columns.add(new Column(test.group(1), test.group(2) != null ? test.group(2) : test.group(3)));
            } else {
                throw new IllegalArgumentException("'" + column + "' is no condition on a part of an event.");
            }
        }
        return new ColumnPattern(columns);
    }

    boolean matches(String message) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(message);
        while (part.find()) {
            parts.add(part.group(1) != null ? part.group(1) : part.group(2) != null ? part.group(2) : part.group(3));
        }
        return matches(parts, 0, 0);
    }

    private boolean matches(List<String> parts, int at, int column) {
        if (column == columns.size()) {
            return at == parts.size();
        }
        Column next = columns.get(column);
        if (next.operator().equals("...")) {
            for (int skipped = at; skipped <= parts.size(); skipped++) {
                if (matches(parts, skipped, column + 1)) {
                    return true;
                }
            }
            return false;
        }
        return at < parts.size() && next.matches(parts.get(at)) && matches(parts, at + 1, column + 1);
    }
}
