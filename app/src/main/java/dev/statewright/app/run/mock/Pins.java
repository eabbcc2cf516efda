package dev.statewright.app.run.mock;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import dev.statewright.runtime.past.RecordedMocks;
import dev.statewright.runtime.past.TaskAttempts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

/** What of a step of a run can be pinned, so that the next run's tasks answer the same: each of its attempts. */
public final class Pins {

    private final MocksViewModel model;
    private final Supplier<List<HistoryEvent>> history;
    private final Runnable told;

    /**
     * @param history of the run that is shown
     * @param told called when something was pinned
     */
    Pins(MocksViewModel model, Supplier<List<HistoryEvent>> history, Runnable told) {
        this.model = model;
        this.history = history;
        this.told = told;
    }

    /** An item for each attempt of a visit that was answered, and one to let the state do its own work again. */
    public List<MenuItem> of(StepRecord step) {
        List<MenuItem> items = new ArrayList<>();
        if (step.type() == StateType.TASK) {
            List<TaskAttempts.Attempt> all = TaskAttempts.of(history.get()).stream()
                    .filter(attempt -> attempt.state().equals(step.name()))
                    .toList();
            List<TaskAttempts.Attempt> own = all.stream()
                    .filter(attempt -> attempt.enteredEvent() == step.enteredEvent())
                    .toList();
            for (int i = 0; i < own.size(); i++) {
                pin(all, own.get(i), own.size() > 1 ? Optional.of(i + 1) : Optional.empty())
                        .ifPresent(items::add);
            }
        }
        if (model.mocked().contains(step.name())) {
            items.add(item("pin-release", Words.text("mocks.release", step.name()), () -> model.release(step.name())));
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(Words.text("mocks.pin-nothing"));
            none.setDisable(true);
            items.add(none);
        }
        return items;
    }

    private Optional<MenuItem> pin(
            List<TaskAttempts.Attempt> all, TaskAttempts.Attempt attempt, Optional<Integer> number) {
        return RecordedMocks.answer(attempt).map(answer -> {
            String what = switch (answer) {
                case Answer.Return _ ->
                    number.map(each -> Words.text("mocks.pin-output-of", each))
                            .orElseGet(() -> Words.text("mocks.pin-output"));
                case Answer.Throw thrown ->
                    number.map(each -> Words.text("mocks.pin-error-of", each, thrown.error()))
                            .orElseGet(() -> Words.text("mocks.pin-error", thrown.error()));
            };
            List<Answer> until = all.stream()
                    .filter(each -> each.invocation() <= attempt.invocation())
                    .map(each -> RecordedMocks.answer(each).orElse(answer))
                    .toList();
            return item("pin-" + (attempt.invocation() + 1), what, () -> {
                model.pin(attempt.state(), until);
                told.run();
            });
        });
    }

    private static MenuItem item(String id, String text, Runnable handler) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> handler.run());
        return item;
    }
}
