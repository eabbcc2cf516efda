package dev.statewright.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.inspect.RunInspector;
import dev.statewright.runtime.past.DerivedDefinition;
import dev.statewright.runtime.past.HistoryFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is drawn of AWS's histories where nobody has the definition: every state that was entered, in a workflow that the history fits. */
class DerivedConformanceTest {

    @TestFactory
    Stream<DynamicTest> everyRecordedHistoryFitsTheWorkflowThatIsDrawnFromIt() throws IOException {
        Path folder = RecordedCase.folder();
        assumeTrue(folder != null, "There are no recorded cases beside the project.");
        return Files.list(folder.resolve("cases"))
                .sorted()
                .map(DerivedConformanceTest::history)
                .flatMap(Optional::stream)
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> fits(each.events())));
    }

    private record Named(String name, List<HistoryEvent> events) {}

    private static Optional<Named> history(Path file) {
        JsonNode events;
        try {
            events = Json.read(Files.readString(file)).path("expected_history");
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
        if (!events.isArray() || events.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode event : events) {
            // some recordings leave ids open where branches run side by side: nobody can tell then which event follows
            // which
            if (!event.path("id").isInt()) {
                return Optional.empty();
            }
        }
        events.forEach(event -> ((ObjectNode) event).put("timestamp", "2026-01-01T00:00:00.000Z"));
        ObjectNode page = Json.NODES.objectNode();
        page.set("events", events);
        String text = Json.write(page);
        assertThat(HistoryFile.isHistory(text)).as(file.toString()).isTrue();
        return Optional.of(new Named(
                file.getFileName().toString(), HistoryFile.read(text).getFirst().events()));
    }

    private static void fits(List<HistoryEvent> events) {
        AslDocument derived = AslDocument.of(DerivedDefinition.of(events));
        assertThat(derived.isWellFormed()).isTrue();
        assertThat(HistoryFit.of(derived.machine(), events).misfit()).isEqualTo(Optional.empty());
        RunInspector inspector = new RunInspector(derived.machine());
        events.forEach(inspector::accept);
        assertThat(derived.machine().states())
                .filteredOn(state -> events.stream()
                        .anyMatch(event ->
                                event.type().entersState() && event.stateName().equals(Optional.of(state.name()))))
                .allSatisfy(state -> assertThat(inspector.overlay().status(state.path()))
                        .as(state.name())
                        .isNotEqualTo(StateStatus.NOT_STARTED));
    }
}
