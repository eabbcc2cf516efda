package dev.statewright.runtime.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What a comparison asks of its two sides. Values of another type than asked for are unequal, never an error. */
sealed interface Test {
    boolean holds(JsonNode left, JsonNode right);

    record Text(Relation relation) implements Test {
        @Override
        public boolean holds(JsonNode left, JsonNode right) {
            return left.isTextual()
                    && right.isTextual()
                    && relation.accepts(left.textValue().compareTo(right.textValue()));
        }
    }

    record Numeric(Relation relation) implements Test {
        @Override
        public boolean holds(JsonNode left, JsonNode right) {
            return left.isNumber() && right.isNumber() && relation.accepts(order(left, right));
        }

        private static int order(JsonNode left, JsonNode right) {
            if (left.isInt() && right.isInt()) {
                return Integer.compare(left.intValue(), right.intValue());
            }
            // beyond a double's range there is no decimal value either
            return left.isDouble() && Double.isInfinite(left.doubleValue())
                            || right.isDouble() && Double.isInfinite(right.doubleValue())
                    ? Double.compare(left.doubleValue(), right.doubleValue())
                    : left.decimalValue().compareTo(right.decimalValue());
        }
    }

    record Truth() implements Test {
        @Override
        public boolean holds(JsonNode left, JsonNode right) {
            return left.isBoolean() && right.isBoolean() && left.booleanValue() == right.booleanValue();
        }
    }

    record Time(Relation relation) implements Test {
        @Override
        public boolean holds(JsonNode left, JsonNode right) {
            Instant first = TimestampText.parse(left);
            Instant second = TimestampText.parse(right);
            return first != null && second != null && relation.accepts(first.compareTo(second));
        }
    }

    record Matches() implements Test {
        @Override
        public boolean holds(JsonNode left, JsonNode right) {
            return left.isTextual() && right.isTextual() && Wildcards.match(right.textValue(), left.textValue());
        }
    }

    record Presence() implements Test {
        @Override
        public boolean holds(JsonNode left, JsonNode right) {
            return (left != null) == right.asBoolean();
        }
    }

    record Kind(Type type) implements Test {
        @Override
        public boolean holds(JsonNode left, JsonNode right) {
            boolean is = switch (type) {
                case NULL -> left.isNull();
                case NUMERIC -> left.isNumber();
                case STRING -> left.isTextual();
                case BOOLEAN -> left.isBoolean();
                case TIMESTAMP -> TimestampText.parse(left) != null;
            };
            return is == right.asBoolean();
        }

        enum Type {
            NULL,
            NUMERIC,
            STRING,
            BOOLEAN,
            TIMESTAMP
        }
    }

    /** The test of an operator's word without {@code Path}; null where there is none. */
    static Test of(String word) {
        return switch (word) {
            case "StringMatches" -> new Matches();
            case "BooleanEquals" -> new Truth();
            case "IsPresent" -> new Presence();
            case "IsNull" -> new Kind(Kind.Type.NULL);
            case "IsNumeric" -> new Kind(Kind.Type.NUMERIC);
            case "IsString" -> new Kind(Kind.Type.STRING);
            case "IsBoolean" -> new Kind(Kind.Type.BOOLEAN);
            case "IsTimestamp" -> new Kind(Kind.Type.TIMESTAMP);
            default -> ordered(word);
        };
    }

    private static Test ordered(String word) {
        for (String family : new String[] {"String", "Numeric", "Timestamp"}) {
            Relation relation = word.startsWith(family) ? Relation.of(word.substring(family.length())) : null;
            if (relation != null) {
                return switch (family) {
                    case "String" -> new Text(relation);
                    case "Numeric" -> new Numeric(relation);
                    default -> new Time(relation);
                };
            }
        }
        return null;
    }
}
