package dev.statewright.runtime.cloud.endpoint;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes JSON values as the XML of AWS's older protocols. */
final class Xml {
    private Xml() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    /** The members of an object, each as an element; lists as {@code member}, attributes as {@code entry}. */
    static void members(JsonNode object, StringBuilder xml) {
        object.properties().forEach(member -> {
            xml.append('<').append(member.getKey()).append('>');
            JsonNode value = member.getValue();
            if (value.isArray()) {
                value.forEach(item -> {
                    xml.append("<member>");
                    content(item, xml);
                    xml.append("</member>");
                });
            } else if (value.isObject() && member.getKey().endsWith("Attributes")) {
                value.properties()
                        .forEach(entry -> xml.append("<entry><key>")
                                .append(escaped(entry.getKey()))
                                .append("</key><value>")
                                .append(escaped(entry.getValue().asText()))
                                .append("</value></entry>"));
            } else {
                content(value, xml);
            }
            xml.append("</").append(member.getKey()).append('>');
        });
    }

    private static void content(JsonNode value, StringBuilder xml) {
        if (value.isObject()) {
            members(value, xml);
        } else {
            xml.append(escaped(value.asText()));
        }
    }
}
