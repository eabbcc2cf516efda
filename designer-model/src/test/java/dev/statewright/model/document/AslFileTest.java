package dev.statewright.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AslFileTest {

    @TempDir
    Path folder;

    @Test
    void openingAndSavingChangesNoByte() throws IOException {
        for (byte[] bytes : new byte[][] {
            "{\r\n\t\"a\": \"\u00e9\uD83D\uDE00\"\r\n}".getBytes(StandardCharsets.UTF_8),
            "\uFEFF{}".getBytes(StandardCharsets.UTF_8),
            new byte[0]
        }) {
            Path file = Files.write(folder.resolve("flow.asl.json"), bytes);

            AslFile.save(file, AslFile.open(file).text());

            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theByteOrderMarkIsNotPartOfTheText() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.asl.json"), "\uFEFF{}");

        assertThat(AslFile.open(file)).isEqualTo(new AslFile(file, "{}"));
    }

    @Test
    void permissionsAndLinksStay() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.asl.json"), "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        AslFile.save(link, "{ }");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(file)).isEqualTo("{ }");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r-x");
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '\n', '"', (byte) 0xE9, '"', '}'});

        assertThatThrownBy(() -> AslFile.open(missing))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(missing + " does not exist.");
        assertThatThrownBy(() -> AslFile.open(folder)).hasMessage(folder + " is a directory, not a file.");
        assertThatThrownBy(() -> AslFile.open(latin))
                .hasMessage(latin + ":2:2: the file is not UTF-8 text. Save it as UTF-8 and open it again.");
    }

    @Test
    void whatCannotBeSavedSaysWhyAndLeavesTheOldContent() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.asl.json"), "old");
        Path nowhere = folder.resolve("none/flow.asl.json");

        assertThatThrownBy(() -> AslFile.save(file, "\n\uD83D"))
                .isInstanceOf(UnwritableFile.class)
                .hasMessage(file + " was not saved: line 2 holds half of a character (a lone surrogate)."
                        + " Delete it and save again.");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThatThrownBy(() -> AslFile.save(nowhere, "{}"))
                .hasMessage(nowhere + " was not saved: the directory " + nowhere.getParent() + " does not exist.");
        assertThatThrownBy(() -> AslFile.save(folder, "{}"))
                .hasMessage(folder + " is a directory; choose a file name.");
    }

    @Test
    void everyFileOfTheCorpusIsSavedAsItWas() throws IOException {
        for (Corpus.Definition each : Corpus.json()) {
            byte[] bytes = Files.readAllBytes(each.file());
            Path copy = Files.write(folder.resolve("copy.json"), bytes);

            AslFile.save(copy, AslDocument.of(AslFile.open(copy).text()).text());

            assertThat(Files.readAllBytes(copy)).as(each.toString()).isEqualTo(bytes);
        }
    }
}
