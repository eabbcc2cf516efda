package dev.statewright.app.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notices;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.environment.SubstitutionNames;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesViewModelTest {

    @TempDir
    private Path folder;

    private DocumentSession session;
    private ValuesViewModel model;

    @BeforeEach
    void open() throws Exception {
        Path flow = Files.writeString(folder.resolve("a.asl.json"), """
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": ${Seconds}, "Comment": "${Why}", "End": true}}}
                """);
        Files.writeString(folder.resolve("template.yaml"), """
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: a.asl.json
                      DefinitionSubstitutions: {Why: because}
                """);
        Workspace workspace = Workspace.open(folder);
        session = new DocumentSession(
                workspace.workflows().getFirst().document(),
                Optional.of(flow),
                workspace,
                new Notices(),
                Sessions.services());
        model = new ValuesViewModel(session);
        session.documentProperty().subscribe(document -> model.follow(SubstitutionNames.in(document)));
    }

    @Test
    void namesAreThoseOfTheDocumentWithWhatTheTemplateSays() {
        assertThat(model.names()).containsExactly("Seconds", "Why");
        assertThat(model.fromTemplate("Why")).isEqualTo("because");
        assertThat(model.environments()).isEmpty();
        assertThat(model.open()).isEqualTo(1);
    }

    @Test
    void aValueIsWrittenIntoTheFolderAndTheDocumentIsJudgedWithIt() throws Exception {
        model.add("dev");
        model.add(" dev ");
        assertThat(model.problemProperty().get()).contains("dev");
        assertThat(session.diagnostics()).extracting(Diagnostic::severity).doesNotContain(Severity.ERROR);

        model.set("dev", "Seconds", "soon");
        assertThat(Files.readString(folder.resolve(".statewright.yaml")))
                .contains("dev:")
                .contains("soon");
        assertThat(session.diagnostics()).extracting(Diagnostic::severity).contains(Severity.ERROR);

        model.set("dev", "Seconds", "5");
        assertThat(session.diagnostics()).extracting(Diagnostic::severity).doesNotContain(Severity.ERROR);
        assertThat(session.substitutions()).containsEntry("Seconds", "5").containsEntry("Why", "because");
        assertThat(model.open()).isZero();
    }

    @Test
    void anotherEnvironmentCountsWhenItIsChosen() {
        model.add("dev");
        model.set("dev", "Seconds", "5");
        model.add("prod");
        model.set("prod", "Seconds", "soon");
        assertThat(session.diagnostics()).extracting(Diagnostic::severity).doesNotContain(Severity.ERROR);

        model.choose("prod");
        assertThat(session.diagnostics()).extracting(Diagnostic::severity).contains(Severity.ERROR);

        model.remove("prod");
        assertThat(model.chosen()).isEqualTo("dev");
        assertThat(session.diagnostics()).extracting(Diagnostic::severity).doesNotContain(Severity.ERROR);
    }
}
