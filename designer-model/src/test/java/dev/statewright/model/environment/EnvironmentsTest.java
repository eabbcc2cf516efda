package dev.statewright.model.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsTest {

    private static final String TABLE = """
            severity: {CHOICE_WITHOUT_DEFAULT: off}
            # who is asked
            environments:
              dev:
                Seconds: 30 # short
                Target: {"Type": "Succeed"}
              prod:
                Seconds: "soon"
            files:
              - glob: "b*.json"
                environments:
                  dev: {Seconds: 5}
            """;

    private static final String FLOW = """
            {
              "StartAt": "A",
              "States": {
                "A": {"Type": "Wait", "Seconds": ${Seconds}, "Next": "B"},
                "B": ${Target}
              }
            }
            """;

    @TempDir
    private Path folder;

    private Path flow;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve(".statewright.yaml"), TABLE);
        flow = Files.writeString(folder.resolve("a.asl.json"), FLOW);
    }

    @Test
    void aTableForEachEnvironmentIsReadFromTheFolder() {
        Environments environments = Environments.of(flow);

        assertThat(environments.names()).containsExactly("dev", "prod");
        assertThat(environments.usual()).contains("dev");
        assertThat(environments.values("dev", flow))
                .isEqualTo(Map.of("Seconds", "30", "Target", "{\"Type\":\"Succeed\"}"));
        assertThat(environments.values("dev", folder.resolve("b.asl.json"))).containsEntry("Seconds", "5");
        assertThat(environments.values("test", flow)).isEmpty();
        assertThat(Environments.of(folder.resolve("below/deep.json")).names()).containsExactly("dev", "prod");
    }

    @Test
    void whatIsWrongInOneEnvironmentIsToldAtTheName() {
        AslDocument document = AslDocument.of(FLOW);

        assertThat(SubstitutionNames.in(document)).containsExactly("Seconds", "Target");
        assertThat(Validator.validate(document)).isEmpty();
        List<Diagnostic> told =
                Resolution.validate(document, Environments.of(flow).tables(flow), Validator::validate);
        assertThat(told).extracting(Diagnostic::severity).containsOnly(Severity.ERROR);
        assertThat(told).anySatisfy(each -> {
            assertThat(each.position().line()).isEqualTo(4);
            assertThat(each.range().of(FLOW)).contains("${Seconds}");
        });
    }

    @Test
    void aWorkspaceTakesTheValuesOfAnEnvironment() throws Exception {
        Workspace workspace = Environments.of(flow).in("dev", Workspace.open(flow));

        AslDocument resolved = Resolution.of(
                        workspace.selected().orElseThrow().document(),
                        workspace.selected().orElseThrow().substitutions())
                .resolved();
        assertThat(resolved.text()).contains("\"Seconds\": 30,").contains("\"B\": {\"Type\":\"Succeed\"}");
        assertThat(Validator.validate(resolved)).isEmpty();
    }

    @Test
    void aValueIsWrittenAndEverythingElseStays() throws IOException {
        Environments environments = Environments.of(flow);

        environments = EnvironmentEdits.set(environments, "dev", "Seconds", Optional.of("60"));
        assertThat(written()).isEqualTo(TABLE.replace("30 # short", "\"60\" # short"));
        environments = EnvironmentEdits.set(environments, "prod", "Table", Optional.of("orders"));
        environments = EnvironmentEdits.set(environments, "dev", "Target", Optional.empty());
        environments = EnvironmentEdits.set(environments, "test", "Table", Optional.of("o: 1"));
        assertThat(environments.names()).containsExactly("dev", "prod", "test");
        assertThat(environments.values("test", flow)).isEqualTo(Map.of("Table", "o: 1"));
        assertThat(EnvironmentEdits.remove(environments, "test").names()).containsExactly("dev", "prod");
        assertThat(written())
                .contains("# who is asked\n")
                .contains("    Table: \"orders\"\n")
                .doesNotContain("Target");
    }

    @Test
    void aFolderWithoutATableGetsOne() throws IOException {
        Files.delete(folder.resolve(".statewright.yaml"));
        Environments environments = EnvironmentEdits.add(Environments.of(flow), "dev");

        assertThat(environments.names()).containsExactly("dev");
        EnvironmentEdits.set(environments, "dev", "Seconds", Optional.of("1"));
        assertThat(Environments.of(flow).values("dev", flow)).isEqualTo(Map.of("Seconds", "1"));
    }

    @Test
    void tablesAreWrittenBehindTheCommentsOfAFileWithoutAny() throws IOException {
        Path file = Files.writeString(folder.resolve(".statewright.yaml"), "# later\n");

        EnvironmentEdits.set(EnvironmentEdits.add(Environments.of(flow), "dev"), "dev", "Seconds", Optional.of("1"));

        assertThat(Files.readString(file)).startsWith("# later\nenvironments:");
        assertThat(Environments.of(flow).values("dev", flow)).isEqualTo(Map.of("Seconds", "1"));
    }

    @Test
    void aTableThatIsNoTableIsOneSentenceWithItsPlace() throws IOException {
        Files.writeString(folder.resolve(".statewright.yaml"), "environments:\n  - dev\n");

        assertThatThrownBy(() -> Environments.of(flow))
                .isInstanceOf(UnreadableEnvironments.class)
                .hasMessageMatching(".*\\.statewright\\.yaml:2:3: environments by name are expected here.*");
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve(".statewright.yaml"));
    }
}
