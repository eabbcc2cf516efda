package dev.statewright.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written into a field, in whatever format: it is read back, and no other line is touched. */
class FieldEditsPropertyTest {

    private static final List<Map.Entry<String, String>> SAMPLES =
            List.copyOf(FormatSamples.texts().entrySet());
    private static final List<String> PARTS = List.of(
            "a",
            "B c",
            "\"",
            "'",
            "\\",
            "\n",
            "\t",
            ": ",
            " #",
            "${Name}",
            "${",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\u00e9",
            "\ud83d\ude00",
            "|",
            ">",
            "-",
            "- ",
            "%{",
            "null",
            "true",
            "1",
            " ",
            "~",
            "@",
            "`",
            "\u0001",
            "\u0085",
            "\u2028",
            "//",
            "/*",
            "EOF",
            "\\n",
            "!",
            "&",
            "*",
            "?");

    private static final Pattern EXPRESSION_WITH_ESCAPE = Pattern.compile("[$%]\\{[^}]*\\p{Cntrl}");

    @Property(tries = 400)
    void aValueOfAnyKindTouchesItsOwnLinesAlone(
            @ForAll("samples") Map.Entry<String, String> sample,
            @ForAll("values") String value,
            @ForAll int which,
            @ForAll boolean windows)
            throws IOException {
        Path folder = Files.createTempDirectory("formats");
        String text = windows ? sample.getValue().replace("\n", "\r\n") : sample.getValue();
        for (AslDocument document : FormatSamples.open(folder, sample.getKey(), text)) {
            assertThat(document.tree().errors()).as(sample.getKey()).isEmpty();
            List<SyntaxPath> fields = FieldEdits.fields(document);
            SyntaxPath field = fields.get(Math.floorMod(which, fields.size()));
            assertThat(FieldEdits.set(document, field, TextNode.valueOf(value)))
                    .as("%s %s", sample.getKey(), field)
                    .isTrue();
        }
        Files.delete(folder.resolve(sample.getKey()));
        Files.delete(folder);
    }

    @Provide
    Arbitrary<Map.Entry<String, String>> samples() {
        return Arbitraries.of(SAMPLES);
    }

    /**
     * Two signs before a brace are Terraform's own escape and no value of a field; what stands between braces is an expression of Terraform,
     * for which a line break that JSON has to escape is a mistake.
     */
    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(PARTS)
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .filter(value -> !value.contains("%%{") && !value.contains("$${"))
                .filter(value -> !EXPRESSION_WITH_ESCAPE.matcher(value).find());
    }
}
