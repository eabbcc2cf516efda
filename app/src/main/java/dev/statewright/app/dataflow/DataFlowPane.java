package dev.statewright.app.dataflow;

import dev.statewright.app.expression.ExpressionAssist;
import dev.statewright.app.expression.ExpressionPlaces;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * The data flow of the selected state: a card for each step from the input to the output, with arrows between them. Evaluates only while
 * it is to be seen.
 */
final class DataFlowPane extends BorderPane {

    private final DocumentSession session;
    private final Workbench workbench;
    private final DataFlowModel model;
    private final StageRow scroll = new StageRow();
    private final Label hint = new Label(Words.text("dataflow.select"));
    private final ExpressionAssist assist = new ExpressionAssist();
    private final ExpressionPlaces places;
    private final Subscription following;
    private final Runnable pendingEdit = this::commit;
    private List<StageCard> shown = List.of();
    private Object subject = "";

    DataFlowPane(DocumentSession session, Workbench workbench, DataFlowModel model) {
        this.session = session;
        this.workbench = workbench;
        this.model = model;
        this.places = new ExpressionPlaces(session);
        getStyleClass().add("data-flow");
        hint.getStyleClass().add("panel-hint");
        following = Subscription.combine(
                model.stateProperty().subscribe(_ -> show()),
                model.inputsProperty().subscribe(_ -> shown.forEach(StageCard::update)),
                model.answerProperty().subscribe(answer -> shown.forEach(card -> card.show(answer))),
                sceneProperty().subscribe(scene -> {
                    if (scene == null) {
                        commit();
                        model.unfollow();
                    } else {
                        model.follow();
                    }
                }));
        session.addPendingEdit(pendingEdit);
    }

    void close() {
        session.removePendingEdit(pendingEdit);
        following.unsubscribe();
        model.unfollow();
        assist.close();
    }

    private void commit() {
        shown.forEach(StageCard::commit);
    }

    private void show() {
        Optional<State> state = model.stateProperty().get();
        if (state.isEmpty()) {
            subject = "";
            shown = List.of();
            setCenter(new StackPane(hint));
            return;
        }
        List<Stage> stages = model.stages();
        Object wanted = List.of(state.get().path(), stages);
        if (!wanted.equals(subject)) {
            subject = wanted;
            build(stages);
            setCenter(scroll);
        }
        shown.forEach(StageCard::update);
        shown.forEach(card -> card.show(model.answerProperty().get()));
    }

    private void build(List<Stage> stages) {
        shown = stages.stream().map(this::card).toList();
        scroll.show(shown);
    }

    private StageCard card(Stage stage) {
        return switch (stage.kind()) {
            case INPUT -> {
                StageCard card = new GivenCard(
                        stage, model, FlowInputs::input, FlowInputs::inputFrom, text -> model.input(text, ""));
                card.addToHead(new SavedInputs(session, workbench, model::forget, model::input));
                yield card;
            }
            case WORK -> new WorkCard(stage, model);
            case RULES -> new RulesCard(model.stateProperty()::get);
            case END -> new EndCard(model::givenInput);
            case PATH, TEMPLATE, VARIABLES, TOLD -> new FieldCard(stage, model, assist, places);
        };
    }
}
