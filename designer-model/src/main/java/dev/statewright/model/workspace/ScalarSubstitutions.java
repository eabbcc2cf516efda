package dev.statewright.model.workspace;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Fills in the {@code ${Name}} of a definition scalar by scalar, where the names stand for whole values or quotes are not all of one kind. */
final class ScalarSubstitutions {

    /** What would end a plain scalar or make something else of it. */
    private static final Pattern NEEDS_QUOTES =
            Pattern.compile("(?s)|[\\s,\\[\\]{}#&*!|>'\"%@`].*|.*(: |:$| #|[\\r\\n]|\\s$).*");

    /** What Terraform's own words for numbers, truth values and nothing are; they stay what they are in {@code jsonencode}. */
    private static final Pattern TERRAFORM_WORD =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final String text;
    private final DocumentFormat format;
    private final Map<String, String> values;
    /** By position: what an alias names is met several times and written once. */
    private final Map<Integer, TextEdit> edits = new TreeMap<>();

    private ScalarSubstitutions(String text, DocumentFormat format, Map<String, String> values) {
        this.text = text;
        this.format = format;
        this.values = values;
    }

    static TextChange in(SyntaxTree tree, Map<String, String> values) {
        ScalarSubstitutions substitutions = new ScalarSubstitutions(tree.text(), tree.format(), values);
        tree.root().ifPresent(substitutions::fill);
        List<TextEdit> edits = new ArrayList<>(substitutions.edits.values());
        return new TextChange(edits);
    }

    private void fill(SyntaxNode node) {
        switch (node) {
            case SyntaxObject object ->
                object.members().forEach(member -> member.value().ifPresent(this::fill));
            case SyntaxArray array -> array.items().forEach(this::fill);
            case SyntaxScalar scalar -> {
                if (scalar.value().contains("${")) {
                    fill(scalar);
                }
            }
        }
    }

    private void fill(SyntaxScalar scalar) {
        String before = scalar.range().of(text);
        String after = filled(scalar, before);
        if (!after.equals(before)) {
            edits.put(scalar.range().start(), TextEdit.replace(scalar.range(), after));
        }
    }

    private String filled(SyntaxScalar scalar, String written) {
        if (scalar.kind() == SyntaxScalar.Kind.SUBSTITUTION) {
            String value = Substitutions.inText(scalar.value(), values, same -> same);
            boolean word = format == DocumentFormat.HCL
                    && TERRAFORM_WORD.matcher(value).matches();
            return value.equals(scalar.value()) ? written : word ? value : quoted(value);
        }
        return switch (written.charAt(0)) {
            case '"' -> Substitutions.inText(written, values, Substitutions::escaped);
            case '\'' -> Substitutions.inText(written, values, value -> value.replace("'", "''"));
            case '|', '>', '!', '<' -> Substitutions.inText(written, values, value -> value);
            default -> {
                String value = Substitutions.inText(written, values, same -> same);
                yield NEEDS_QUOTES.matcher(value).matches() ? quoted(value) : value;
            }
        };
    }

    private static String quoted(String value) {
        return '"' + Substitutions.escaped(value) + '"';
    }
}
