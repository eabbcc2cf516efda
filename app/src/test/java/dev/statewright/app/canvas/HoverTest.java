package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.ProblemSign;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoverTest {

    private static final String LONG =
            "A name that is much too long to be written on a card, even in three lines of it";
    private static final Diagram DIAGRAM = Drawings.diagram(Drawings.CHAIN.replace("\"A\"", "\"" + LONG + "\""));
    private static final StatePath A = StatePath.root(LONG);

    @Test
    void aShortenedNameIsShownWhole() {
        assertThat(at(center(A)).hint()).contains("Pass\n" + LONG);
    }

    @Test
    void aShortenedLineAboveANameIsShownWhole() {
        Diagram diagram = Drawings.diagram(Drawings.CHAIN.replaceFirst("\"Type\": \"Pass\"", """
                "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:cloudformation:createStackInstances\""""));

        assertThat(Hover.at(
                                diagram,
                                StateProblems.NONE,
                                diagram.rectOf(StatePath.root("A"))
                                        .map(Rect::center)
                                        .orElseThrow(),
                                6)
                        .hint())
                .contains("CloudFormation · CreateStackInstances\nA");
    }

    @Test
    void aConditionThatTwoLinesCannotHoldIsShownWhole() {
        String condition =
                "{% $states.input.orders[status = 'waiting'].items.price ~> $sum() > 100 and $states.input.customer %}";
        Diagram diagram = Drawings.diagram("""
                {"QueryLanguage": "JSONata", "StartAt": "Which", "States": {
                  "Which": {"Type": "Choice", "Default": "B", "Choices": [{"Condition": "%s", "Next": "B"}]},
                  "B": {"Type": "Succeed"}}}""".formatted(condition));
        Edge rule = diagram.edge(Transition.choice(StatePath.root("Which"), 0)).orElseThrow();

        assertThat(Hover.at(
                                diagram,
                                StateProblems.NONE,
                                rule.label().orElseThrow().rect().center(),
                                6)
                        .hint())
                .contains(condition.substring(3, condition.length() - 3));
    }

    @Test
    void aNameThatFitsNeedsNoHint() {
        assertThat(at(center(StatePath.root("B")))).isEqualTo(Hover.NOTHING);
    }

    @Test
    void aLineOffersAPlus() {
        Point middle = Marker.middleOf(DIAGRAM.edge(Transition.next(A)).orElseThrow());

        assertThat(at(middle).line()).isEqualTo(DIAGRAM.edge(Transition.next(A)));
    }

    private static Point center(StatePath state) {
        return DIAGRAM.rectOf(state).map(Rect::center).orElseThrow();
    }

    private static Hover at(Point place) {
        return Hover.at(DIAGRAM, StateProblems.NONE, place, 6);
    }

    @Test
    void theSignOfAProblemSaysWhatItIs() {
        AslDocument document = AslDocument.of(Drawings.CHAIN.replace("\"Next\": \"C\"", "\"Next\": \"Nowhere\""));
        List<Diagnostic> diagnostics = Validator.validate(document, false, false);
        Diagram diagram = Drawings.diagram(document.text());
        StateProblems problems = StateProblems.of(document, diagnostics);
        StatePath b = StatePath.root("B");
        Point sign = ProblemSign.on(diagram.rectOf(b).orElseThrow());

        assertThat(Hover.at(diagram, problems, sign, 6).hint().orElseThrow())
                .isEqualTo(problems.byState().get(b).getFirst().message())
                .contains("Nowhere");
    }
}
