package dev.statewright.renderer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layout.Drawn;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.renderer.theme.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PictureBuilderTest {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath B = StatePath.root("B");

    private static final String WORKFLOW = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Next": "B",
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "B"}]},
              "B": {"Type": "Succeed"},
              "Alone": {"Type": "Pass", "Next": "B"}}}
            """;

    private final Diagram diagram = Drawn.diagram(WORKFLOW);

    @Test
    void atRestACardHasAHairlineBorder() {
        assertThat(card(RunOverlay.NONE, A).stroke()).hasValue(Stroke.solid(Token.of("card-line"), 1));
    }

    @Test
    void partsThatLookTheSameAreMadeOnce() {
        PictureParts parts = new PictureParts();
        Picture first = PictureBuilder.build(diagram, RunOverlay.NONE, PictureOptions.DEFAULT, parts);
        Diagram again = Drawn.diagram(WORKFLOW.replace("sns:publish", "sqs:sendMessage"))
                .sharing(diagram);
        Picture second = PictureBuilder.build(again, RunOverlay.NONE, PictureOptions.DEFAULT, parts);

        assertThat(second).isEqualTo(PictureBuilder.build(again, RunOverlay.NONE, PictureOptions.DEFAULT));
        assertThat(second).isNotEqualTo(first);
        List<PictureItem> fresh = second.items().stream()
                .filter(item -> first.items().stream().noneMatch(before -> before == item))
                .toList();
        assertThat(fresh)
                .filteredOn(item -> !(item.subject() instanceof Subject.Decoration))
                .singleElement()
                .satisfies(item ->
                        assertThat(((Subject.OfState) item.subject()).state()).isEqualTo(A));
    }

    @Test
    void anotherRunMakesAllPartsAnew() {
        PictureParts parts = new PictureParts();
        RunOverlay overlay = new RunOverlay(Map.of(A, StateStatus.FAILED), Set.of(Transition.next(A)), Map.of());
        PictureBuilder.build(diagram, RunOverlay.NONE, PictureOptions.DEFAULT, parts);

        assertThat(PictureBuilder.build(diagram, overlay, PictureOptions.DEFAULT, parts))
                .isEqualTo(PictureBuilder.build(diagram, overlay, PictureOptions.DEFAULT));
    }

    @Test
    void inARunTheBorderSaysHowTheStateStands() {
        RunOverlay overlay = new RunOverlay(Map.of(A, StateStatus.FAILED), Set.of(), Map.of());

        assertThat(card(overlay, A).stroke().orElseThrow().token()).isEqualTo(Token.of("run-failed-line"));
        assertThat(card(overlay, A).fill()).hasValue(Token.of("run-failed-fill"));
        assertThat(card(overlay, B).stroke().orElseThrow().dashes()).isNotEmpty();
    }

    @Test
    void aTakenEdgeIsGreenAlsoWhereItsStateFailedInAnotherIteration() {
        RunOverlay overlay = new RunOverlay(Map.of(A, StateStatus.FAILED), Set.of(Transition.next(A)), Map.of());

        assertThat(line(overlay, Transition.next(A)).stroke().token()).isEqualTo(Token.of("run-succeeded-line"));
    }

    @Test
    void theEdgeFromAStateThatFailedTheRunToTheEndHasTheColourOfItsState() {
        RunOverlay overlay = new RunOverlay(Map.of(B, StateStatus.FAILED), Set.of(Transition.next(B)), Map.of());

        assertThat(line(overlay, Transition.next(B)).stroke().token()).isEqualTo(Token.of("run-failed-line"));
    }

    @Test
    void aStatusIsNeverSaidByColourAlone() {
        for (StateStatus status : StateStatus.values()) {
            List<Primitive> parts = item(new RunOverlay(Map.of(A, status), Set.of(), Map.of()), A)
                    .primitives();
            boolean disc = parts.stream().anyMatch(Primitive.Disc.class::isInstance);
            assertThat(disc).as(status.word()).isEqualTo(status != StateStatus.NOT_STARTED);
        }
    }

    @Test
    void takenLinesAreWiderAndInTheColourOfTheStateTheyLeave() {
        RunOverlay overlay = new RunOverlay(Map.of(A, StateStatus.SUCCEEDED), Set.of(Transition.next(A)), Map.of());

        assertThat(line(overlay, Transition.next(A)).stroke())
                .isEqualTo(Stroke.solid(Token.of("run-succeeded-line"), 2.2));
        assertThat(line(RunOverlay.NONE, Transition.next(A)).stroke()).isEqualTo(Stroke.solid(Token.of("edge"), 1.5));
    }

    @Test
    void catchLinesAreDashedSoThatTheyAgreeWhereTheyEnd() {
        Primitive.RoundedLine line = line(RunOverlay.NONE, Transition.caught(A, 0));
        double period =
                line.stroke().dashes().stream().mapToDouble(Double::doubleValue).sum();

        assertThat((PenStep.length(line.steps()) + line.stroke().dashOffset()) % period)
                .satisfies(rest -> assertThat(Math.min(rest, period - rest)).isLessThan(1e-6));
    }

    @Test
    void whatNothingLeadsToIsFadedUntilARunWasThere() {
        StatePath alone = StatePath.root("Alone");

        assertThat(item(RunOverlay.NONE, alone).opacity()).isLessThan(1);
        assertThat(item(new RunOverlay(Map.of(alone, StateStatus.SUCCEEDED), Set.of(), Map.of()), alone)
                        .opacity())
                .isEqualTo(1);
    }

    @Test
    void visitsAreCountedFromTheSecondOn() {
        assertThat(texts(item(new RunOverlay(Map.of(), Set.of(), Map.of(A, 1)), A)))
                .doesNotContain("×\u20091");
        assertThat(texts(item(new RunOverlay(Map.of(), Set.of(), Map.of(A, 7)), A)))
                .contains("×\u20097");
    }

    @Test
    void everyTokenHasAColourInBothThemes() {
        Map<StatePath, StateStatus> all = Map.of(A, StateStatus.CAUGHT, B, StateStatus.CANCELLED);
        List<Token> tokens = PictureBuilder.build(
                        diagram, new RunOverlay(all, Set.of(Transition.caught(A, 0)), Map.of()), PictureOptions.DEFAULT)
                .items()
                .stream()
                .flatMap(item -> item.primitives().stream())
                .flatMap(primitive -> tokens(primitive).stream())
                .distinct()
                .toList();

        assertThat(tokens).hasSizeGreaterThan(10);
        for (Appearance appearance : Appearance.values()) {
            assertThat(Theme.load(appearance).colors().keySet()).containsAll(tokens);
        }
    }

    @Test
    void nothingReachesBeyondTheBoundsOfItsItem() {
        for (PictureItem item : build(RunOverlay.NONE).items()) {
            for (Primitive primitive : item.primitives()) {
                if (primitive instanceof Primitive.RoundedRect rect) {
                    assertThat(item.bounds().contains(rect.rect()))
                            .as(item.subject().toString())
                            .isTrue();
                }
            }
        }
        assertThat(Rect.around(build(RunOverlay.NONE).items().stream()
                        .map(PictureItem::bounds)
                        .toList()))
                .satisfies(all -> assertThat(diagram.bounds().contains(all)).isTrue());
    }

    private Picture build(RunOverlay overlay) {
        return PictureBuilder.build(diagram, overlay, PictureOptions.DEFAULT);
    }

    private PictureItem item(RunOverlay overlay, StatePath state) {
        return build(overlay).items().stream()
                .filter(each -> each.subject() instanceof Subject.OfState of
                        && of.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private Primitive.RoundedRect card(RunOverlay overlay, StatePath state) {
        return item(overlay, state).primitives().stream()
                .filter(Primitive.RoundedRect.class::isInstance)
                .map(Primitive.RoundedRect.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Primitive.RoundedLine line(RunOverlay overlay, Transition transition) {
        return build(overlay).items().stream()
                .filter(each -> each.subject() instanceof Subject.OfTransition of
                        && of.transition().equals(transition)
                        && !of.label())
                .map(each -> (Primitive.RoundedLine) each.primitives().getFirst())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(PictureItem item) {
        return item.primitives().stream()
                .filter(Primitive.Text.class::isInstance)
                .map(text -> ((Primitive.Text) text).text())
                .toList();
    }

    private static List<Token> tokens(Primitive primitive) {
        return switch (primitive) {
            case Primitive.RoundedRect it -> tokens(it.fill(), it.stroke());
            case Primitive.Backdrop it -> tokens(it.fill(), it.stroke());
            case Primitive.Disc it -> tokens(it.fill(), it.stroke());
            case Primitive.RoundedLine it -> List.of(it.stroke().token());
            case Primitive.ArrowHead it -> List.of(it.fill());
            case Primitive.Text it -> List.of(it.fill());
            case Primitive.Glyph it -> List.of(it.color());
        };
    }

    private static List<Token> tokens(Optional<Token> fill, Optional<Stroke> stroke) {
        return Stream.concat(fill.stream(), stroke.map(Stroke::token).stream()).toList();
    }
}
