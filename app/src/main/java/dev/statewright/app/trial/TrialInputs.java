package dev.statewright.app.trial;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabStrip;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.teststate.TestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** All that can be said of a test of one state, part by part. */
final class TrialInputs extends VBox {

    private static final String ARNS = "arn:aws:states:us-east-1:123456789012:";

    private final TrialForm form;
    private final TestedState tested;
    private final Map<String, Node> parts = new LinkedHashMap<>();
    private final StackPane shown = new StackPane();
    private final TabStrip tabs;
    private final StringProperty tab;
    private final Subscription following;
    private JsonEditor input;

    /**
     * @param tab id of the part that is shown, which stays when another state is selected
     * @param saved a menu of inputs
     * @param calls who does the work where there is no mock
     */
    TrialInputs(TrialForm form, State state, StringProperty tab, Node saved, ObservableValue<String> calls) {
        super(7);
        this.form = form;
        this.tested = new TestedState(state);
        this.tab = tab;
        List<PanelTab> heads = new ArrayList<>();
        heads.add(part(TrialField.INPUT, input(saved), Bindings.createBooleanBinding(() -> false)));
        Subscription closing = Subscription.EMPTY;
        if (tested.works()) {
            MockInput mock = new MockInput(form, tested, calls);
            closing = mock::close;
            heads.add(part(TrialField.MOCK, mock, form.mock.isNotEqualTo(MockKind.NONE)));
        }
        heads.add(part(
                TrialField.VARIABLES,
                new JsonInput("variables", form.variables, () -> TrialField.VARIABLES.problem(form, tested)),
                form.variables.isNotEmpty()));
        if (tested.works()) {
            heads.add(part(TrialField.CONTEXT, context(), form.context.isNotEmpty()));
        }
        heads.add(part(
                TrialField.SITUATION,
                new SituationInput(form, tested),
                form.retries
                        .isNotEmpty()
                        .or(form.failures.isNotEmpty())
                        .or(form.causedBy.isNotEmpty())
                        .or(form.readerData.isNotEmpty())));
        tabs = new TabStrip(heads, tab, false);
        tabs.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.setMinHeight(0);
        getChildren().addAll(tabs, shown);
        following = tab.subscribe(this::open).and(closing);
    }

    void close() {
        following.unsubscribe();
        tabs.close();
    }

    /** Puts the caret into the input. */
    void focusInput() {
        tab.set(TrialField.INPUT.tab());
        input.area().requestFocus();
    }

    private void open(String id) {
        Node part = parts.getOrDefault(id, parts.get(TrialField.INPUT.tab()));
        shown.getChildren().setAll(part);
    }

    /** @param said whether the part says anything: then its head has a dot */
    private PanelTab part(TrialField field, Node content, ObservableValue<Boolean> said) {
        String title = Words.text("trial.tab-" + field.name().toLowerCase(Locale.ROOT));
        parts.put(field.tab(), content);
        return new PanelTab(field.tab(), said.map(any -> any ? title + " \u2022" : title), new StackPane());
    }

    private Node input(Node saved) {
        JsonInput made = new JsonInput("input", form.input, () -> TrialField.INPUT.problem(form, tested));
        made.addToHead(saved);
        form.inputFrom.subscribe(made::note);
        input = made.editor();
        String given = form.input.get();
        input.textProperty().subscribe(typed -> {
            if (!typed.equals(given)) {
                made.note("");
            }
        });
        return made;
    }

    private Node context() {
        JsonInput made = new JsonInput("context", form.context, () -> TrialField.CONTEXT.problem(form, tested));
        Button fill = new Button(Words.text("trial.context-fill"));
        fill.setId("trial-context-fill");
        fill.getStyleClass().add("small-button");
        fill.setMinWidth(USE_PREF_SIZE);
        fill.setOnAction(_ -> form.context.set(madeUp()));
        made.addToHead(fill);
        return made;
    }

    /** As a test makes it up where none is given. */
    private String madeUp() {
        Optional<String> input = TrialField.json(form.input.get());
        return Json.writeIndented(TestContext.of(
                tested.state(),
                input.isEmpty() ? Json.readTrusted(form.input.get()) : Json.NODES.objectNode(),
                ARNS,
                "arn:aws:iam::123456789012:role/test-state",
                0));
    }
}
