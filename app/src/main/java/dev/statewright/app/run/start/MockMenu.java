package dev.statewright.app.run.start;

import dev.statewright.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Chooses what the tasks of a run call: the workspace's functions, or a test case of a mock file. */
public final class MockMenu extends ComboBox<Optional<MockChoice>> {

    private final StartViewModel start;

    public MockMenu(StartViewModel start) {
        this.start = start;
        setId("run-tasks");
        setAccessibleText(Words.text("run.tasks"));
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<MockChoice> choice) {
                return choice == null ? "" : text(choice);
            }

            @Override
            public Optional<MockChoice> fromString(String text) {
                throw new UnsupportedOperationException("The list is not typed into");
            }
        });
        start.mocks().addListener((ListChangeListener<MockChoice>) change -> fill());
        fill();
        valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                start.mockProperty().set(chosen);
            }
        });
        start.mockProperty().subscribe(this::setValue);
    }

    private void fill() {
        List<Optional<MockChoice>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        start.mocks().forEach(mock -> choices.add(Optional.of(mock)));
        getItems().setAll(choices);
        setValue(start.mockProperty().get());
    }

    private static String text(Optional<MockChoice> choice) {
        return choice.map(mock -> Words.text("run.tasks-mock", mock.file().getFileName(), mock.testCase()))
                .orElseGet(() -> Words.text("run.tasks-functions"));
    }
}
