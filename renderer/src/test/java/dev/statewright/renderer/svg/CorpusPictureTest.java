package dev.statewright.renderer.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statewright.model.asl.State;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.layout.Corpus;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads the pictures of real workflows as a script would: states by their first rectangle, transitions by their first path. */
class CorpusPictureTest {

    private static final Pattern POINT = Pattern.compile("(-?[\\d.]+) (-?[\\d.]+)");

    private final LayoutEngine engine = new LayoutEngine();
    private final Theme theme = Theme.load(Appearance.LIGHT);

    private record Box(String name, String parent, double x, double y, double width, double height) {

        boolean near(double[] point) {
            return point[0] > x - 10 && point[0] < x + width + 10 && point[1] > y - 10 && point[1] < y + height + 10;
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width - 1
                    && other.x < x + width - 1
                    && y < other.y + other.height - 1
                    && other.y < y + height - 1;
        }

        boolean contains(Box other) {
            return other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }
    }

    @Test
    void aScriptFindsEveryStateAndEveryTransitionBetweenItsStates() {
        Optional<Path> folder = Corpus.folder();
        assumeTrue(folder.isPresent(), "no folder shared/corpus/workflows: nothing to draw");
        Map<String, List<String>> faults = new TreeMap<>();
        for (Path file : Corpus.files(folder.get())) {
            List<String> found = faults(Corpus.read(file));
            if (!found.isEmpty()) {
                faults.put(file.toString(), found);
            }
        }
        assertThat(faults).isEmpty();
    }

    private List<String> faults(AslDocument document) {
        String svg = SvgWriter.write(
                PictureBuilder.build(
                        engine.layout(FlowGraphs.of(document.machine(), false), LayoutOptions.DEFAULT),
                        RunOverlay.NONE,
                        PictureOptions.DEFAULT),
                theme);
        List<String> faults = new ArrayList<>();
        List<Element> groups = groups(svg);
        List<Box> boxes = groups.stream()
                .filter(group -> group.getAttribute("class").equals("state"))
                .map(CorpusPictureTest::box)
                .toList();
        document.machine().states().stream()
                .map(State::name)
                .filter(name -> boxes.stream().noneMatch(box -> box.name().equals(name)))
                .forEach(name -> faults.add("No card: " + name));
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                if (a.overlaps(b) && !a.contains(b) && !b.contains(a)) {
                    faults.add("Cards overlap: " + a + b);
                }
            }
        }
        groups.stream()
                .filter(group -> group.getAttribute("class").equals("transition"))
                .forEach(line -> ends(line, boxes, faults));
        return faults;
    }

    private static void ends(Element line, List<Box> boxes, List<String> faults) {
        List<double[]> points = new ArrayList<>();
        Matcher matcher =
                POINT.matcher(((Element) line.getElementsByTagName("path").item(0)).getAttribute("d"));
        while (matcher.find()) {
            points.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))});
        }
        String from = line.getAttribute("data-from");
        String to = line.getAttribute("data-to");
        boolean ghost = boxes.stream().noneMatch(box -> box.name().equals(to));
        if (!line.getAttribute("data-kind").matches("next|choice|default|catch")
                || boxes.stream().noneMatch(box -> box.name().equals(from) && box.near(points.getFirst()))
                || !ghost && boxes.stream().noneMatch(box -> box.name().equals(to) && box.near(points.getLast()))) {
            faults.add("A line does not lead from " + from + " to " + to);
        }
    }

    private static Box box(Element group) {
        Element rect = (Element) group.getElementsByTagName("rect").item(0);
        return new Box(
                group.getAttribute("data-state"),
                group.getAttribute("data-parent"),
                Double.parseDouble(rect.getAttribute("x")),
                Double.parseDouble(rect.getAttribute("y")),
                Double.parseDouble(rect.getAttribute("width")),
                Double.parseDouble(rect.getAttribute("height")));
    }

    private static List<Element> groups(String svg) {
        try {
            NodeList children = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement()
                    .getChildNodes();
            return IntStream.range(0, children.getLength())
                    .mapToObj(children::item)
                    .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                            && node.getNodeName().equals("g"))
                    .map(Element.class::cast)
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("The picture is no XML: " + svg, e);
        }
    }
}
