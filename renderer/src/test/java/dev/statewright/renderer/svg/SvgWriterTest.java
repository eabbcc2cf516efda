package dev.statewright.renderer.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layout.Drawn;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgWriterTest {

    private static final String WORKFLOW = """
            {"StartAt": "A & \\"B\\"", "States": {
              "A & \\"B\\"": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "Both",
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Lost"}]},
              "Both": {"Type": "Parallel", "End": true, "Branches": [
                {"StartAt": "In", "States": {"In": {"Type": "Succeed"}}}]}}}
            """;

    private final Diagram diagram = Drawn.diagram(WORKFLOW);

    @Test
    void eachStateIsAGroupWhoseFirstRectangleIsItsCard() throws Exception {
        Document svg = parse(write(RunOverlay.NONE));
        Element card = only(svg, "data-state", "A & \"B\"");

        assertThat(attributes(card, "class", "data-type", "data-status"))
                .containsExactly("state", "Task", "not-started");
        Rect rect = diagram.rectOf(StatePath.root("A & \"B\"")).orElseThrow();
        assertThat(attributes((Element) card.getElementsByTagName("rect").item(0), "x", "y", "width", "height"))
                .extracting(Double::valueOf)
                .containsExactly(rect.x(), rect.y(), rect.width(), rect.height());
    }

    @Test
    void nestedStatesNameTheirParent() throws Exception {
        assertThat(attributes(only(parse(write(RunOverlay.NONE)), "data-state", "In"), "data-parent", "data-type"))
                .containsExactly("Both", "Succeed");
    }

    @Test
    void eachTransitionIsAGroupWhoseFirstPathIsItsLine() throws Exception {
        Element line = only(parse(write(RunOverlay.NONE)), "data-to", "Both");

        assertThat(attributes(line, "class", "data-from", "data-kind"))
                .containsExactly("transition", "A & \"B\"", "next");
        assertThat(((Element) line.getElementsByTagName("path").item(0)).getAttribute("d"))
                .startsWith("M")
                .contains("L");
    }

    @Test
    void whatHasNoStateOnOneSideIsNoTransition() throws Exception {
        assertThat(all(parse(write(RunOverlay.NONE)), "class", "transition"))
                .extracting(each -> each.getAttribute("data-kind"))
                .containsExactlyInAnyOrder("next", "catch");
    }

    @Test
    void onlyIconsAreTransformed() throws Exception {
        Document svg = parse(write(RunOverlay.NONE));

        assertThat(elements(svg))
                .filteredOn(each -> each.hasAttribute("transform"))
                .isNotEmpty()
                .allMatch(each -> each.getAttribute("class").equals("icon"));
    }

    @Test
    void aRunShowsInStatusAndTakenLines() throws Exception {
        StatePath first = StatePath.root("A & \"B\"");
        String svg = write(new RunOverlay(
                Map.of(first, StateStatus.CAUGHT), Set.of(Transition.caught(first, 0)), Map.of(first, 3)));
        Document document = parse(svg);

        assertThat(only(document, "data-state", first.name()).getAttribute("data-status"))
                .isEqualTo("caught");
        assertThat(all(document, "data-taken", "true")).isNotEmpty();
        assertThat(svg).contains("#c2570c").contains("×\u20093</text>");
    }

    private String write(RunOverlay overlay) {
        return SvgWriter.write(
                PictureBuilder.build(diagram, overlay, PictureOptions.DEFAULT), Theme.load(Appearance.LIGHT));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Element only(Document svg, String attribute, String value) {
        return all(svg, attribute, value).stream()
                .filter(each -> !each.getAttribute("class").equals("label"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> all(Document svg, String attribute, String value) {
        return elements(svg).stream()
                .filter(each -> each.getAttribute(attribute).equals(value))
                .toList();
    }

    private static List<Element> elements(Document svg) {
        NodeList all = svg.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static List<String> attributes(Element element, String... names) {
        return List.of(names).stream().map(element::getAttribute).toList();
    }
}
