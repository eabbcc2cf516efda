package dev.statewright.model.flow;

import dev.statewright.model.expression.PathNames;
import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of values that stand in a definition. */
public final class Forms {

    private static final String DYNAMIC = ".$";

    private Forms() {}

    /** JSON as it stands. */
    public static Form ofLiteral(SyntaxNode value) {
        return of(value, null, false);
    }

    /** A JSONPath payload template. ASL specification, "Payload Template". */
    public static Form ofTemplate(SyntaxNode value, Form input) {
        return of(value, input, false);
    }

    /** JSON of a JSONata state, with expressions in it. */
    public static Form ofJsonata(SyntaxNode value) {
        return of(value, null, true);
    }

    /** What a path leads to: anything where it is no plain path into the input, or where nothing can be. */
    public static Form ofPath(String path, Form input) {
        return PathNames.keys(path).flatMap(input::at).orElse(Form.ANYTHING);
    }

    private static Form of(SyntaxNode value, Form input, boolean jsonata) {
        return switch (value) {
            case SyntaxArray _ -> Form.ANYTHING;
            case SyntaxScalar scalar -> ofScalar(scalar, jsonata);
            case SyntaxObject object -> {
                Map<String, Form> fields = new LinkedHashMap<>();
                for (SyntaxMember member : object.members()) {
                    if (Placeholders.isIn(member.key()) || member.value().isEmpty()) {
                        yield Form.ANYTHING;
                    }
                    SyntaxNode inner = member.value().get();
                    if (input != null && member.key().endsWith(DYNAMIC)) {
                        fields.put(
                                member.key().substring(0, member.key().length() - DYNAMIC.length()),
                                inner instanceof SyntaxScalar scalar ? ofPath(scalar.value(), input) : Form.ANYTHING);
                    } else {
                        fields.put(member.key(), of(inner, input, jsonata));
                    }
                }
                yield new Form.Fields(fields);
            }
        };
    }

    private static Form ofScalar(SyntaxScalar scalar, boolean jsonata) {
        return switch (scalar.kind()) {
            case NUMBER, BOOLEAN, NULL -> Form.PLAIN;
            case SUBSTITUTION, INVALID -> Form.ANYTHING;
            case STRING ->
                Placeholders.isIn(scalar.value()) || jsonata && scalar.value().startsWith("{%")
                        ? Form.ANYTHING
                        : Form.PLAIN;
        };
    }
}
