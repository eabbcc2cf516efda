package dev.statewright.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.syntax.JsonParser;
import org.junit.jupiter.api.Test;

class JsonStyleTest {

    @Test
    void indentationLineEndsAndColonsAreThoseOfTheDocument() {
        assertThat(style("{\r\n\t\"a\":{\r\n\t\t\"b\":[ 1,2 ],\r\n\t\t\"c\":{ \"d\":1 }\r\n\t}\r\n}"))
                .isEqualTo(new JsonStyle("\r\n", true, "\t", ":", ",", " ", true));
        assertThat(style("{\n    \"a\": [\n        1\n    ]\n}"))
                .isEqualTo(new JsonStyle("\n", true, "    ", ": ", ", ", "", false));
    }

    @Test
    void aDocumentOnOneLineStaysOnOneLine() {
        assertThat(style("{\"a\":1,\"b\":{}}\n")).isEqualTo(new JsonStyle("\n", false, "  ", ":", ",", "", false));
    }

    @Test
    void anEmptyDocumentIsWrittenAsTheConsoleWrites() {
        assertThat(style("")).isEqualTo(JsonStyle.CONSOLE);
    }

    @Test
    void theUsualColonWinsOverTheOddOne() {
        assertThat(style("{\n  \"a\":  1,\n  \"b\": 2,\n  \"c\": 3\n}").colon()).isEqualTo(": ");
    }

    private static JsonStyle style(String text) {
        return JsonStyle.of(JsonParser.parse(text));
    }
}
