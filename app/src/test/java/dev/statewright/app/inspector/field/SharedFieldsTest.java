package dev.statewright.app.inspector.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several states at once: what they share is shown, and entered for all of them. */
class SharedFieldsTest {

    private static final String TASKS = """
            {
              "StartAt": "A",
              "States": {
                "A": {
                  "Type": "Task",
                  "Resource": "r",
                  "TimeoutSeconds": 5,
                  "Comment": "same",
                  "Next": "B"
                },
                "B": {
                  "Type": "Task",
                  "Resource": "s",
                  "TimeoutSeconds": 6,
                  "Comment": "same",
                  "Next": "C"
                },
                "C": {
                  "Type": "Wait",
                  "Seconds": 3,
                  "End": true
                }
              }
            }
            """;

    private final DocumentSession session = Sessions.of(TASKS);

    @Test
    void aValueIsShownWhereAllHaveIt() {
        assertThat(text("Comment", "A", "B").value()).isEqualTo("same");
        assertThat(text("TimeoutSeconds", "A", "B").value()).isEmpty();
        assertThat(text("TimeoutSeconds", "A", "B").prompt()).isEqualTo("several values");
    }

    @Test
    void onlyFieldsThatAllHaveAreShown() {
        assertThat(shared("A", "C"))
                .extracting(Field::id)
                .contains("Comment", "InputPath")
                .doesNotContain("TimeoutSeconds", "name");
    }

    @Test
    void whatIsEnteredGoesToAllAndIsOneStepOfUndo() {
        assertThat(text("TimeoutSeconds", "A", "B").commit().commit("60")).isEmpty();
        assertThat(session.document().text())
                .isEqualTo(TASKS.replace("\"TimeoutSeconds\": 5", "\"TimeoutSeconds\": 60")
                        .replace("\"TimeoutSeconds\": 6,", "\"TimeoutSeconds\": 60,"));

        session.undo();
        assertThat(session.document().text()).isEqualTo(TASKS);
    }

    @Test
    void whatIsNoNumberChangesNoneOfThem() {
        assertThat(text("TimeoutSeconds", "A", "B").commit().commit("soon")).contains("“soon” is not a number.");
        assertThat(session.document().text()).isEqualTo(TASKS);
    }

    @Test
    void aFieldCanBeTakenFromAll() {
        text("Comment", "A", "B").commit().commit("");

        assertThat(session.document().text()).doesNotContain("Comment");
    }

    private Field.Text text(String id, String... states) {
        return (Field.Text) shared(states).stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Field> shared(String... names) {
        List<State> states = Stream.of(names)
                .map(name ->
                        session.document().machine().state(StatePath.root(name)).orElseThrow())
                .toList();
        Tabs tabs = new Tabs(
                session.document(),
                session.workspace(),
                session::attempt,
                Optional.empty(),
                new ParameterMode(() -> {}));
        return tabs.shared(states).getFirst().fields();
    }
}
