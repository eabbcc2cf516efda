package dev.statewright.model.asl;

/** The language of a state's expressions. A state without the field takes its workflow's. */
public enum QueryLanguage {
    JSON_PATH("JSONPath"),
    JSONATA("JSONata");

    private final String word;

    QueryLanguage(String word) {
        this.word = word;
    }

    /** As ASL spells it. */
    public String word() {
        return word;
    }
}
