package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Retriers and catchers are asked in order; what an earlier one takes never comes to a later one. ASL specification, "Errors". */
final class HandlerOrderAdvice implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        check(state, "Retry", Code.UNREACHABLE_RETRIER, "retrier");
        check(state, "Catch", Code.UNREACHABLE_CATCHER, "catcher");
    }

    private static void check(StateSite state, String key, String code, String word) {
        List<SyntaxNode> handlers = ErrorNames.handlers(state, key);
        if (handlers.isEmpty()) {
            return;
        }
        SyntaxMember member = state.member(key).orElseThrow();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < handlers.size(); i++) {
            List<SyntaxNode> names = ErrorNames.of(handlers.get(i));
            List<SyntaxNode> covered = new ArrayList<>();
            for (SyntaxNode name : names) {
                if (!Checks.isPlaceholder(name) && isTaken(Checks.textOf(name), taken)) {
                    covered.add(name);
                }
            }
            // of a second States.ALL AWS tells by itself
            names.stream()
                    .map(Checks::textOf)
                    .filter(name -> !name.equals(ErrorNames.ALL))
                    .forEach(taken::add);
            Location location =
                    state.site().member(member).item(i, member.keyRange()).location();
            if (!covered.isEmpty() && covered.size() == names.size()) {
                state.site()
                        .findings()
                        .advice(
                                code,
                                "This " + word + " is never used: earlier ones take every error that it names",
                                location,
                                covered.getFirst().range());
            } else {
                covered.forEach(name -> state.site()
                        .findings()
                        .advice(
                                code,
                                "An earlier " + word + " takes " + Checks.textOf(name) + " already",
                                location,
                                name.range()));
            }
        }
    }

    /** States.TaskFailed takes whatever a service or a function calls its errors; of the names of AWS's own nothing is said. */
    private static boolean isTaken(String name, Set<String> taken) {
        return taken.contains(name) || taken.contains(ErrorNames.TASK_FAILED) && !name.startsWith("States.");
    }
}
