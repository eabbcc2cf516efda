package dev.statewright.app.proposal;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Proposal;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.conversion.Conversion;
import dev.statewright.model.conversion.ConvertToJsonata;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.grouping.ExtractWorkflow;
import dev.statewright.model.grouping.Extraction;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.text.LineDifference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Large changes, made ready to be looked at: states into another language, states into a workflow of their own. */
public final class Proposals {

    private Proposals() {}

    /**
     * A state, or the whole workflow, in JSONata.
     *
     * @param state absent for the workflow
     * @throws CommandRejected where nothing can be converted
     */
    public static Proposal jsonata(DocumentSession session, Optional<StatePath> state) {
        AslDocument document = session.document();
        ConvertToJsonata command = state.map(ConvertToJsonata::state).orElseGet(ConvertToJsonata::workflow);
        Conversion conversion = command.convert(document);
        if (conversion.edit().change().isEmpty() && !conversion.notes().isEmpty()) {
            throw new CommandRejected(conversion.notes().getFirst());
        }
        String title = state.map(path -> Words.text("proposal.convert-state", path.name()))
                .orElseGet(() -> Words.text("proposal.convert-workflow"));
        return new Proposal(
                title,
                conversion.notes(),
                LineDifference.of(document.text(), conversion.edit().change()),
                command,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * States as a workflow of their own, in a file beside the document's.
     *
     * @throws CommandRejected where that cannot be done
     */
    public static Proposal extraction(DocumentSession session, List<StatePath> states, String name) {
        Path file = session.file().orElseThrow(() -> new CommandRejected(Words.text("proposal.save-first")));
        AslDocument document = session.document();
        ExtractWorkflow command = new ExtractWorkflow(states, name);
        Extraction extraction = command.extract(document);
        String ending = document.format() == DocumentFormat.YAML ? ".asl.yaml" : ".asl.json";
        Path written = file.resolveSibling(name.strip().replaceAll("[^\\p{L}\\p{N}_.-]+", "-") + ending);
        return new Proposal(
                states.size() == 1
                        ? Words.text("proposal.extract-one")
                        : Words.text("proposal.extract-several", states.size()),
                List.of(),
                LineDifference.of(document.text(), extraction.edit().change()),
                command,
                Optional.of(new Proposal.NewFile(written, extraction.workflow())),
                Optional.of(new Proposal.Naming(name, other -> extraction(session, states, other))));
    }
}
