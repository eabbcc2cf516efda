package dev.statewright.app.run.scenario;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.runtime.scenario.Coverage;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How much of each kind the scenarios cover, and what is missing, a link to each. */
final class CoverageView extends ScrollPane {

    private static final int MOST_LINKS = 40;
    private static final double KIND = 120;
    private static final double BAR = 120;

    private final Consumer<StatePath> select;
    private final VBox shares = new VBox(8);

    CoverageView(Consumer<StatePath> select) {
        this.select = select;
        setId("scenario-coverage");
        getStyleClass().addAll("edge-to-edge", "coverage-view");
        setFitToWidth(true);
        setMinWidth(0);
        setContent(shares);
    }

    void show(Optional<ScenariosViewModel.Covered> covered) {
        shares.getChildren().clear();
        if (covered.isEmpty()) {
            Label none = new Label(Words.text("scenarios.coverage-none"));
            none.getStyleClass().add("placeholder-text");
            none.setWrapText(true);
            shares.getChildren().add(none);
            return;
        }
        covered.get().coverage().of(covered.get().document().machine()).stream()
                .filter(share -> share.total() > 0)
                .forEach(this::add);
    }

    /** {@code 83 %}; never 100 where something is missing. */
    static String percent(Coverage.Share share) {
        return share.covered() * 100 / share.total() + "\u2009%";
    }

    static String kind(Coverage.Kind kind) {
        return Words.text("scenarios.kind-" + kind.name().toLowerCase(Locale.ROOT));
    }

    private void add(Coverage.Share share) {
        Label kind = new Label(kind(share.kind()));
        kind.setPrefWidth(KIND);
        kind.setMinWidth(KIND);
        ProgressBar bar = new ProgressBar((double) share.covered() / share.total());
        bar.setPrefWidth(BAR);
        bar.getStyleClass().add(share.missing().isEmpty() ? "covered" : "uncovered");
        bar.setAccessibleText(kind.getText());
        Label count = new Label(percent(share) + "  " + Words.text("scenarios.share", share.covered(), share.total()));
        count.getStyleClass().add("muted");
        HBox head = new HBox(10, kind, bar, count);
        head.setAlignment(Pos.CENTER_LEFT);
        shares.getChildren().add(head);
        if (!share.missing().isEmpty()) {
            FlowPane missing = new FlowPane(4, 2);
            share.missing().stream()
                    .limit(MOST_LINKS)
                    .forEach(item -> missing.getChildren().add(link(item)));
            if (share.missing().size() > MOST_LINKS) {
                missing.getChildren()
                        .add(new Label(
                                Words.text("scenarios.more", share.missing().size() - MOST_LINKS)));
            }
            shares.getChildren().add(missing);
        }
    }

    private Button link(Coverage.Item item) {
        Button link = new Button(name(item));
        link.getStyleClass().addAll("link-button", "uncovered-link");
        link.setMnemonicParsing(false);
        Optional<StatePath> state = stateOf(item);
        link.setDisable(state.isEmpty());
        link.setOnAction(_ -> state.ifPresent(select));
        return link;
    }

    private static Optional<StatePath> stateOf(Coverage.Item item) {
        return switch (item) {
            case Coverage.Item.OfState(StatePath state) -> Optional.of(state);
            case Coverage.Item.OfRetrier(StatePath state, int _) -> Optional.of(state);
            case Coverage.Item.OfTransition(Transition way) ->
                way.from()
                        .map(name -> new StatePath(way.scope(), name))
                        .or(() -> way.scope().isRoot()
                                ? Optional.empty()
                                : Optional.of(way.scope().owner()));
        };
    }

    private static String name(Coverage.Item item) {
        return switch (item) {
            case Coverage.Item.OfState(StatePath state) -> state.name();
            case Coverage.Item.OfRetrier(StatePath state, int index) ->
                Words.text("scenarios.item-retrier", index + 1, state.name());
            case Coverage.Item.OfTransition(Transition way) -> name(way);
        };
    }

    private static String name(Transition way) {
        String from = way.from().orElse("");
        return switch (way.kind()) {
            case START ->
                Words.text(
                        "scenarios.item-start",
                        way.scope().isRoot() ? "" : way.scope().owner().name());
            case NEXT -> Words.text("scenarios.item-next", from);
            case CHOICE -> Words.text("scenarios.item-rule", way.index() + 1, from);
            case DEFAULT -> Words.text("scenarios.item-default", from);
            case CATCH -> Words.text("scenarios.item-catcher", way.index() + 1, from);
        };
    }
}
