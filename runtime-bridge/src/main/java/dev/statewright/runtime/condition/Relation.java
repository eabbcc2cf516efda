package dev.statewright.runtime.condition;

/** How two values of an order stand to each other. */
enum Relation {
    EQUALS("Equals"),
    LESS_THAN("LessThan"),
    GREATER_THAN("GreaterThan"),
    LESS_THAN_EQUALS("LessThanEquals"),
    GREATER_THAN_EQUALS("GreaterThanEquals");

    private final String word;

    Relation(String word) {
        this.word = word;
    }

    /** The relation of that word; null where there is none. */
    static Relation of(String word) {
        for (Relation relation : values()) {
            if (relation.word.equals(word)) {
                return relation;
            }
        }
        return null;
    }

    /** @param order negative, zero or positive, as comparators say it */
    boolean accepts(int order) {
        return switch (this) {
            case EQUALS -> order == 0;
            case LESS_THAN -> order < 0;
            case GREATER_THAN -> order > 0;
            case LESS_THAN_EQUALS -> order <= 0;
            case GREATER_THAN_EQUALS -> order >= 0;
        };
    }
}
