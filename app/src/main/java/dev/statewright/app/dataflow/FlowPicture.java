package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/** The data of a state on their way from input to output as somebody found them, a card for each step: to be read. */
public final class FlowPicture extends StackPane {

    private final StageRow row = new StageRow();

    public FlowPicture() {
        getStyleClass().add("data-flow");
        getChildren().add(row);
    }

    /**
     * Shows what was found.
     *
     * @param stages the steps, from left to right
     * @param input of the state
     */
    public void show(State state, List<Stage> stages, FlowAnswer found, JsonNode input) {
        List<StageCard> cards = new ArrayList<>();
        Optional<JsonNode> before = Optional.empty();
        for (Stage stage : stages) {
            Optional<JsonNode> value = found.valueOf(stage);
            boolean idle =
                    isFilter(stage) && written(stage, state).isEmpty() && value.isPresent() && value.equals(before);
            cards.add(idle ? new IdleCard(stage) : card(stage, state, input));
            before = value;
        }
        row.show(cards);
        cards.forEach(card -> card.show(found));
    }

    private static StageCard card(Stage stage, State state, JsonNode input) {
        return switch (stage.kind()) {
            case RULES -> new RulesCard(() -> Optional.of(state));
            case END -> new EndCard(() -> input);
            case INPUT, PATH, TEMPLATE, WORK, VARIABLES, TOLD ->
                new ReadCard(stage, written(stage, state), () -> input);
        };
    }

    private static boolean isFilter(Stage stage) {
        return stage.kind() == Stage.Kind.PATH || stage.kind() == Stage.Kind.TEMPLATE;
    }

    private static String written(Stage stage, State state) {
        JsonNode field = state.common().json().path(stage.field());
        return stage.field().isEmpty() || field.isMissingNode()
                ? ""
                : field.isTextual() ? field.asText() : Json.write(field);
    }
}
