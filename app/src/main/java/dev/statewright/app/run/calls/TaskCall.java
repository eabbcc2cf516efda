package dev.statewright.app.run.calls;

import dev.statewright.app.run.start.Answerer;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Optional;

/**
 * What one Task state calls, and who may answer it.
 *
 * @param resource as written
 * @param possible who can be chosen, one of them at least
 * @param usual who answers as long as nobody else is chosen for this run
 * @param here who it is in the workspace, in words; empty where the workspace has nobody
 */
public record TaskCall(
        StatePath state, String resource, List<Answerer> possible, Answerer usual, Optional<String> here) {

    public TaskCall {
        possible = List.copyOf(possible);
    }

    /** In words for a list. */
    String text(Answerer answerer) {
        return switch (answerer) {
            case WORKSPACE -> here.orElseGet(() -> Words.text("run.calls-nobody"));
            case MOCK, HAND, AWS -> Words.text("run.calls-" + answerer.word());
        };
    }

    /** Whether the state fails because nobody answers. */
    boolean isLost(Answerer answerer) {
        return answerer == Answerer.WORKSPACE && here.isEmpty();
    }
}
