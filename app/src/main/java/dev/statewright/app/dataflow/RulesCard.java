package dev.statewright.app.dataflow;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.State;
import dev.statewright.model.graph.ConditionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rules of a Choice state: which hold, and which of them decides. */
final class RulesCard extends StageCard {

    private final Supplier<Optional<State>> state;
    private final VBox rules = new VBox(4);

    RulesCard(Supplier<Optional<State>> state) {
        super(Stage.RULES);
        this.state = state;
        ScrollPane scroll = new ScrollPane(rules);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("stage-rules");
        scroll.setMinHeight(40);
        add(scroll, true);
    }

    @Override
    void show(FlowAnswer answer) {
        rules.getChildren().clear();
        problem(answer.of(stage()).problem().orElse(""));
        if (!(state.get().orElse(null) instanceof ChoiceState choice)) {
            return;
        }
        List<Optional<Boolean>> held = answer.rules();
        int decides = decides(held);
        for (int i = 0; i < choice.rules().size(); i++) {
            ChoiceRule rule = choice.rules().get(i);
            Optional<Boolean> holds = i < held.size() ? held.get(i) : Optional.empty();
            rules.getChildren()
                    .add(row(ConditionText.of(rule.condition()), rule.next().orElse(""), holds, i == decides));
        }
        boolean otherwise = !held.isEmpty() && decides == held.size();
        choice.defaultNext()
                .ifPresent(target -> rules.getChildren()
                        .add(row(Words.text("dataflow.otherwise"), target, Optional.of(otherwise), otherwise)));
    }

    /** The first rule that holds; their number where none does, -1 where it cannot be told. */
    private static int decides(List<Optional<Boolean>> held) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).isEmpty()) {
                return -1;
            }
            if (held.get(i).get()) {
                return i;
            }
        }
        return held.size();
    }

    private static HBox row(String condition, String target, Optional<Boolean> holds, boolean decides) {
        Label sign = new Label(holds.map(is -> is ? "\u2713" : "\u2715").orElse("?"));
        sign.getStyleClass()
                .addAll("rule-sign", holds.map(is -> is ? "holds" : "fails").orElse("open"));
        sign.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(condition);
        text.setWrapText(true);
        Label next = new Label("\u2192 " + target);
        next.getStyleClass().add("rule-target");
        VBox lines = new VBox(1, text, next);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(7, sign, lines);
        row.getStyleClass().add("rule-row");
        if (decides) {
            row.getStyleClass().add("decides");
        }
        row.setAccessibleText(Words.text(
                holds.map(is -> is ? "dataflow.rule-holds" : "dataflow.rule-fails")
                        .orElse("dataflow.rule-open"),
                new ArrayList<>(List.of(condition, target)).toArray()));
        return row;
    }
}
