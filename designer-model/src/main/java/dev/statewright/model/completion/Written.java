package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.edit.JsonWriter;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.YamlWord;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A value as a format writes it, with the places in it that wait for the author. */
final class Written {

    private final DocumentFormat format;
    private final String unit;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();
    private final List<TextRange> stops = new ArrayList<>();

    /**
     * @param unit one step of indentation
     * @param lineEnd of the document
     */
    Written(DocumentFormat format, String unit, String lineEnd) {
        this.format = format;
        this.unit = unit;
        this.lineEnd = lineEnd;
    }

    String text() {
        return text.toString();
    }

    /** In offsets of the text. */
    List<TextRange> stops() {
        return stops;
    }

    void raw(String piece) {
        text.append(piece);
    }

    /** @param indent of the line that the member begins on */
    void member(String key, JsonNode value, String indent, boolean flow) {
        key(key);
        if (format == DocumentFormat.YAML && !flow) {
            text.append(':');
            blockValue(value, indent);
        } else {
            text.append(format == DocumentFormat.HCL ? " = " : ": ");
            value(value, indent, flow && format == DocumentFormat.YAML);
        }
    }

    void key(String key) {
        boolean plain = format == DocumentFormat.HCL && key.matches("[A-Za-z_][A-Za-z0-9_-]*")
                || format == DocumentFormat.YAML && isPlain(Hole.content(key), false);
        scalar(key, plain);
    }

    /** A value where it stands in brackets or alone. @param line whether it has to stay on one line */
    void value(JsonNode value, String indent, boolean line) {
        if (value.isObject()) {
            List<Map.Entry<String, JsonNode>> members = List.copyOf(value.properties());
            bracketed(
                    '{',
                    '}',
                    members.size(),
                    indent,
                    line,
                    (i, inner) -> member(members.get(i).getKey(), members.get(i).getValue(), inner, true));
        } else if (value.isArray()) {
            boolean plain = true;
            for (JsonNode item : value) {
                plain &= item.isValueNode();
            }
            bracketed('[', ']', value.size(), indent, line || plain, (i, inner) -> value(value.get(i), inner, line));
        } else if (value.isTextual()) {
            scalar(value.textValue(), false);
        } else {
            text.append(value);
        }
    }

    private interface Piece {
        void write(int index, String indent);
    }

    private void bracketed(char open, char close, int size, String indent, boolean line, Piece piece) {
        text.append(open);
        if (size == 0) {
            stops.add(TextRange.at(text.length()));
        }
        String inner = indent + unit;
        for (int i = 0; i < size; i++) {
            if (line) {
                text.append(i > 0 ? ", " : open == '{' ? " " : "");
            } else {
                text.append(lineEnd).append(inner);
            }
            piece.write(i, inner);
            boolean comma = i + 1 < size && !line && !(format == DocumentFormat.HCL && open == '{');
            text.append(comma ? "," : "");
        }
        if (size > 0) {
            text.append(line ? open == '{' ? " " : "" : lineEnd + indent);
        }
        text.append(close);
    }

    private void blockValue(JsonNode value, String indent) {
        if (value.isObject() && !value.isEmpty()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                text.append(lineEnd).append(indent).append(unit);
                member(member.getKey(), member.getValue(), indent + unit, false);
            }
        } else if (value.isArray() && !value.isEmpty()) {
            for (JsonNode item : value) {
                text.append(lineEnd).append(indent).append(unit).append("- ");
                blockItem(item, indent + unit + "  ");
            }
        } else {
            text.append(' ');
            blockScalar(value, indent);
        }
    }

    void blockItem(JsonNode item, String indent) {
        if (item.isObject() && !item.isEmpty()) {
            boolean first = true;
            for (Map.Entry<String, JsonNode> member : item.properties()) {
                text.append(first ? "" : lineEnd + indent);
                member(member.getKey(), member.getValue(), indent, false);
                first = false;
            }
        } else {
            blockScalar(item, indent);
        }
    }

    private void blockScalar(JsonNode value, String indent) {
        if (value.isTextual()) {
            String content = Hole.content(value.textValue());
            boolean open = content.isEmpty() && Hole.isText(value.textValue());
            scalar(value.textValue(), open || isPlain(content, false));
        } else {
            value(value, indent, true);
        }
    }

    /** A text with its quotes, or without. */
    void scalar(String value, boolean plain) {
        String content = Hole.content(value);
        if (Hole.isRaw(value)) {
            stops.add(new TextRange(text.length(), text.length() + content.length()));
            text.append(content);
            return;
        }
        String quoted = plain ? content : JsonWriter.quote(content);
        int quotes = plain ? 0 : 1;
        if (Hole.isText(value)) {
            int start = text.length() + quotes;
            stops.add(new TextRange(start, start + quoted.length() - 2 * quotes));
        }
        text.append(quoted);
    }

    /** Whether YAML may hold a text without quotes. */
    static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || YamlWord.kindOf(text) != SyntaxScalar.Kind.STRING || text.isBlank()) {
            return false;
        }
        char first = text.charAt(0);
        boolean begins = Character.isLetter(first) || first == '_' || first == '$' || first == '/';
        boolean word = "yes no on off y n".contains(text.toLowerCase(Locale.ROOT));
        boolean signs = text.contains(": ") || text.contains(" #") || text.endsWith(":") || text.endsWith(" ");
        boolean brackets = flow && text.chars().anyMatch(c -> ",[]{}".indexOf(c) >= 0);
        return begins && !word && !signs && !brackets && text.chars().allMatch(c -> c >= ' ' && c != 0x7F);
    }
}
