package dev.statewright.icons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgIconReaderTest {

    private static final IconKey KEY = new IconKey("action", "test");

    @Test
    void pathsTakePaintAndWidthFromTheRootUnlessTheySayOtherwise() {
        var icon = read(svg("""
                <path d="M3 3H9"/>
                <path d="M4 4H8" fill="currentColor"/>
                <path d="M5 5H7" fill="currentColor" stroke="none"/>
                <path d="M6 6V9" stroke-width="3"/>"""));

        assertThat(icon.paths())
                .containsExactly(
                        new IconPath("M3 3H9", false, 1.75),
                        new IconPath("M4 4H8", true, 1.75),
                        new IconPath("M5 5H7", true, 0),
                        new IconPath("M6 6V9", false, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            <circle cx="3" cy="3" r="2"/>          | has <circle> where <path> belongs
            <path/>                                | has a path without d
            <path d="M1 1" transform="scale(2)"/>  | has the attribute transform, which is not drawn
            <path d="M1 1" stroke="red"/>          | has stroke red instead of currentColor
            <path d="M1 1" stroke="none"/>         | has a path with neither fill nor stroke
            <path d="M1 1" stroke-width="wide"/>   | has the stroke width wide, which is not a positive number
            ''                                     | has no path
            """)
    void whatTheSetDoesNotKnowIsRefused(String content, String complaint) {
        assertThatThrownBy(() -> read(svg(content)))
                .isInstanceOf(IconException.class)
                .hasMessageStartingWith("The icon action/test " + complaint);
    }

    @Test
    void anotherGridIsRefused() {
        assertThatThrownBy(() -> read(svg("<path d='M1 1'/>").replace("0 0 24 24", "0 0 16 16")))
                .hasMessage("The icon action/test needs viewBox=\"0 0 24 24\" but has 0 0 16 16 (line 1)");
    }

    @Test
    void entitiesAreNotFollowed() {
        var document = "<!DOCTYPE svg [<!ENTITY e '<path d=\"M1 1H2\"/>'>]>" + svg("&e;");

        assertThatThrownBy(() -> read(document)).isInstanceOf(IconException.class);
    }

    @Test
    void brokenXmlIsReportedWithTheIconsName() {
        assertThatThrownBy(() -> read("<svg"))
                .isInstanceOf(IconException.class)
                .hasMessageStartingWith("The icon action/test is not well-formed XML");
    }

    private static Icon read(String document) {
        return SvgIconReader.read(KEY, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static String svg(String content) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" \
                stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">%s</svg>""".formatted(content);
    }
}
