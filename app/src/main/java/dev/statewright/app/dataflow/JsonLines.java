package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value over several lines, and which of them say something that another value does not.
 *
 * @param text JSON
 * @param fresh lines, from 0
 */
record JsonLines(String text, BitSet fresh) {

    /** @param before what is compared with, field by field */
    static JsonLines of(JsonNode value, JsonNode before) {
        Writer writer = new Writer(before);
        writer.write("", value, "", "");
        return new JsonLines(String.join("\n", writer.lines), writer.fresh);
    }

    private static final class Writer {
        private final List<String> lines = new ArrayList<>();
        private final BitSet fresh = new BitSet();
        private final JsonNode before;

        Writer(JsonNode before) {
            this.before = before;
        }

        private void write(String head, JsonNode value, String pointer, String indent) {
            boolean isNew = !before.at(pointer).equals(value);
            if (!value.isContainerNode() || value.isEmpty()) {
                add(indent + head + Json.write(value), isNew);
                return;
            }
            boolean absent = before.at(pointer).isMissingNode();
            add(indent + head + (value.isObject() ? "{" : "["), isNew && absent);
            int left = value.size();
            Map<String, JsonNode> members = members(value);
            for (Map.Entry<String, JsonNode> member : members.entrySet()) {
                String key = value.isObject() ? Json.write(Json.NODES.textNode(member.getKey())) + ": " : "";
                write(key, member.getValue(), pointer + "/" + escaped(member.getKey()), indent + "  ");
                if (--left > 0) {
                    lines.set(lines.size() - 1, lines.getLast() + ",");
                }
            }
            add(indent + (value.isObject() ? "}" : "]"), isNew && absent);
        }

        private void add(String line, boolean isNew) {
            fresh.set(lines.size(), isNew);
            lines.add(line);
        }

        private static Map<String, JsonNode> members(JsonNode value) {
            Map<String, JsonNode> members = LinkedHashMap.newLinkedHashMap(value.size());
            if (value.isObject()) {
                value.properties().forEach(field -> members.put(field.getKey(), field.getValue()));
            } else {
                for (int i = 0; i < value.size(); i++) {
                    members.put(String.valueOf(i), value.get(i));
                }
            }
            return members;
        }

        private static String escaped(String key) {
            return key.replace("~", "~0").replace("/", "~1");
        }
    }
}
