package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

    private static final String WORKFLOW = """
            {"StartAt": "Sort", "States": {
              "Sort": {"Type": "Choice", "Default": "Each",
                "Choices": [{"Variable": "$.a", "IsPresent": true, "Next": "Refuse"}]},
              "Each": {"Type": "Map", "Next": "Done", "ItemProcessor":
                {"StartAt": "In", "States": {"In": {"Type": "Pass", "End": true}}}},
              "Done": {"Type": "Succeed"}, "Refuse": {"Type": "Fail"}}}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("sort.asl.json");
        Files.writeString(file, WORKFLOW);
    }

    @Test
    void aSelectionIsDrawnWithWhatIsInsideAndTheTransitionsBetween() throws IOException {
        String svg = draw("--select", "Each", "--select", "Done");

        assertThat(svg)
                .contains("data-state=\"Each\"", "data-state=\"In\"", "data-from=\"Each\" data-to=\"Done\"")
                .doesNotContain("data-state=\"Sort\"", "class=\"start\"");
    }

    @Test
    void aSelectionInDotHasNoAnchorsWhereNothingLeadsOut() throws IOException {
        assertThat(run("-o", folder.resolve("out.dot").toString(), "--select", "Sort", "--select", "Each")
                        .status())
                .isZero();

        assertThat(Files.readString(folder.resolve("out.dot")))
                .contains("\"/States/Sort\"")
                .doesNotContain("/States/Done", "\"start\"", "\"end\"");
    }

    @Test
    void whatAPdfCannotShowIsSaidAndAnSvgShowsIt() throws IOException {
        Files.writeString(file, WORKFLOW.replace("Refuse", "拒绝 Refuse 拒"));
        Outcome pdf = run("-o", folder.resolve("out.pdf").toString());

        assertThat(pdf.status()).isZero();
        assertThat(pdf.err().strip())
                .isEqualTo(folder.resolve("out.pdf")
                        + " is written, but the fonts in a PDF have no signs for 拒绝: empty boxes stand there. SVG and PNG"
                        + " show them.");
        assertThat(run("-o", folder.resolve("out.svg").toString()).err()).isEmpty();
    }

    @Test
    void aCollapsedGroupIsACardThatCountsItsStates() throws IOException {
        assertThat(draw("--collapse", "Each")).contains(">Map · 1 state<").doesNotContain("data-state=\"In\"");
    }

    @Test
    void fromLeftToRightThePictureIsWiderAndLower() throws IOException {
        double[] right = size(draw("--direction", "right"));
        double[] down = size(draw());

        assertThat(right[0]).isGreaterThan(1.5 * down[0]);
        assertThat(right[1]).isLessThan(down[1]);
    }

    @Test
    void cardsStandWhereTheSideFileMovedThem() throws IOException {
        String before = draw();
        Path side = folder.resolve(".statewright/positions/sort.asl.json");
        Files.createDirectories(side.getParent());
        Files.writeString(side, "{\"moved\": [{\"state\": \"/States/Done\", \"x\": 300, \"y\": 40}]}");

        assertThat(size(draw())[0]).isGreaterThan(size(before)[0] + 50);
    }

    @Test
    void aNameThatNoStateHasIsRefusedInOneSentence() {
        Outcome refused = run("--select", "Nobody");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("has no state named \"Nobody\"");
    }

    private String draw(String... options) throws IOException {
        Outcome outcome = run(options);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return Files.readString(folder.resolve("out.svg"));
    }

    private Outcome run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("render", file.toString()));
        if (!List.of(options).contains("-o")) {
            arguments.addAll(List.of("-o", folder.resolve("out.svg").toString()));
        }
        arguments.addAll(List.of(options));
        return Outcome.of(arguments.toArray(String[]::new));
    }

    private static double[] size(String svg) {
        String[] parts = svg.split("\"", 7);
        return new double[] {Double.parseDouble(parts[3]), Double.parseDouble(parts[5])};
    }
}
