package dev.statewright.model.drop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Corpus;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusInsertTest {

    private static final StateTemplate PASS = StateTemplates.flow().stream()
            .filter(template -> template.baseName().equals("Pass"))
            .findFirst()
            .orElseThrow();

    @Test
    void aPassStateOnAnyEdgeOfAnyWorkflowChangesOnlyItsOwnLinesAndTheTransition() {
        for (Corpus.Definition each : Corpus.json()) {
            if (!each.expect().equals("invalid") && !each.expect().equals("doubtful")) {
                AslDocument document = AslDocument.of(each.text());
                for (Scope scope : document.machine().scopes()) {
                    for (var way : Ways.of(scope).entrySet()) {
                        if (!(way.getValue() instanceof Successor.Unset)) {
                            insert(each, document, way.getKey());
                        }
                    }
                }
            }
        }
    }

    private static void insert(Corpus.Definition definition, AslDocument document, Transition transition) {
        CommandStack stack = new CommandStack(document);
        stack.execute(new InsertState(new DropTarget.OnEdge(transition), PASS));
        String after = stack.document().text();
        String where = definition + " " + transition;

        assertThat(stack.document().tree().errors().size())
                .as(where)
                .isLessThanOrEqualTo(document.tree().errors().size());
        assertThat(stack.document().machine().states())
                .as(where)
                .hasSize(document.machine().states().size() + 1);
        if (document.text().lines().count() > 1) {
            List<String> gone = new ArrayList<>(gone(document.text(), after));
            // behind the last state of a scope its brace gets the comma that JSON needs
            gone.removeIf(line -> line.strip().equals("}") && after.contains(line + ","));
            assertThat(gone.size()).as(where + " takes away " + gone).isLessThanOrEqualTo(1);
        }
        stack.undo();
        assertThat(stack.document().text()).as(where).isEqualTo(document.text());
    }

    /** The lines of {@code before} that a line-by-line comparison does not find again, in order, in {@code after}. */
    private static List<String> gone(String before, String after) {
        String[] old = before.split("\n", -1);
        String[] now = after.split("\n", -1);
        int head = 0;
        while (head < Math.min(old.length, now.length) && old[head].equals(now[head])) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.length, now.length) - head
                && old[old.length - 1 - tail].equals(now[now.length - 1 - tail])) {
            tail++;
        }
        List<String> left = Arrays.asList(old).subList(head, old.length - tail);
        List<String> added = Arrays.asList(now).subList(head, now.length - tail);
        return without(left, added);
    }

    private static List<String> without(List<String> left, List<String> added) {
        int[][] common = new int[left.size() + 1][added.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = added.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(added.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> gone = new ArrayList<>();
        for (int i = 0, j = 0; i < left.size(); ) {
            if (j < added.size() && left.get(i).equals(added.get(j))) {
                i++;
                j++;
            } else if (j < added.size() && common[i][j + 1] >= common[i + 1][j]) {
                j++;
            } else {
                gone.add(left.get(i++));
            }
        }
        return gone;
    }
}
