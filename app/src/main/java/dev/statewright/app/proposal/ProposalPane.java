package dev.statewright.app.proposal;

import dev.statewright.app.panel.DecisionPane;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Proposal;
import dev.statewright.app.words.Words;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnwritableFile;
import java.nio.file.Files;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows a change beside the picture before it is made: what goes and what comes, with Apply and Cancel. */
public final class ProposalPane extends DecisionPane {

    private final DocumentSession session;
    private final Label file = new Label();
    private final TextField name = new TextField();
    private final HBox naming;
    private final VBox notes = new VBox(6);
    private final Label trouble = new Label();
    private final DifferenceView difference = new DifferenceView();
    private Optional<Proposal> shown = Optional.empty();

    public ProposalPane(DocumentSession session) {
        super("proposal", Words.text("proposal.apply"), "proposal-cancel", Words.text("proposal.cancel"));
        this.session = session;
        file.getStyleClass().add("muted");
        trouble.getStyleClass().add("field-error");
        trouble.setWrapText(true);
        name.setId("proposal-name");
        name.textProperty().addListener((_, _, text) -> rename(text));
        HBox.setHgrow(name, Priority.ALWAYS);
        Label label = new Label(Words.text("proposal.name"));
        label.setLabelFor(name);
        naming = new HBox(8, label, name);
        naming.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(difference, Priority.ALWAYS);
        fill(naming, file, notes, trouble, difference);
    }

    /** Shows another proposal, from its beginning. */
    public void show(Proposal proposal) {
        shown = Optional.empty();
        name.setText(proposal.naming().map(Proposal.Naming::name).orElse(""));
        display(proposal);
    }

    private void display(Proposal proposal) {
        shown = Optional.of(proposal);
        title.setText(proposal.title());
        visible(naming, proposal.naming().isPresent());
        file.setText(proposal.file()
                .map(each -> Words.text("proposal.file", each.path().getFileName()))
                .orElse(""));
        visible(file, proposal.file().isPresent());
        notes.getChildren()
                .setAll(proposal.notes().stream().map(ProposalPane::note).toList());
        visible(notes, !proposal.notes().isEmpty());
        complain("");
        difference.show(proposal.differences(), proposal.file());
    }

    private void rename(String text) {
        Proposal now = shown.orElse(null);
        if (now != null && now.naming().isPresent()) {
            try {
                display(now.naming().get().renamed().apply(text));
            } catch (CommandRejected rejected) {
                complain(rejected.getMessage());
            }
        }
    }

    @Override
    protected void apply() {
        Proposal proposal = shown.orElseThrow();
        if (proposal.file().isPresent()) {
            Proposal.NewFile written = proposal.file().get();
            if (Files.exists(written.path())) {
                complain(Words.text("proposal.file-exists", written.path().getFileName()));
                return;
            }
            try {
                AslFile.save(written.path(), written.text());
            } catch (UnwritableFile trouble) {
                complain(trouble.getMessage());
                return;
            }
        }
        leave();
        session.execute(proposal.command());
    }

    @Override
    protected void leave() {
        session.proposalProperty().set(Optional.empty());
    }

    private void complain(String sentence) {
        trouble.setText(sentence);
        visible(trouble, !sentence.isEmpty());
        apply.setDisable(!sentence.isEmpty());
    }

    private static Label note(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("note");
        return label;
    }

    private static void visible(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
