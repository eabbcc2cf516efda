package dev.statewright.app.inspector.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.State;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every field that is part of a state has a place in the text and a text that says what it means. */
class FieldMeaningTest {

    /** What is no field of the definition: buttons, notes, and what only arranges other fields. */
    private static final Set<Class<?>> NONE =
            Set.of(Field.Note.class, Field.Deeds.class, Field.Card.class, Field.Row.class, Field.Segments.class);

    @Test
    void everyFieldOfEveryStateIsExplained() {
        for (String workflow : List.of(JsonPathFields.WORKFLOW, JsonataFields.WORKFLOW)) {
            DocumentSession session = Sessions.of(workflow);
            ShownFields shown = new ShownFields(session);
            Set<String> silent = new TreeSet<>();
            for (State state : session.document().machine().states()) {
                if (!state.path().scope().isRoot()) {
                    continue;
                }
                SyntaxPath owner = state.path().syntax();
                FieldPlaces places = new FieldPlaces(owner, state.common().json());
                for (Field field : shown.all(state.name())) {
                    if (!NONE.contains(field.getClass())
                            && meaning(places, owner, state, field).isEmpty()) {
                        silent.add(state.name() + " " + field.id());
                    }
                }
            }
            assertThat(silent).isEmpty();
        }
    }

    private static Optional<String> meaning(FieldPlaces places, SyntaxPath owner, State state, Field field) {
        return places.of(field.id())
                .map(place -> new SyntaxPath(place.steps()
                        .subList(owner.steps().size(), place.steps().size())))
                .flatMap(within -> FieldMeaning.of(within, state.common().typeWord()));
    }
}
