package dev.statewright.runtime.cloud.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a filter pattern in braces asks of an event in JSON; {@code &&} goes before {@code ||}, parentheses before both. */
sealed interface JsonCondition {
    boolean holds(JsonNode event);

    /** @throws IllegalArgumentException where the text is no condition */
    static JsonCondition of(String text) {
        return new Reading(text).whole();
    }

    /** At least one of them. */
    record Either(List<JsonCondition> parts) implements JsonCondition {
        @Override
        public boolean holds(JsonNode event) {
            return parts.stream().anyMatch(part -> part.holds(event));
        }
    }

    /** Every one of them. */
    record Both(List<JsonCondition> parts) implements JsonCondition {
        @Override
        public boolean holds(JsonNode event) {
            return parts.stream().allMatch(part -> part.holds(event));
        }
    }

    /** {@code $.a IS NULL}, {@code $.a NOT EXISTS}, {@code $.a IS TRUE}. */
    record Is(List<String> path, String what) implements JsonCondition {
        @Override
        public boolean holds(JsonNode event) {
            JsonNode value = at(event, path);
            return switch (what) {
                case "IS NULL" -> value.isNull();
                case "NOT EXISTS" -> value.isMissingNode();
                case "IS TRUE" -> value.isBoolean() && value.booleanValue();
                default -> value.isBoolean() && !value.booleanValue();
            };
        }
    }

    /** {@code $.a = "x*"}, {@code $.n >= 3}, {@code $.a = %regular%}. */
    record Comparison(List<String> path, String operator, String wanted, boolean quoted) implements JsonCondition {
        @Override
        public boolean holds(JsonNode event) {
            JsonNode value = at(event, path);
            boolean number = !quoted && value.isNumber() && wanted.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
            double difference = number ? Double.compare(value.doubleValue(), Double.parseDouble(wanted)) : 0;
            return switch (operator) {
                case "=" -> number ? difference == 0 : isLike(value);
                case "!=" -> number ? difference != 0 : !value.isMissingNode() && !isLike(value);
                case ">" -> number && difference > 0;
                case "<" -> number && difference < 0;
                case ">=" -> number && difference >= 0;
                default -> number && difference <= 0;
            };
        }

        private boolean isLike(JsonNode value) {
            boolean regular = !quoted && wanted.length() > 2 && wanted.startsWith("%") && wanted.endsWith("%");
            return value.isValueNode()
                    && !value.isNull()
                    && (regular
                            ? FilterPattern.regular(wanted.substring(1, wanted.length() - 1))
                                    .matcher(value.asText())
                                    .find()
                            : FilterPattern.like(value.asText(), wanted));
        }
    }

    private static JsonNode at(JsonNode event, List<String> path) {
        JsonNode value = event;
        for (String step : path) {
            value = value.isArray() && step.matches("\\d+") ? value.path(Integer.parseInt(step)) : value.path(step);
        }
        return value;
    }

    /** A condition while it is read. */
    final class Reading {
        private static final Pattern SELECTOR =
                Pattern.compile("\\$((?:\\.[\\w-]+|\\[\"?[\\w-]+\"?\\]|\\['[^']+'\\])+)\\s*");
        private static final Pattern STEP = Pattern.compile("\\.([\\w-]+)|\\[\"?([\\w-]+)\"?\\]|\\['([^']+)'\\]");
        private static final Pattern IS = Pattern.compile("(?i)(IS\\s+NULL|NOT\\s+EXISTS|IS\\s+TRUE|IS\\s+FALSE)\\s*");
        private static final Pattern COMPARED =
                Pattern.compile("(!=|>=|<=|=|>|<)\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(%[^%]+%)|([^\\s()&|]+))\\s*");

        private final String text;
        private int at;

        private Reading(String text) {
            this.text = text.strip();
        }

        JsonCondition whole() {
            JsonCondition read = either();
            if (at < text.length()) {
                throw new IllegalArgumentException("There is more than a condition: " + text.substring(at));
            }
            return read;
        }

        private JsonCondition either() {
            List<JsonCondition> parts = new ArrayList<>(List.of(both()));
            while (taken("||")) {
                parts.add(both());
            }
            return parts.size() == 1 ? parts.getFirst() : new Either(parts);
        }

        private JsonCondition both() {
            List<JsonCondition> parts = new ArrayList<>(List.of(single()));
            while (taken("&&")) {
                parts.add(single());
            }
            return parts.size() == 1 ? parts.getFirst() : new Both(parts);
        }

        private JsonCondition single() {
            if (taken("(")) {
                JsonCondition inner = either();
                if (!taken(")")) {
                    throw new IllegalArgumentException("A parenthesis is never closed.");
                }
                return inner;
            }
            List<String> path = new ArrayList<>();
            Matcher step = STEP.matcher(next(SELECTOR).group(1));
            while (step.find()) {
                path.add(step.group(1) != null ? step.group(1) : step.group(2) != null ? step.group(2) : step.group(3));
            }
            Matcher is = IS.matcher(text).region(at, text.length());
            if (is.lookingAt()) {
                at = is.end();
                return new Is(
                        path, is.group(1).toUpperCase(java.util.Locale.ROOT).replaceAll("\\s+", " "));
            }
            Matcher compared = next(COMPARED);
            String bare = compared.group(3) != null ? compared.group(3) : compared.group(4);
            return compared.group(2) != null
                    ? new Comparison(path, compared.group(1), compared.group(2), true)
                    : new Comparison(path, compared.group(1), bare, false);
        }

        private boolean taken(String sign) {
            boolean there = text.startsWith(sign, at);
            if (there) {
                at += sign.length();
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
            return there;
        }

        private Matcher next(Pattern form) {
            Matcher found = form.matcher(text).region(at, text.length());
            if (!found.lookingAt()) {
                throw new IllegalArgumentException("A condition is expected: " + text.substring(at));
            }
            at = found.end();
            return found;
        }
    }
}
