package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Writes new values in a YAML document's style: blocks, and brackets only where there is nothing in them or it is usual. */
final class YamlWriter {

    private static final int LONGEST_LINE = 100;

    private final YamlStyle style;
    private final YamlScalars scalars;
    private final JsonWriter brackets;

    YamlWriter(YamlStyle style) {
        this.style = style;
        this.scalars = new YamlScalars(style);
        this.brackets = new JsonWriter(style.brackets(), scalars.inBrackets());
    }

    YamlScalars scalars() {
        return scalars;
    }

    YamlText value(JsonNode value) {
        if (value.isObject() && !value.isEmpty()) {
            List<String> members = new ArrayList<>();
            value.properties().forEach(field -> members.add(member(field.getKey(), value(field.getValue()))));
            return new YamlText(YamlText.Kind.MAPPING, String.join(style.lineEnd(), members));
        }
        if (value.isArray() && !value.isEmpty() && !fitsIntoBrackets(value)) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item(value(item), "- ")));
            return new YamlText(YamlText.Kind.SEQUENCE, String.join(style.lineEnd(), items));
        }
        if (value.isTextual()) {
            String text = value.textValue();
            return YamlText.inline(Literal.allows(text) ? Literal.write(text, style) : scalars.text(text, false));
        }
        return YamlText.inline(value.isContainerNode() ? brackets.onOneLine(value) : YamlScalars.other(value));
    }

    /** A member on lines of its own, its first line at no indentation. */
    String member(String key, YamlText value) {
        return scalars.key(key) + ":" + behindKey(value);
    }

    private String behindKey(YamlText value) {
        if (!value.isBlock()) {
            return " " + value.text();
        }
        String indent = style.indentOf(value.kind());
        return style.lineEnd() + indent + Indentation.shift(value.text(), "", indent, style.lineEnd());
    }

    /**
     * An item on lines of its own, its first line at no indentation.
     *
     * @param dash with the blanks behind it
     */
    String item(YamlText value, String dash) {
        return dash
                + (value.isBlock()
                        ? Indentation.shift(value.text(), "", " ".repeat(dash.length()), style.lineEnd())
                        : value.text());
    }

    private boolean fitsIntoBrackets(JsonNode array) {
        if (!style.brackets().arraysOnOneLine()) {
            return false;
        }
        for (JsonNode item : array) {
            if (item.isContainerNode() || item.isTextual() && Literal.allows(item.textValue())) {
                return false;
            }
        }
        return brackets.onOneLine(array).length() <= LONGEST_LINE;
    }
}
