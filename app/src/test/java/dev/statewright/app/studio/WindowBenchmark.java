package dev.statewright.app.studio;

import static dev.statewright.app.measure.Figures.percentile;
import static dev.statewright.app.measure.Figures.print;

import com.sun.management.OperatingSystemMXBean;
import dev.statewright.app.measure.LargeWorkflow;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.ViewMode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.fx.Viewport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How long the window takes, and how long it keeps JavaFX's thread: opening, editing, panning, zooming, typing. No test asserts a time;
 * {@code docs/benchmarks/window.sh} prints the table. Times are wall clock from the intent to the end of the frame that paints the new
 * picture; CPU times are those of JavaFX's thread alone.
 */
@ExtendWith(ApplicationExtension.class)
class WindowBenchmark {

    private static final int WARM = 40;
    private static final int MEASURED = 60;
    /** Frames come one by one with the pulse: fewer of them say enough. */
    private static final int WARM_FRAMES = 15;

    private static final int MEASURED_FRAMES = 40;
    /** On a busy machine fewer edits are measured: the table tells how many. */
    private static final int FEWEST = 10;

    private static final double MOST_SECONDS = 25;
    /** Of one size, named by {@code -Dstatewright.states}, only edits and frames are measured: for a look with a profiler. */
    private static final List<Integer> SIZES = Integer.getInteger("statewright.states") == null
            ? List.of(50, 500, 2000)
            : List.of(Integer.getInteger("statewright.states"));

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();
    private final List<Double> deliveries = Collections.synchronizedList(new ArrayList<>());

    @Start
    void start(Stage stage) {
        DocumentServices studio = DocumentServices.ofStudio();
        DocumentServices watched = new DocumentServices(
                studio.layout(),
                studio.validation(),
                studio.background(),
                task -> Platform.runLater(() -> {
                    long before = THREADS.getCurrentThreadCpuTime();
                    task.run();
                    deliveries.add((THREADS.getCurrentThreadCpuTime() - before) / 1e6);
                }));
        on.show(stage, home, 1440, 900, watched);
    }

    @Test
    void tableOfTimes(FxRobot robot) throws Exception {
        for (int states : SIZES) {
            open(robot, states);
            edits(robot, states);
            frames(robot, states);
        }
        if (SIZES.size() == 1) {
            return;
        }
        long begun = System.nanoTime();
        open(robot, 5000);
        print("open 5,000 states, warm", "%.0f ms wall".formatted((System.nanoTime() - begun) / 1e6));
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        print("5,000 states open", "%d MB heap".formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20));
        typing(robot);
    }

    private void open(FxRobot robot, int states) throws IOException, TimeoutException {
        Path file = Files.writeString(home.resolve("states-" + states + ".asl.json"), LargeWorkflow.of(states));
        on.open(robot, file);
    }

    /** A Pass is put between two states, and taken back. */
    private void edits(FxRobot robot, int states) throws Exception {
        List<Double> wall = new ArrayList<>();
        List<Double> process = new ArrayList<>();
        List<Double> commands = new ArrayList<>();
        List<Double> frames = new ArrayList<>();
        DropTarget place = new DropTarget.OnEdge(Transition.next(StatePath.root("Step 1")));
        long begun = System.nanoTime();
        int warm = WARM;
        for (int i = 0; i < warm + MEASURED; i++) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (i < warm && seconds > MOST_SECONDS / 2) {
                warm = i;
            }
            if (wall.size() >= FEWEST && seconds > MOST_SECONDS) {
                break;
            }
            boolean undo = i % 2 == 1;
            Sample sample = sampled(robot, () -> {
                if (undo) {
                    on.session().undo();
                } else {
                    on.session().execute(place.toCommand(StateTemplates.flow().getLast()));
                }
            });
            if (i >= warm) {
                wall.add(sample.wall);
                process.add(sample.process);
                commands.add(sample.command);
                frames.add(sample.frame);
            } else {
                deliveries.clear();
            }
        }
        print(
                "edit to picture, " + states + " states",
                "wall p50 %.1f p95 %.1f, CPU of all threads p50 %.1f p95 %.1f ms (%d edits)"
                        .formatted(
                                percentile(wall, 50),
                                percentile(wall, 95),
                                percentile(process, 50),
                                percentile(process, 95),
                                wall.size()));
        print(
                "  of it on JavaFX's thread, CPU p50, p95",
                "command %.1f and %.1f, delivery %.1f and %.1f, frame %.1f and %.1f ms"
                        .formatted(
                                percentile(commands, 50),
                                percentile(commands, 95),
                                percentile(List.copyOf(deliveries), 50),
                                percentile(List.copyOf(deliveries), 95),
                                percentile(frames, 50),
                                percentile(frames, 95)));
        print(
                "  longest block of it by layout",
                "CPU %.1f ms of %d deliveries".formatted(percentile(List.copyOf(deliveries), 100), deliveries.size()));
        deliveries.clear();
    }

    /**
     * One edit, in milliseconds.
     *
     * @param process CPU time of all threads, layout, validation and the compiler among them
     */
    private record Sample(double wall, double process, double command, double frame) {}

    private Sample sampled(FxRobot robot, Runnable edit) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        AtomicReference<Sample> sample = new AtomicReference<>();
        Platform.runLater(() -> {
            Diagram before = on.canvas().diagram();
            long begun = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long process = PROCESS.getProcessCpuTime();
            edit.run();
            double command = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
            long[] delivered = new long[1];
            Subscription delivery = on.session()
                    .diagramProperty()
                    .subscribe((_, _) -> delivered[0] = THREADS.getCurrentThreadCpuTime());
            Runnable[] watch = new Runnable[1];
            watch[0] = () -> {
                if (on.canvas().diagram() != before && sample.get() == null) {
                    double frame = (THREADS.getCurrentThreadCpuTime() - delivered[0]) / 1e6;
                    double all = (PROCESS.getProcessCpuTime() - process) / 1e6;
                    sample.set(new Sample((System.nanoTime() - begun) / 1e6, all, command, frame));
                    on.window.scene().removePostLayoutPulseListener(watch[0]);
                    delivery.unsubscribe();
                    painted.countDown();
                }
            };
            on.window.scene().addPostLayoutPulseListener(watch[0]);
        });
        if (!painted.await(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No picture");
        }
        return sample.get();
    }

    /** Frames while the drawing is moved and zoomed, at a zoom where cards are read and at one where all is seen. */
    private void frames(FxRobot robot, int states) throws Exception {
        for (double zoom : new double[] {1, 0.5, 0.1}) {
            List<Double> pan = new ArrayList<>();
            List<Double> turn = new ArrayList<>();
            for (int i = 0; i < WARM_FRAMES + MEASURED_FRAMES; i++) {
                int step = i;
                double panned = frame(() ->
                        on.canvas().look(new Viewport(zoom, 200 + 7 * step, 400 + 31.0 * (step % 60) / zoom)));
                double turned = frame(() -> on.canvas().look(new Viewport(zoom * (1 + step % 10 / 20.0), 200, 900)));
                if (i >= WARM_FRAMES) {
                    pan.add(panned);
                    turn.add(turned);
                }
            }
            print(
                    "frame at %.0f %%, %d states".formatted(zoom * 100, states),
                    "CPU p95 pan %.1f, zoom %.1f ms".formatted(percentile(pan, 95), percentile(turn, 95)));
        }
    }

    private double frame(Runnable change) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        AtomicReference<Double> cost = new AtomicReference<>();
        Platform.runLater(() -> {
            long before = THREADS.getCurrentThreadCpuTime();
            change.run();
            Runnable[] watch = new Runnable[1];
            watch[0] = () -> {
                cost.set((THREADS.getCurrentThreadCpuTime() - before) / 1e6);
                on.window.scene().removePostLayoutPulseListener(watch[0]);
                painted.countDown();
            };
            on.window.scene().addPostLayoutPulseListener(watch[0]);
        });
        painted.await(30, TimeUnit.SECONDS);
        return cost.get();
    }

    /** Single letters into the text of 5,000 states: what a key costs at once, and what handing it in costs later. */
    private void typing(FxRobot robot) throws Exception {
        robot.interact(() -> on.workbench.viewModeProperty().set(ViewMode.SPLIT));
        robot.interact(() -> on.session().select(Selection.of(StatePath.root("Step 1"))));
        Thread.sleep(1000);
        CodeArea code = robot.lookup("#code").queryAs(CodeArea.class);
        int place = code.getText().indexOf("\"Comment\": \"") + 12;
        robot.interact(() -> {
            code.requestFocus();
            code.moveTo(place);
        });
        List<Double> keys = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double[] key = new double[1];
            long[] all = new long[1];
            robot.interact(() -> {
                all[0] = THREADS.getCurrentThreadCpuTime();
                code.insertText(code.getCaretPosition(), "x");
                key[0] = (THREADS.getCurrentThreadCpuTime() - all[0]) / 1e6;
            });
            deliveries.clear();
            Thread.sleep(600);
            if (i >= 10) {
                keys.add(key[0]);
                later.add(deliveries.isEmpty() ? 0.0 : Collections.max(deliveries));
            }
        }
        print(
                "a key in a text of 5,000 states",
                "CPU p95 at once %.1f, largest later piece %.1f ms"
                        .formatted(percentile(keys, 95), percentile(later, 95)));
    }
}
