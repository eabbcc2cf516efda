package dev.statewright.model.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Corpus;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.EmbeddedText;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.Embedding;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReformattingTest {

    private static final String YAML = """
            # above
            StartAt: A # first
            States:
              # the first
              A: &anchor
                Type: Task
                Comment: |
                  two
                    lines

                  and a third
                Parameters: {
                  a: 1, # in brackets
                  b: [1,
                    2]
                }
                Retry:
                - ErrorEquals: [States.ALL]
                  # tries
                  MaxAttempts: 3
                -   ErrorEquals:
                      - Other
                Next: "B
                  and more"
              B:
                <<: *anchor
                Result:
                  - - one
                    - two
                  -
                    three: 3
              # the end
            """;

    private static final String YAML_4 = """
            # above
            StartAt: A # first
            States:
                # the first
                A: &anchor
                    Type: Task
                    Comment: |
                        two
                          lines

                        and a third
                    Parameters: {
                      a: 1, # in brackets
                      b: [1,
                        2]
                    }
                    Retry:
                    - ErrorEquals: [States.ALL]
                      # tries
                      MaxAttempts: 3
                    -   ErrorEquals:
                            - Other
                    Next: "B
                      and more"
                B:
                    <<: *anchor
                    Result:
                        - - one
                          - two
                        -
                            three: 3
                # the end
            """;

    @Test
    void blocksOfYamlGetTheirIndentationAndKeepEverythingElse() {
        assertThat(reformat(AslDocument.of(YAML, DocumentFormat.YAML), 4))
                .isEqualTo(YAML_4.replace("  a: 1", "  a: 1"));
        assertThat(reformat(AslDocument.of(YAML_4, DocumentFormat.YAML), 2)).isEqualTo(YAML);
        assertThat(reformat(AslDocument.of(YAML, DocumentFormat.YAML), 2)).isEqualTo(YAML);
    }

    @Test
    void lineEndsStayWhatTheyAre() {
        String windows = YAML.replace("\n", "\r\n");

        assertThat(reformat(AslDocument.of(windows, DocumentFormat.YAML), 4)).isEqualTo(YAML_4.replace("\n", "\r\n"));
    }

    @Test
    void inATemplateOnlyTheDefinitionIsIndented() {
        String template = """
                Resources:
                      Flow:
                            Definition:
                               StartAt: A
                               States:
                                 A: {Type: Pass}
                            Type: X
                """;

        assertThat(reformat(
                        template,
                        new EmbeddedTree(DocumentFormat.YAML, SyntaxPath.of("Resources", "Flow", "Definition")),
                        4))
                .isEqualTo(template.replace("               StartAt", "                StartAt")
                        .replace("               States", "                States")
                        .replace("                 A:", "                    A:"));
    }

    @Test
    void aBlockOfTextIsIndentedFromWhereItBegins() {
        String template = """
                D: !Sub |
                    {"StartAt": "A",
                      "States": {"A": {"Type": "Pass"}}
                    }
                E: 1
                """;

        assertThat(reformat(template, new EmbeddedText(DocumentFormat.YAML, SyntaxPath.of("D")), 2))
                .isEqualTo("""
                D: !Sub |
                    {
                      "StartAt": "A",
                      "States": {
                        "A": {
                          "Type": "Pass"
                        }
                      }
                    }
                E: 1
                """);
    }

    @Test
    void aDefinitionOnOneLineOfAnotherFileStaysOnIt() {
        String template = "D: \"{\\\"StartAt\\\": \\\"A\\\"}\"\n";

        assertThat(reformat(template, new EmbeddedText(DocumentFormat.YAML, SyntaxPath.of("D")), 2))
                .isEqualTo(template);
    }

    @Test
    void anObjectOfTerraformIsIndentedByItsBrackets() {
        String file = """
                resource "aws_sfn_state_machine" "x" {
                    definition = jsonencode({
                      StartAt = "A" # {
                       States = {
                    A = { Type = "Pass" }
                  }
                    })
                }
                """;

        assertThat(reformat(
                        file,
                        new EmbeddedTree(
                                DocumentFormat.HCL,
                                SyntaxPath.of("resource", "aws_sfn_state_machine", "x", "definition", "jsonencode", 0)),
                        2))
                .isEqualTo("""
                        resource "aws_sfn_state_machine" "x" {
                            definition = jsonencode({
                              StartAt = "A" # {
                              States = {
                                A = { Type = "Pass" }
                              }
                            })
                        }
                        """);
    }

    @Test
    void brokenTextIsLeftAloneWithItsLine() {
        assertThatThrownBy(() -> reformat(AslDocument.of("A: 1\nB: [1\n", DocumentFormat.YAML), 4))
                .isInstanceOf(UneditablePlace.class)
                .hasMessageContaining("Line ");
    }

    @Test
    void realDefinitionsSayTheSameWithAnyIndentation() throws Exception {
        List<String> refused = new ArrayList<>();
        for (Corpus.Definition each : Corpus.yaml()) {
            AslDocument document = AslDocument.of(each.text(), DocumentFormat.YAML);
            if (document.isWellFormed()) {
                attempt(document, each.file(), refused);
            }
        }
        for (Path file :
                Corpus.embedded().stream().map(Corpus.Embedded::file).distinct().toList()) {
            for (WorkflowEntry entry : Workspace.namedIn(file)) {
                if (entry.embedding().isPresent()
                        && Files.exists(entry.file())
                        && entry.document().isWellFormed()) {
                    attempt(entry.document(), file, refused);
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    private static void attempt(AslDocument document, Path file, List<String> refused) {
        for (int indent : new int[] {1, 3, 4}) {
            try {
                Reformatting.of(document.tree(), indent);
            } catch (UneditablePlace e) {
                refused.add(file + " " + indent + " " + e.getMessage());
            }
        }
    }

    private static String reformat(String file, Embedding where, int indent) {
        return reformat(AslDocument.of(file, where), indent);
    }

    private static String reformat(AslDocument document, int indent) {
        return Reformatting.of(document.tree(), indent).applyTo(document.text());
    }
}
