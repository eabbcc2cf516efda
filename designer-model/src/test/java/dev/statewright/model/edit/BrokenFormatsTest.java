package dev.statewright.model.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.asl.State;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a file of any format: it is read as far as it goes, or refused in one sentence. */
class BrokenFormatsTest {

    private static final String WRONG_TYPES = """
            Resources:
              Number: 5
              List: [1]
              None:
              NoProperties: {Type: AWS::Serverless::StateMachine}
              Text: {Type: AWS::Serverless::StateMachine, Properties: hello}
              Definition: {Type: AWS::Serverless::StateMachine, Properties: {Definition: [1, 2]}}
              String: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: 12}}
              Join: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: {Fn::Join: [1]}}}
              Empty: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: {Fn::Join: ["", []]}}}
              Good: {Type: AWS::Serverless::StateMachine, Properties: {Definition: {StartAt: A, States: {A: {Type: Pass}}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyTruncationIsReadOrRefusedInASentence() {
        FormatSamples.texts().forEach((name, text) -> {
            for (int cut = 0; cut < text.length(); cut += 11) {
                look(name, text.substring(0, cut));
            }
        });
    }

    @Test
    void everyFlippedCharacterIsReadOrRefusedInASentence() {
        Random random = new Random(7);
        String odd = "{}[]\"'\\:,#\t\n\r $%|>-&*!<~\u0000\uFEFF\ud83d";
        FormatSamples.texts().forEach((name, text) -> {
            for (int i = 0; i < 40; i++) {
                StringBuilder flipped = new StringBuilder(text);
                flipped.setCharAt(random.nextInt(text.length()), odd.charAt(random.nextInt(odd.length() - 1)));
                look(name, flipped.toString());
            }
        });
    }

    private void look(String name, String text) {
        for (AslDocument document : FormatSamples.open(folder, name, text)) {
            document.tree().errors().forEach(error -> {
                assertThat(error.message()).isNotBlank();
                assertThat(document.tree().positionOf(error.range().start()).line())
                        .isPositive();
            });
            Validator.validate(document);
            document.machine().states().forEach(State::name);
        }
        try {
            Workspace.open(folder.resolve(name));
        } catch (UnreadableWorkspace refused) {
            assertThat(refused.getMessage())
                    .contains(name)
                    .doesNotContain("Exception")
                    .endsWith(".");
        }
    }

    @Test
    void resourcesOfWrongTypesHideNoGoodOne() throws Exception {
        Workspace workspace = Workspace.open(write("template.yaml", WRONG_TYPES));

        assertThat(workspace.workflows()).extracting(entry -> entry.logicalId()).containsExactly("Good");
        assertThat(workspace.notes()).allSatisfy(note -> assertThat(note).startsWith("template.yaml, "));
    }

    @Test
    void ofResourcesWithOneNameTheLastIsOpenedAndTheRepetitionTold() throws Exception {
        String text = """
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties: {Definition: {StartAt: A, States: {A: {Type: Succeed}}}}
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties: {Definition: {StartAt: B, States: {B: {Type: Succeed}}}}
                """;
        AslDocument document = Workspace.open(write("template.yaml", text))
                .workflows()
                .getFirst()
                .document();

        assertThat(document.machine().states()).extracting(State::name).containsExactly("B");
        assertThat(document.tree().errors())
                .singleElement()
                .satisfies(error -> assertThat(document.tree()
                                .positionOf(error.range().start())
                                .line())
                        .isEqualTo(5));
    }

    @Test
    void aMarkAtTheBeginningAndOtherLineEndsAreKept() throws Exception {
        for (var sample : FormatSamples.texts().entrySet()) {
            String windows = "\uFEFF" + sample.getValue().replace("\n", "\r\n");
            Path file = write(sample.getKey(), windows);
            List<AslDocument> documents = FormatSamples.open(folder, sample.getKey(), windows);

            assertThat(documents).isNotEmpty().allSatisfy(document -> {
                assertThat(document.tree().errors()).as(sample.getKey()).isEmpty();
                assertThat(document.machine().states()).isNotEmpty();
            });
            AslFile.save(file, documents.getFirst().text());
            assertThat(Files.readAllBytes(file)).isEqualTo(windows.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aTemplateOfOneBrokenWorkflowIsRefusedWithItsPlace() throws IOException {
        Path file = write("template.yaml", "Resources:\n  Flow:\n    Type: [AWS::Serverless::StateMachine\n  B: 1\n");

        assertThatThrownBy(() -> Workspace.open(file))
                .isInstanceOf(UnreadableWorkspace.class)
                .hasMessageContaining("template.yaml:3:11: Flow is left out");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
