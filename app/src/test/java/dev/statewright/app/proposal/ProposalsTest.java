package dev.statewright.app.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notices;
import dev.statewright.app.session.Proposal;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final String PASS = """
            {
              "StartAt": "A",
              "States": {
                "A": {
                  "Type": "Pass",
                  "Parameters": {
                    "x.$": "$.y"
                  },
                  "End": true
                }
              }
            }
            """;

    @Test
    void aConversionIsShownLineByLineBeforeItIsMade() {
        DocumentSession session = Sessions.of(PASS);
        Proposal proposal = Proposals.jsonata(session, Optional.of(StatePath.root("A")));

        assertThat(proposal.differences().getFirst().before())
                .contains("      \"Parameters\": {", "        \"x.$\": \"$.y\"");
        assertThat(proposal.differences().getFirst().after()).contains("        \"x\": \"{% $states.input.y %}\"");
        assertThat(session.document().text()).isEqualTo(PASS);

        session.execute(proposal.command());
        assertThat(session.document().text()).contains("\"QueryLanguage\": \"JSONata\"", "{% $states.input.y %}");
        session.undo();
        assertThat(session.document().text()).isEqualTo(PASS);
    }

    @Test
    void aProposalIsGoneWhenTheDocumentIsAnother() {
        DocumentSession session = Sessions.of(PASS);
        Proposal proposal = Proposals.jsonata(session, Optional.empty());
        session.proposalProperty().set(Optional.of(proposal));
        session.execute(proposal.command());
        assertThat(session.proposalProperty().get()).isEmpty();
    }

    @Test
    void statesThatBecomeAWorkflowGetAFileBesideTheDocument() {
        DocumentSession session = new DocumentSession(
                AslDocument.of(PASS),
                Optional.of(Path.of("/somewhere/main.asl.json")),
                Sessions.noWorkspace(),
                new Notices(),
                Sessions.services());
        Proposal proposal = Proposals.extraction(session, List.of(StatePath.root("A")), "Sub flow");

        assertThat(proposal.file().orElseThrow().path()).isEqualTo(Path.of("/somewhere/Sub-flow.asl.json"));
        assertThat(proposal.file().orElseThrow().text()).contains("\"StartAt\": \"A\"");
        assertThat(proposal.naming()
                        .orElseThrow()
                        .renamed()
                        .apply("Other")
                        .file()
                        .orElseThrow()
                        .path())
                .isEqualTo(Path.of("/somewhere/Other.asl.json"));
        assertThatThrownBy(() -> Proposals.extraction(Sessions.of(PASS), List.of(StatePath.root("A")), "Sub"))
                .isInstanceOf(CommandRejected.class);
    }
}
