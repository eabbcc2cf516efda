package dev.statewright.model.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.environment.Environments;
import dev.statewright.model.syntax.DocumentFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {

    private static final String CHOICE = """
            {
              "StartAt": "C", "States": {
                %s
                "C": {"Type": "Choice", "Comment": "%s", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "S"}]}, %s
                "S": {"Type": "Succeed"}
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aCommentBeforeOrBehindKeepsADiagnosticQuiet() {
        String mark = "// statewright-ignore CHOICE_WITHOUT_DEFAULT";
        assertThat(advice(CHOICE.formatted("", "", ""))).containsExactly("CHOICE_WITHOUT_DEFAULT");
        assertThat(advice(CHOICE.formatted(mark, "", ""))).containsExactly("CHOICE_WITHOUT_DEFAULT IN_SOURCE");
        assertThat(advice(CHOICE.formatted("", "", mark))).containsExactly("CHOICE_WITHOUT_DEFAULT IN_SOURCE");
        assertThat(advice(CHOICE.formatted("// statewright-ignore NO_DOLLAR", "", "")))
                .containsExactly("CHOICE_WITHOUT_DEFAULT");
        assertThat(advice("\n" + mark + "\n\n" + CHOICE.formatted("", "", "")))
                .containsExactly("CHOICE_WITHOUT_DEFAULT");
    }

    @Test
    void aStatesOwnCommentDoesSoInStrictJson() {
        assertThat(advice(CHOICE.formatted("", "As ordered. statewright-ignore: NO_PATH, CHOICE_WITHOUT_DEFAULT", "")))
                .containsExactly("CHOICE_WITHOUT_DEFAULT IN_SOURCE");
    }

    @Test
    void aCommentInYamlDoesSoToo() {
        AslDocument document = AslDocument.of("""
                StartAt: C
                States:
                  # statewright-ignore CHOICE_WITHOUT_DEFAULT
                  C:
                    Type: Choice
                    Choices:
                      - {Variable: $.a, IsNull: true, Next: S}
                  S:
                    Type: Succeed
                """, DocumentFormat.YAML);
        assertThat(told(document, Profile.NONE)).containsExactly("CHOICE_WITHOUT_DEFAULT IN_SOURCE");
    }

    @Test
    void aProfileSaysHowGraveACodeIs() throws IOException {
        Files.writeString(folder.resolve(".statewright.yaml"), """
                severity:
                  CHOICE_WITHOUT_DEFAULT: error
                files:
                  - glob: "old/**"
                    severity: {CHOICE_WITHOUT_DEFAULT: off}
                """);
        AslDocument document = AslDocument.of(CHOICE.formatted("", "", ""));
        Path here = folder.resolve("a.asl.json");
        Path old = folder.resolve("old/b.asl.json");

        assertThat(Review.of(document, here, Profile.of(here), Validator.validate(document)))
                .extracting(each -> each.diagnostic().severity() + " " + each.isShown())
                .containsExactly("ERROR true");
        assertThat(Review.of(document, old, Profile.of(old), Validator.validate(document)))
                .extracting(each -> each.diagnostic().severity() + " " + each.isShown())
                .containsExactly("ADVICE false");
    }

    @Test
    void whatAwsRejectsCannotBeTurnedOff() throws IOException {
        Files.writeString(
                folder.resolve(".statewright.json"), "{\"severity\": {\"MISSING_TRANSITION_TARGET\": \"off\"}}");
        Path file = folder.resolve("a.asl.json");
        AslDocument document = AslDocument.of("""
                {"StartAt": "A", "Comment": "statewright-ignore MISSING_TRANSITION_TARGET",
                  "States": {"A": {"Type": "Pass", "Next": "B"}, "S": {"Type": "Succeed"}}}
                """);
        assertThat(Review.shown(document, file, Validator.validate(document)))
                .isEqualTo(Validator.validate(document))
                .isNotEmpty();
    }

    @Test
    void aBrokenProfileIsNamedWithItsLine() throws IOException {
        Path profile = Files.writeString(folder.resolve(".statewright.yaml"), "severity:\n  NO_DOLLAR: loud\n");
        assertThatThrownBy(() -> Profile.of(folder.resolve("a.json")))
                .isInstanceOf(UnreadableProfile.class)
                .hasMessage(profile + ":2:14: \"loud\" is none of off, advice, warning, error.");
    }

    @Test
    void aProfileWithoutAnythingButCommentsChangesNothing() throws IOException {
        for (String nothing :
                List.of("", "\n", "# nothing yet\n", "---\n# nothing yet\n", "severity:\n  # NO_PATH: off\n")) {
            Files.writeString(folder.resolve(".statewright.yaml"), nothing);
            Path file = folder.resolve("a.json");

            assertThat(Profile.of(file).levelsFor(file)).isEmpty();
            assertThat(Environments.of(file).names()).isEmpty();
        }
    }

    @Test
    void aCodeThatNobodyTellsIsNamedWithTheNearest() throws IOException {
        Path profile = Files.writeString(folder.resolve(".statewright.yaml"), "severity:\n  NO_DOLAR: off\n");
        assertThatThrownBy(() -> Profile.of(folder.resolve("a.json")))
                .isInstanceOf(UnreadableProfile.class)
                .hasMessage(profile + ":2:3: \"NO_DOLAR\" is no code of a diagnostic; the nearest is NO_DOLLAR.");
    }

    @Test
    void codesOfFilesAreKnown() throws IOException {
        Files.writeString(
                folder.resolve(".statewright.yaml"),
                "severity:\n  UNUSABLE_DEFINITION: error\n  UNREADABLE_FILE: error\n");
        Path file = folder.resolve("a.json");
        assertThat(Profile.of(file).levelsFor(file)).containsOnlyKeys("UNUSABLE_DEFINITION", "UNREADABLE_FILE");
    }

    private static List<String> advice(String text) {
        return told(AslDocument.of(text), Profile.NONE).stream()
                .filter(each -> !each.startsWith("INVALID_JSON"))
                .toList();
    }

    private static List<String> told(AslDocument document, Profile profile) {
        return Review.of(document, Path.of("a.json"), profile, Validator.validate(document)).stream()
                .map(each -> each.diagnostic().code()
                        + each.suppressed().map(by -> " " + by).orElse(""))
                .toList();
    }
}
