package dev.statewright.model.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Corpus;
import dev.statewright.model.Corpus.Definition;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.syntax.DocumentFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Real definitions, broken: never an exception, never a hang, always a place. The build cuts at every 1,499th byte; all of it, which
 * takes minutes: {@code -Dcut=97}.
 */
@Timeout(900)
class BrokenTextTest {

    private static final int CUT = Integer.getInteger("cut", 1499);

    @Test
    void aFileThatEndsTooEarlyIsReadAsFarAsItGoes() {
        int read = 0;
        for (Definition definition : definitions()) {
            byte[] bytes = definition.text().getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < bytes.length; length += CUT) {
                String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
                List<Diagnostic> said = read(text, definition, "cut at byte " + length);
                if (format(definition) == DocumentFormat.JSON
                        && !text.isBlank()
                        && !definition.text().startsWith(text.strip() + "\n")) {
                    assertThat(said).as("%s cut at byte %d", definition, length).isNotEmpty();
                }
                read++;
            }
        }
        System.out.printf("%d cut definitions%n", read);
    }

    @Test
    void aFileWithWrongBytesIsReadAsFarAsItGoes() {
        Random random = new Random(42);
        for (Definition definition : definitions()) {
            byte[] bytes = definition.text().getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < Math.max(1, 400 / CUT); round++) {
                byte[] wrong = bytes.clone();
                for (int i = random.nextInt(8); i >= 0 && wrong.length > 0; i--) {
                    wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
                }
                read(new String(wrong, StandardCharsets.UTF_8), definition, "flipped");
                // as many characters as bytes: control characters and lone halves of pairs among them
                char[] chars = definition.text().toCharArray();
                for (int i = 0; i < 5 && chars.length > 0; i++) {
                    chars[random.nextInt(chars.length)] = (char) random.nextInt(0x10000);
                }
                read(new String(chars), definition, "characters");
            }
        }
    }

    @Test
    void everyValueMayBeOfTheWrongType() {
        List<Definition> definitions = Corpus.json();
        for (int i = 0; i < definitions.size(); i += Math.max(1, CUT / 97)) {
            Definition definition = definitions.get(i);
            for (String text : Mistyped.of(definition.text(), Math.max(1, CUT / 97))) {
                read(text, definition, "mistyped");
            }
        }
    }

    @Test
    void lineEndsAndMarksOfOtherSystemsChangeNothing() {
        for (Definition definition : definitions()) {
            if (definition.expect().equals("valid")) {
                String lines = definition.text().replace("\r\n", "\n");
                List<String> plain = messages(lines, definition);
                assertThat(messages(lines.replace("\n", "\r\n"), definition))
                        .as(definition.toString())
                        .isEqualTo(plain);
                assertThat(messages("\uFEFF" + lines, definition))
                        .as(definition.toString())
                        .isEqualTo(plain);
            }
        }
    }

    private static List<String> messages(String text, Definition definition) {
        return Read.all(text, format(definition)).stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.message() + " " + each.location())
                .toList();
    }

    private static List<Diagnostic> read(String text, Definition definition, String how) {
        try {
            return Read.all(text, format(definition));
        } catch (RuntimeException | StackOverflowError | AssertionError broken) {
            throw new AssertionError(definition + " " + how + ":\n" + text, broken);
        }
    }

    private static List<Definition> definitions() {
        List<Definition> all = new ArrayList<>(Corpus.json());
        all.addAll(Corpus.yaml());
        return all;
    }

    private static DocumentFormat format(Definition definition) {
        return DocumentFormat.of(definition.file(), definition.text());
    }
}
