package dev.statewright.app.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameWithEndingTest {

    private static final Path FOLDER = Path.of("folder");

    private final List<Path> suggested = new ArrayList<>();

    @Test
    void aNameWithoutAnEndingGetsTheSuggestedOne() {
        assertThat(typed("order.svg", List.of(), "mine")).contains(FOLDER.resolve("mine.svg"));
        assertThat(typed("workflow.asl.json", List.of(), "mine")).contains(FOLDER.resolve("mine.asl.json"));
    }

    @Test
    void whatWasTypedWithAnEndingStays() {
        assertThat(typed("order.svg", List.of("mine.txt"), "mine.txt")).contains(FOLDER.resolve("mine.txt"));
    }

    @Test
    void aFileThatIsThereIsNotWrittenOverWithoutTheDialogsQuestion() {
        assertThat(typed("order.svg", List.of("mine.svg"), "mine", "mine.svg")).contains(FOLDER.resolve("mine.svg"));
        assertThat(suggested).containsExactly(FOLDER.resolve("mine.svg"));

        assertThat(typed("order.svg", List.of("mine.svg"), "mine")).isEmpty();
    }

    /** Answers with each name in turn, then gives up. */
    private Optional<Path> typed(String suggestion, List<String> there, String... names) {
        Deque<String> answers = new ArrayDeque<>(List.of(names));
        return new NameWithEnding(
                        suggestion, path -> there.contains(path.getFileName().toString()))
                .asked(() -> Optional.ofNullable(answers.poll()).map(FOLDER::resolve), suggested::add);
    }
}
