package dev.statewright.app.dataflow;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.run.start.JsonProblem;
import dev.statewright.app.words.Words;
import java.util.function.Consumer;
import java.util.function.Function;

/** Data that are given, not computed: the state's input, and what its work gives. */
class GivenCard extends StageCard {

    private final JsonEditor editor;
    private final Function<FlowInputs, String> text;
    private final Function<FlowInputs, String> origin;
    private final DataFlowModel model;
    private boolean showing;

    /**
     * @param text which of the texts it is
     * @param origin where that comes from
     * @param typed gets what somebody types
     */
    GivenCard(
            Stage stage,
            DataFlowModel model,
            Function<FlowInputs, String> text,
            Function<FlowInputs, String> origin,
            Consumer<String> typed) {
        super(stage);
        this.model = model;
        this.text = text;
        this.origin = origin;
        editor = new JsonEditor(title(stage));
        editor.setId("flow-given-" + stage.id());
        editor.setMinHeight(60);
        editor.textProperty().subscribe((_, now) -> {
            if (!showing) {
                typed.accept(now);
                check(now);
            }
        });
        getStyleClass().add("given");
        add(editor, true);
        update();
    }

    @Override
    void update() {
        FlowInputs inputs = model.inputsProperty().get();
        String wanted = text.apply(inputs);
        if (!editor.text().equals(wanted)) {
            showing = true;
            editor.setText(wanted);
            showing = false;
            check(wanted);
        }
        note(origin.apply(inputs).isEmpty() && !wanted.isBlank() ? Words.text("dataflow.typed") : origin.apply(inputs));
    }

    @Override
    void show(FlowAnswer answer) {
        boolean wanted = stage().kind() == Stage.Kind.WORK && editor.text().isBlank();
        if (wanted) {
            note(Words.text("dataflow.give-result"));
        }
        String problem = answer.of(stage()).problem().orElse("");
        if (!problem.isEmpty() || editor.error().isEmpty()) {
            problem(problem);
        }
    }

    private void check(String now) {
        problem(
                now.isBlank()
                        ? ""
                        : JsonProblem.of(now)
                                .map(found -> Words.text(
                                        "run.input-problem",
                                        found.position().line(),
                                        found.position().column(),
                                        found.message()))
                                .orElse(""));
    }
}
