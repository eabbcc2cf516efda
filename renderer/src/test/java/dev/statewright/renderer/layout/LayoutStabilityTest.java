package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.command.DeleteStates;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.drop.InsertState;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An edit moves only what it must: what stands left of something stays left of it, and most things stay in their column. */
class LayoutStabilityTest {

    private static final StateTemplate PASS = StateTemplates.flow().stream()
            .filter(template -> template.type() == StateType.PASS)
            .findFirst()
            .orElseThrow();

    private final LayoutEngine engine = new LayoutEngine();
    private final List<String> turned = new ArrayList<>();
    private int edits;
    private int cards;
    private int inColumn;

    @Test
    void renamingAStateLeavesEverythingInItsColumn() {
        everyEdit(
                state -> new RenameState(state.path(), state.name() + "2"),
                (path, state) -> path.equals(state.path()) ? StatePath.root(state.name() + "2") : path);

        assertThat(edits).isGreaterThan(500);
        assertThat(turned).isEmpty();
        assertThat(share()).as("share of cards that stay in their column").isGreaterThan(0.995);
    }

    @Test
    void insertingAStateTurnsNothingRound() {
        everyEdit(
                state -> new InsertState(new DropTarget.OnEdge(Transition.next(state.path())), PASS),
                (path, _) -> path);

        assertThat(edits).isGreaterThan(300);
        assertThat(turned.size())
                .as("edits that turned something round: %s", turned)
                .isLessThanOrEqualTo(edits / 100);
        assertThat(share()).as("share of cards that stay in their column").isGreaterThan(0.95);
    }

    @Test
    void deletingAStateTurnsNothingRound() {
        everyEdit(state -> new DeleteStates(List.of(state.path())), (path, _) -> path);

        assertThat(edits).isGreaterThan(300);
        assertThat(turned.size())
                .as("edits that turned something round: %s", turned)
                .isLessThanOrEqualTo(edits / 50);
        assertThat(share()).as("share of cards that stay in their column").isGreaterThan(0.9);
    }

    private double share() {
        return (double) inColumn / cards;
    }

    private interface Renamed {
        StatePath after(StatePath path, State edited);
    }

    /** Tries the edit on every state with a successor of every real workflow's outermost scope. */
    private void everyEdit(Function<State, Command> edit, Renamed renamed) {
        Optional<Path> folder = Corpus.folder();
        assumeTrue(folder.isPresent(), "no folder shared/corpus/workflows: nothing to edit");
        for (Path file : Corpus.files(folder.get())) {
            AslDocument document = Corpus.read(file);
            Diagram before = draw(document);
            for (State state : document.machine().scope().states()) {
                if (state.common().successor() instanceof Successor.Next && document.isWellFormed()) {
                    CommandStack stack = new CommandStack(document);
                    try {
                        stack.execute(edit.apply(state));
                    } catch (CommandRejected e) {
                        continue;
                    }
                    edits++;
                    compare(
                            file + " " + state.name(),
                            before,
                            draw(stack.document()),
                            path -> renamed.after(path, state));
                }
            }
        }
    }

    private Diagram draw(AslDocument document) {
        return engine.layout(FlowGraphs.of(document.machine(), false), LayoutOptions.DEFAULT);
    }

    private void compare(String edit, Diagram before, Diagram after, Function<StatePath, StatePath> renamed) {
        Map<StatePath, Rect> places =
                after.cards().stream().collect(Collectors.toMap(Card::state, Card::rect, (a, _) -> a));
        double shift = after.anchors().getFirst().rect().x()
                - before.anchors().getFirst().rect().x();
        List<Rect> old = new ArrayList<>();
        List<Rect> now = new ArrayList<>();
        for (Card card : before.cards()) {
            Rect place = places.get(renamed.apply(card.state()));
            if (place != null && card.state().scope().isRoot()) {
                old.add(card.rect());
                now.add(place);
                cards++;
                inColumn += Math.abs(place.x() - card.rect().x() - shift) < 1 ? 1 : 0;
            }
        }
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < old.size(); j++) {
                if (old.get(i).right() <= old.get(j).x()
                        && now.get(j).right() <= now.get(i).x()) {
                    turned.add(edit);
                    return;
                }
            }
        }
    }
}
