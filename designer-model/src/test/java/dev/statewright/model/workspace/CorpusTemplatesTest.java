package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.Corpus;
import dev.statewright.model.asl.State;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.command.SetField;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.EmbeddedText;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorpusTemplatesTest {

    @Test
    void definitionsInRealTemplatesAreReadAndEditedWhereTheyStand() throws Exception {
        int edited = 0;
        List<String> unread = new ArrayList<>();
        for (Corpus.Embedded each : Corpus.embedded()) {
            Optional<WorkflowEntry> entry = entry(each);
            if (entry.isEmpty()) {
                unread.add(each.file() + " " + each.pointer());
                continue;
            }
            AslDocument document = entry.get().document();
            assertThat(names(document)).as(each.file() + each.pointer()).isEqualTo(names(AslDocument.of(each.text())));
            for (State state : document.machine().states()) {
                edit(each, document, state);
            }
            edited++;
        }
        assertThat(unread).as("of " + (edited + unread.size())).isEmpty();
    }

    private static void edit(Corpus.Embedded each, AslDocument document, State state) {
        if (!document.isWellFormed()) {
            return;
        }
        CommandStack stack = new CommandStack(document);
        stack.execute(new SetField(state.path().syntax(), "Comment", Optional.of(TextNode.valueOf("a: comment"))));
        stack.execute(new RenameState(state.path(), "A new name"));
        AslDocument after = stack.document();
        String where = each.file() + each.pointer() + state.path() + "\n" + after.text();
        assertThat(after.tree().errors()).as(where).isEmpty();
        assertThat(after.machine()
                        .state(state.path().scope().state("A new name"))
                        .orElseThrow()
                        .common()
                        .json()
                        .path("Comment")
                        .textValue())
                .isEqualTo("a: comment");
        stack.undo();
        stack.undo();
        assertThat(stack.document().text()).as(where).isEqualTo(document.text());
    }

    private static List<String> names(AslDocument document) {
        return document.machine().states().stream().map(State::name).toList();
    }

    private static Optional<WorkflowEntry> entry(Corpus.Embedded each) {
        try {
            return Workspace.open(each.file()).workflows().stream()
                    .filter(entry -> entry.embedding()
                            .filter(embedding -> stands(embedding, each, entry))
                            .isPresent())
                    .findFirst();
        } catch (UnreadableWorkspace unreadable) {
            return Optional.empty();
        }
    }

    private static boolean stands(Embedding embedding, Corpus.Embedded each, WorkflowEntry entry) {
        if (each.pointer().startsWith("heredoc")) {
            return names(entry.document()).equals(names(AslDocument.of(each.text())));
        }
        return switch (embedding) {
            case EmbeddedTree tree -> tree.path().pointer().equals(each.pointer());
            case EmbeddedText text -> text.path().pointer().startsWith(each.pointer());
        };
    }
}
