package dev.statewright.renderer.benchmark;

import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.fx.Palette;
import dev.statewright.renderer.fx.PicturePainter;
import dev.statewright.renderer.fx.Viewport;
import dev.statewright.renderer.layout.LayoutDirection;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/**
 * What a frame costs while people move over a large workflow: painting what is in sight, and the drawing of it by JavaFX's software
 * pipeline, at several zooms, as processor time of both threads. Run with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class PaintingTime {

    private static final int STATES = 2000;
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 800;
    private static final int FRAMES = 60;

    private PaintingTime() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Diagram diagram = new LayoutEngine()
                .layout(
                        FlowGraphs.of(
                                SyntheticWorkflow.TANGLED.workflow(STATES, 0).machine(), false),
                        LayoutOptions.DEFAULT.with(LayoutDirection.DOWN));
        Picture picture = PictureBuilder.build(diagram, RunOverlay.NONE, PictureOptions.DEFAULT);
        System.out.println("| zoom | items in sight | frame, median | p95 |");
        System.out.println("| --- | --- | --- | --- |");
        for (double zoom : new double[] {1, 0.5, 0.25, 0.1, 0.05}) {
            CountDownLatch done = new CountDownLatch(1);
            Platform.runLater(() -> {
                pan(picture, zoom);
                done.countDown();
            });
            done.await();
        }
        Platform.exit();
    }

    /** Of JavaFX's two threads: what is painted on one is drawn on the other. */
    private static long cpuTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().matches("QuantumRenderer.*|JavaFX Application Thread")) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }

    /** Moves down by 40 pixels of the view with each frame. */
    private static void pan(Picture picture, double zoom) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        WritableImage frame = new WritableImage((int) WIDTH, (int) HEIGHT);
        Palette palette = new Palette(Theme.load(Appearance.LIGHT));
        PicturePainter painter = new PicturePainter(palette);
        double[] times = new double[FRAMES];
        long inSight = 0;
        for (int i = -2 * FRAMES; i < FRAMES; i++) {
            Viewport viewport = new Viewport(
                    zoom,
                    picture.bounds().width() / 2 - WIDTH / 2 / zoom,
                    picture.bounds().height() / 3 + 40 * i / zoom);
            long before = cpuTime();
            canvas.getGraphicsContext2D().clearRect(0, 0, WIDTH, HEIGHT);
            painter.paint(canvas.getGraphicsContext2D(), picture, viewport, WIDTH, HEIGHT);
            canvas.snapshot(new SnapshotParameters(), frame);
            if (i >= 0) {
                times[i] = (cpuTime() - before) / 1e6;
                inSight += picture.items().stream()
                        .filter(item -> item.bounds().overlaps(viewport.visible(WIDTH, HEIGHT)))
                        .count();
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f ms | %.1f ms |%n",
                zoom,
                inSight / FRAMES,
                times[FRAMES / 2],
                times[FRAMES * 95 / 100]);
    }
}
