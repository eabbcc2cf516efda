package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("greet.asl.json");
        out = folder.resolve("sam");
        Files.writeString(file, """
                {"StartAt": "Greet", "States": {"Greet": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::dynamodb:putItem", "Parameters": {"TableName.$": "$.table"}}}}
                """);
    }

    @Test
    void aFolderIsWrittenAndWhatTheRoleAllowsForAllIsSaid() throws IOException {
        assertThat(export())
                .isEqualTo(new Outcome(
                        0,
                        out.resolve("template.yaml") + " written\n" + out.resolve("greet.asl.json") + " written\n"
                                + "The role allows these actions for all resources of their kind, because the definition does not"
                                + " name one: dynamodb:PutItem. Narrow them in the template where you know more.\n",
                        ""));
        assertThat(out.resolve("greet.asl.json")).hasSameTextualContentAs(file);
        assertThat(Files.readString(out.resolve("template.yaml"))).contains("DefinitionUri: greet.asl.json");
    }

    @Test
    void whatIsThereIsOnlyReplacedWhereThatIsSaid() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("template.yaml"), "Resources: {}\n");

        assertThat(export())
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: " + out.resolve("template.yaml")
                                + " would be overwritten. Choose another folder with -o, or say --overwrite.\n"));
        assertThat(out.resolve("template.yaml")).hasContent("Resources: {}");
        assertThat(export("--overwrite").status()).isZero();
        assertThat(Files.readString(out.resolve("template.yaml"))).contains("DefinitionUri: greet.asl.json");
    }

    @Test
    void aBrokenFileIsNamedWithItsPlace() throws IOException {
        Files.writeString(file, "{\"StartAt\": }");

        assertThat(export().err()).startsWith("statewright: " + file + ":1:");
        assertThat(out).doesNotExist();
    }

    private Outcome export(String... more) {
        String[] words = new String[6 + more.length];
        System.arraycopy(new String[] {"export", file.toString(), "--to", "sam", "-o", out.toString()}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        return Outcome.of(words);
    }
}
