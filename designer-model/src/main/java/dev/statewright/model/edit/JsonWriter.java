package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;

/** Writes new values in a document's style. */
public final class JsonWriter {

    /** A plain array longer than this is written on several lines whatever the style says. */
    private static final int LONGEST_LINE = 100;

    private final JsonStyle style;
    private final Spelling spelling;

    public JsonWriter(JsonStyle style) {
        this(style, Spelling.JSON);
    }

    JsonWriter(JsonStyle style, Spelling spelling) {
        this.style = style;
        this.spelling = spelling;
    }

    String key(String key) {
        return spelling.key(key);
    }

    String betweenMembers() {
        return spelling.betweenMembers();
    }

    /** On one line. */
    public String onOneLine(JsonNode value) {
        StringBuilder text = new StringBuilder();
        writeOnOneLine(value, text);
        return text.toString();
    }

    /**
     * On as many lines as the style wants; on one in a document that has only one.
     *
     * @param indent the indentation of the line that the value begins on
     */
    public String lines(JsonNode value, String indent) {
        if (!style.multiLine()) {
            return onOneLine(value);
        }
        StringBuilder text = new StringBuilder();
        writeLines(value, indent, text);
        return text.toString();
    }

    private void writeLines(JsonNode value, String indent, StringBuilder text) {
        if (!value.isContainerNode() || value.isEmpty() || fitsOnOneLine(value)) {
            writeOnOneLine(value, text);
            return;
        }
        String inner = indent + style.indent();
        String before = style.lineEnd() + inner;
        if (value.isObject()) {
            text.append('{');
            for (var field : value.properties()) {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : spelling.betweenMembers())
                        .append(before);
                text.append(spelling.key(field.getKey()));
                text.append(style.colon());
                writeLines(field.getValue(), inner, text);
            }
            text.append(style.lineEnd()).append(indent).append('}');
        } else {
            text.append('[');
            for (int i = 0; i < value.size(); i++) {
                text.append(i == 0 ? "" : ",").append(before);
                writeLines(value.get(i), inner, text);
            }
            text.append(style.lineEnd()).append(indent).append(']');
        }
    }

    private boolean fitsOnOneLine(JsonNode value) {
        if (!style.arraysOnOneLine() || !value.isArray()) {
            return false;
        }
        for (JsonNode item : value) {
            if (item.isContainerNode()) {
                return false;
            }
        }
        return onOneLine(value).length() <= LONGEST_LINE;
    }

    private void writeOnOneLine(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            text.append('{').append(value.isEmpty() ? "" : style.padding());
            String comma = "";
            for (var field : value.properties()) {
                text.append(comma);
                text.append(spelling.key(field.getKey()));
                text.append(style.colon());
                writeOnOneLine(field.getValue(), text);
                comma = style.comma();
            }
            text.append(value.isEmpty() ? "" : style.padding()).append('}');
        } else if (value.isArray()) {
            text.append('[');
            for (int i = 0; i < value.size(); i++) {
                text.append(i == 0 ? "" : style.comma());
                writeOnOneLine(value.get(i), text);
            }
            text.append(']');
        } else if (value.isTextual()) {
            text.append(spelling.text(value.textValue()));
        } else {
            text.append(
                    value instanceof DecimalNode number ? number.decimalValue().toString() : value.asText());
        }
    }

    /** A string with its quotes. Escaped is only what JSON wants escaped. */
    public static String quote(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2);
        quote(value, text);
        return text.toString();
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < ' ' || isLoneSurrogate(value, i)) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /** Half a character can be written to no file; its escape can. */
    private static boolean isLoneSurrogate(String value, int at) {
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }
}
