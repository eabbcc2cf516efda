package dev.statewright.model.syntax;

/**
 * Reads YAML 1.2 into the same tree as JSON. Where a line is no YAML, the tree holds what stands before and behind it, with an error there.
 * Never fails.
 */
public final class YamlParser {

    private YamlParser() {}

    /** Reads the first document of a text. Never fails. */
    public static SyntaxTree parse(String text) {
        return new YamlRecovery(text).tree();
    }
}
