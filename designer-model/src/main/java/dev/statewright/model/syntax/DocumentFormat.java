package dev.statewright.model.syntax;

import java.nio.file.Path;
import java.util.Locale;

/** What a definition is written in. All give the same tree. */
public enum DocumentFormat {
    JSON("{\n  \"States\": {}\n}\n"),
    YAML("States: {}\n"),
    /** The language of Terraform files, in which a definition may be an object: {@code jsonencode({…})}. */
    HCL("{\n  States = {}\n}\n");

    private final String emptyWorkflow;

    DocumentFormat(String emptyWorkflow) {
        this.emptyWorkflow = emptyWorkflow;
    }

    /** By a file's ending ({@code .yaml}, {@code .yml}, {@code .json}, {@code .jsonc}, {@code .asl}, {@code .tf}); where that does not say, by its text. */
    public static DocumentFormat of(Path file, String text) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return YAML;
        }
        if (name.endsWith(".tf")) {
            return HCL;
        }
        return name.endsWith(".json") || name.endsWith(".jsonc") || name.endsWith(".asl") ? JSON : of(text);
    }

    /** Whether a file is named for JSON with comments, which are no mistake there: they are left out of what is deployed. */
    public static boolean welcomesComments(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jsonc");
    }

    /** By the first character: JSON begins with a bracket, a quote or a comment of two slashes; nothing at all is JSON, too. */
    public static DocumentFormat of(String text) {
        String stripped = text.stripLeading();
        return stripped.isEmpty() || "{[\"/\uFEFF".indexOf(stripped.charAt(0)) >= 0 ? JSON : YAML;
    }

    /** Reads a text. Never fails. */
    public SyntaxTree parse(String text) {
        return switch (this) {
            case JSON -> JsonParser.parse(text);
            case YAML -> YamlParser.parse(text);
            case HCL -> HclParser.parse(text);
        };
    }

    /** The text of a workflow without states. */
    public String emptyWorkflow() {
        return emptyWorkflow;
    }
}
