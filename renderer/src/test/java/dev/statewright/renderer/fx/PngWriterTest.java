package dev.statewright.renderer.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.renderer.theme.Token;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {

    private static final Theme LIGHT = Theme.load(Appearance.LIGHT);

    @Test
    void aPictureIsAsLargeAsItsBoundsTimesTheScale() throws IOException {
        Picture picture = picture(chain(3));

        BufferedImage image = read(PngWriter.write(picture, LIGHT, 2));

        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(picture.bounds().width() * 2));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(picture.bounds().height() * 2));
    }

    @Test
    void theGroundAndTheCardsHaveTheColoursOfTheTheme() throws IOException {
        Diagram diagram = diagram(chain(3));
        Rect card = diagram.cards().getFirst().rect();

        for (Appearance appearance : Appearance.values()) {
            Theme theme = Theme.load(appearance);
            BufferedImage image = read(PngWriter.write(picture(diagram), theme, 1));

            assertThat(hex(image, 2, 2)).isEqualTo(color(theme, "canvas"));
            assertThat(hex(image, (int) card.right() - 12, (int) card.y() + 12)).isEqualTo(color(theme, "card-fill"));
        }
    }

    @Test
    void noSeamShowsWhereTilesMeet() throws IOException {
        Diagram diagram = diagram(chain(40));

        BufferedImage image = read(PngWriter.write(picture(diagram), LIGHT, 1));

        assertThat(image.getHeight()).isGreaterThan(3000);
        for (var card : diagram.cards()) {
            int x = (int) card.rect().right() - 3;
            IntStream.rangeClosed((int) card.rect().y() + 6, (int) card.rect().bottom() - 6)
                    .forEach(y -> assertThat(hex(image, x, y)).as("%d,%d", x, y).isEqualTo(color(LIGHT, "card-fill")));
        }
    }

    /** The product's own fonts have neither Korean nor Chinese; each such name would be the same row of boxes. */
    @Test
    void namesInOtherScriptsAreDrawnWithFontsOfTheSystem() {
        assumeThat(new Font(Font.DIALOG, Font.PLAIN, 13).canDisplayUpTo("주문상태订单"))
                .as("this computer has no font with Korean and Chinese")
                .isEqualTo(-1);

        assertThat(PngWriter.write(picture(named("주문")), LIGHT, 1))
                .isNotEqualTo(PngWriter.write(picture(named("상태")), LIGHT, 1))
                .isNotEqualTo(PngWriter.write(picture(named("订单")), LIGHT, 1));
    }

    @Test
    void anEmptyPictureIsOnePixel() throws IOException {
        BufferedImage image = read(PngWriter.write(new Picture(new Rect(0, 0, 0, 0), List.of()), LIGHT, 1));

        assertThat(image.getWidth()).isEqualTo(1);
    }

    private static String chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "\"S%d\":{\"Type\":\"Pass\",%s}"
                        .formatted(i, i == length - 1 ? "\"End\":true" : "\"Next\":\"S%d\"".formatted(i + 1)))
                .collect(Collectors.joining(",", "{\"StartAt\":\"S0\",\"States\":{", "}}"));
    }

    private static String named(String state) {
        return chain(1).replace("S0", state);
    }

    private static Diagram diagram(String text) {
        return new LayoutEngine().layout(FlowGraphs.of(AslDocument.of(text).machine()), LayoutOptions.DEFAULT);
    }

    private static Picture picture(String text) {
        return picture(diagram(text));
    }

    private static Picture picture(Diagram diagram) {
        return PictureBuilder.build(diagram, RunOverlay.NONE, PictureOptions.DEFAULT);
    }

    private static String hex(BufferedImage image, int x, int y) {
        return "#%06x".formatted(image.getRGB(x, y) & 0xffffff);
    }

    private static String color(Theme theme, String token) {
        return theme.color(Token.of(token)).hex();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
