package dev.statewright.model.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** What a parameter's value is. */
public sealed interface ParameterType {

    /** A value that holds no others. */
    enum Plain implements ParameterType {
        STRING("string"),
        INTEGER("integer"),
        NUMBER("number"),
        BOOLEAN("boolean"),
        TIMESTAMP("timestamp"),
        /** Bytes; in JSON a string of base64. */
        BLOB("blob"),
        /** Any JSON. */
        JSON("json");

        private final String word;

        Plain(String word) {
            this.word = word;
        }

        @Override
        public String describe() {
            return word;
        }
    }

    /** One of several strings. */
    record Enumeration(List<String> values) implements ParameterType {

        public Enumeration {
            values = List.copyOf(values);
        }

        @Override
        public String describe() {
            return values.stream().collect(Collectors.joining("|"));
        }
    }

    /** Several values of one type. */
    record ListOf(ParameterType item) implements ParameterType {
        @Override
        public String describe() {
            return "list of " + item.describe();
        }
    }

    /** Values of one type by names of one's own. */
    record MapOf(ParameterType value) implements ParameterType {
        @Override
        public String describe() {
            return "map of " + value.describe();
        }
    }

    /**
     * An object with known members. Structures can hold themselves, so its members are looked up when they are asked for.
     *
     * @param number its place among the service's structures
     */
    record Structure(ServiceShapes shapes, int number) implements ParameterType {

        /** The members, required ones first. */
        public List<Parameter> members() {
            return shapes.members(number);
        }

        /** Whether exactly one of the members has to be given. */
        public boolean isUnion() {
            return shapes.isUnion(number);
        }

        @Override
        public String describe() {
            return "structure";
        }
    }

    /** In a word or a few: {@code string}, {@code list of structure}, {@code STANDARD|EXPRESS}. */
    String describe();
}
