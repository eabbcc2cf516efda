package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeLanguageTest {

    @Test
    void aLineOfYamlHasItsKeyItsValueAndItsComment() {
        assertThat(yaml("  Next: \"Done\" # on"))
                .containsExactly("KEY Next", "PUNCTUATION :", "STRING \"Done\"", "COMMENT # on");
        assertThat(yaml("- Type: Pass")).containsExactly("PUNCTUATION -", "KEY Type", "PUNCTUATION :", "STRING Pass");
        assertThat(yaml("Seconds: 30")).containsExactly("KEY Seconds", "PUNCTUATION :", "NUMBER 30");
        assertThat(yaml("End: true")).containsExactly("KEY End", "PUNCTUATION :", "KEYWORD true");
        assertThat(yaml("Resource: !GetAtt Fn.Arn"))
                .containsExactly("KEY Resource", "PUNCTUATION :", "KEYWORD !GetAtt", "STRING Fn.Arn");
        assertThat(yaml("A: {Type: Pass, N: 1}"))
                .containsExactly(
                        "KEY A",
                        "PUNCTUATION :",
                        "PUNCTUATION {",
                        "KEY Type",
                        "PUNCTUATION :",
                        "STRING Pass",
                        "PUNCTUATION ,",
                        "KEY N",
                        "PUNCTUATION :",
                        "NUMBER 1",
                        "PUNCTUATION }");
        assertThat(yaml("Table: x-${Table}-y"))
                .containsExactly("KEY Table", "PUNCTUATION :", "STRING x-", "SUBSTITUTION ${Table}", "STRING -y");
        assertThat(yaml("url: http://a#b")).containsExactly("KEY url", "PUNCTUATION :", "STRING http://a#b");
    }

    @Test
    void aDefinitionInABlockOfYamlIsColouredAsJsonWhereverTheViewBegins() {
        String text = "Definition: !Sub |\n  {\n    \"A\": 1\n  }\nType: X\n";
        List<String> told = coloured(CodeLanguage.YAML, text);

        assertThat(told).contains("KEY \"A\"", "NUMBER 1", "KEY Type").doesNotContain("KEY {");
        assertThat(contextOf(CodeLanguage.YAML, text, "    \"A\"")).isEqualTo(LineContext.block(0));
        assertThat(YamlLines.continues("Type: X", contextOf(CodeLanguage.YAML, text, "Type")))
                .isFalse();
    }

    @Test
    void terraformHasBlocksKeysReferencesAndHeredocs() {
        String text = """
                resource "aws_sfn_state_machine" "x" { # here
                  type = "EXPRESS-${var.a}"
                  arn  = aws_iam_role.x.arn
                  n    = 3
                  definition = <<-EOF
                    { "StartAt": "A" }
                  EOF
                }
                """;
        assertThat(coloured(CodeLanguage.TERRAFORM, text))
                .contains(
                        "KEYWORD resource",
                        "STRING \"x\"",
                        "COMMENT # here",
                        "KEY type",
                        "STRING \"EXPRESS-",
                        "SUBSTITUTION ${var.a}",
                        "SUBSTITUTION aws_iam_role.x.arn",
                        "NUMBER 3",
                        "KEY \"StartAt\"");
        assertThat(contextOf(CodeLanguage.TERRAFORM, text, "    { \"")).isEqualTo(LineContext.heredoc("EOF"));
        assertThat(contextOf(CodeLanguage.TERRAFORM, text, "}\n\n")).isEqualTo(LineContext.NOTHING);
    }

    @Test
    void everyLineIsReadToItsEndWhateverIsInIt() {
        String odd = "\"\\'{}[]:,#!&*|>%@`-?<=/$ab1 \t";
        for (CodeLanguage language : CodeLanguage.values()) {
            for (int i = 0; i < odd.length(); i++) {
                for (int j = 0; j < odd.length(); j++) {
                    String line = "" + odd.charAt(i) + odd.charAt(j) + odd.charAt(i);
                    List<CodeToken> tokens = language.tokens(line, LineContext.NOTHING);
                    for (int t = 1; t < tokens.size(); t++) {
                        assertThat(tokens.get(t).start())
                                .as(line)
                                .isGreaterThanOrEqualTo(tokens.get(t - 1).end());
                    }
                }
            }
        }
    }

    /** What the line with that text begins within; found once more after a change above it. */
    private static LineContext contextOf(CodeLanguage language, String text, String wanted) {
        List<String> lines = List.of((text + "\n").split("\n", -1));
        int at = (text + "\n").indexOf(wanted);
        int line = (int) text.substring(0, Math.min(at, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
        LineContexts contexts = new LineContexts();
        LineContext found = contexts.at(line, language, lines::get);
        contexts.changed(0);
        assertThat(contexts.at(line, language, lines::get)).isEqualTo(found);
        return found;
    }

    private static List<String> yaml(String line) {
        return told(line, CodeLanguage.YAML.tokens(line, LineContext.NOTHING));
    }

    private static List<String> coloured(CodeLanguage language, String text) {
        List<String> all = new ArrayList<>();
        LineContext context = LineContext.NOTHING;
        for (String line : text.split("\n", -1)) {
            all.addAll(told(line, language.tokens(line, context)));
            context = language.after(line, context);
        }
        return all;
    }

    private static List<String> told(String line, List<CodeToken> tokens) {
        return tokens.stream()
                .map(token -> token.kind() + " " + line.substring(token.start(), Math.min(token.end(), line.length())))
                .toList();
    }
}
