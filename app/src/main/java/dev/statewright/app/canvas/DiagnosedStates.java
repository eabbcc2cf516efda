package dev.statewright.app.canvas;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the innermost state of each diagnostic in one walk through the tree, which goes only where there are some. */
final class DiagnosedStates {

    private final Set<StatePath> states = new HashSet<>();
    private final Map<StatePath, List<Diagnostic>> found = new HashMap<>();

    DiagnosedStates(StateMachine machine) {
        machine.states().stream().map(State::path).forEach(states::add);
    }

    /** @param sorted by their starts */
    Map<StatePath, List<Diagnostic>> of(SyntaxTree tree, List<Diagnostic> sorted) {
        tree.root().ifPresent(root -> visit(root, List.of(), Optional.empty(), sorted));
        return found;
    }

    private void visit(SyntaxNode node, List<Object> steps, Optional<StatePath> within, List<Diagnostic> some) {
        BitSet deeper = new BitSet();
        switch (node) {
            case SyntaxObject object ->
                object.members().forEach(member -> intoMember(member, steps, within, in(member.range(), some, deeper)));
            case SyntaxArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    SyntaxNode item = array.items().get(i);
                    List<Diagnostic> inside = in(item.range(), some, deeper);
                    if (!inside.isEmpty()) {
                        visit(item, with(steps, i), within, inside);
                    }
                }
            }
            case SyntaxScalar _ -> {}
        }
        for (int i = deeper.nextClearBit(0); i < some.size(); i = deeper.nextClearBit(i + 1)) {
            add(within, some.get(i));
        }
    }

    private void intoMember(
            SyntaxMember member, List<Object> steps, Optional<StatePath> within, List<Diagnostic> inside) {
        if (inside.isEmpty()) {
            return;
        }
        Optional<StatePath> state = Optional.of(steps)
                .filter(way -> !way.isEmpty() && way.getLast().equals("States"))
                .map(way -> new ScopePath(new SyntaxPath(way.subList(0, way.size() - 1))).state(member.key()))
                .filter(states::contains)
                .or(() -> within);
        if (member.value().isPresent()) {
            visit(member.value().get(), with(steps, member.key()), state, inside);
        } else {
            inside.forEach(each -> add(state, each));
        }
    }

    private void add(Optional<StatePath> state, Diagnostic diagnostic) {
        state.ifPresent(
                known -> found.computeIfAbsent(known, _ -> new ArrayList<>()).add(diagnostic));
    }

    private static List<Object> with(List<Object> steps, Object step) {
        List<Object> further = new ArrayList<>(steps);
        further.add(step);
        return further;
    }

    /** Those that start in the range; their places are noted. */
    private static List<Diagnostic> in(TextRange range, List<Diagnostic> sorted, BitSet places) {
        int from = before(range.start(), sorted);
        int to = before(range.end(), sorted);
        places.set(from, Math.max(from, to));
        return sorted.subList(from, Math.max(from, to));
    }

    /** How many start before the offset. */
    private static int before(int offset, List<Diagnostic> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).range().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
