package dev.statewright.app.trial;

import dev.statewright.app.run.start.JsonProblem;
import dev.statewright.app.words.Words;
import java.util.Locale;
import java.util.Optional;

/** The parts of a form, a tab for each, and what can be wrong with what is typed there. */
enum TrialField {
    INPUT,
    MOCK,
    VARIABLES,
    CONTEXT,
    SITUATION;

    /** Id of its tab. */
    String tab() {
        return "trial-" + name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong in it; empty where nothing is. */
    Optional<String> problem(TrialForm form, TestedState tested) {
        return switch (this) {
            case INPUT -> json(form.input.get());
            case MOCK ->
                tested.works() && form.mock.get() == MockKind.RESULT ? json(form.result.get()) : Optional.empty();
            case VARIABLES -> form.variables.get().isBlank() ? Optional.empty() : json(form.variables.get());
            case CONTEXT ->
                form.context.get().isBlank() || !tested.works() ? Optional.empty() : json(form.context.get());
            case SITUATION ->
                number(form.retries.get())
                        .or(() -> tested.isMap() ? number(form.failures.get()) : Optional.empty())
                        .or(() -> tested.readsItems() && !form.readerData.get().isBlank()
                                ? json(form.readerData.get())
                                : Optional.empty());
        };
    }

    static Optional<String> json(String text) {
        return JsonProblem.of(text)
                .map(problem -> Words.text(
                        "run.input-problem",
                        problem.position().line(),
                        problem.position().column(),
                        problem.message()));
    }

    static Optional<String> number(String text) {
        return text.isBlank() || text.strip().matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.of(Words.text("trial.number-needed", text.strip()));
    }
}
