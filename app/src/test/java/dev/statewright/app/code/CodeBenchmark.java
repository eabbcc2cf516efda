package dev.statewright.app.code;

import static dev.statewright.app.measure.Figures.print;

import dev.statewright.app.measure.LargeWorkflow;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * What a key costs in the texts of workflows of 100 KB and of a megabyte. No test asserts a time; {@code docs/benchmarks/code.sh} prints the
 * table. Times are CPU times in milliseconds: of JavaFX's thread from the key event to the end of the layout of the frame that paints the
 * character, and in the longest piece of work afterwards; of all threads that had a part in it from the key to the diagnostics of the new
 * text. The wall clock of the latter has the pause in it that waits for the next key, and whatever else the machine does.
 */
@ExtendWith(ApplicationExtension.class)
class CodeBenchmark {

    private static final int WARM = Integer.getInteger("statewright.warm", 60);
    private static final int MEASURED = Integer.getInteger("statewright.measured", 100);
    /** The text alone with {@code -Dstatewright.mode=CODE}, for a look with a profiler. */
    private static final List<ViewMode> MODES = System.getProperty("statewright.mode") == null
            ? List.of(ViewMode.CODE, ViewMode.SPLIT)
            : List.of(ViewMode.valueOf(System.getProperty("statewright.mode")));

    /** How many states the workflows have. */
    private static final List<Integer> SIZES = System.getProperty("statewright.states") == null
            ? List.of(800, 7_000)
            : List.of(Integer.getInteger("statewright.states"));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();
    /** The longest piece of work on JavaFX's thread, and all work for the session there and in the background, in nanoseconds. */
    private final AtomicLong longest = new AtomicLong();

    private final AtomicLong work = new AtomicLong();
    /** The document that was judged last, and what of the work was for the picture. */
    private volatile AslDocument judged;

    private final AtomicLong drawing = new AtomicLong();

    @Start
    void start(Stage stage) {
        DocumentServices studio = DocumentServices.ofStudio();
        // threads of the platform, since virtual ones tell no CPU time
        Executor background =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        Executor working = task -> background.execute(() -> work.addAndGet(cost(task)));
        DocumentServices watched = new DocumentServices(
                (document, options) -> {
                    long before = THREADS.getCurrentThreadCpuTime();
                    try {
                        return studio.layout().apply(document, options);
                    } finally {
                        drawing.addAndGet(THREADS.getCurrentThreadCpuTime() - before);
                    }
                },
                (document, judgement) -> {
                    List<Diagnostic> said = studio.validation().apply(document, judgement);
                    judged = document;
                    return said;
                },
                working,
                DocumentServices.atRest(working),
                task -> Platform.runLater(() -> {
                    long cost = cost(task);
                    work.addAndGet(cost);
                    longest.accumulateAndGet(cost, Math::max);
                }));
        on.show(stage, home, 1440, 900, watched);
    }

    private static long cost(Runnable task) {
        long before = THREADS.getCurrentThreadCpuTime();
        task.run();
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    @Test
    void tableOfTimes(FxRobot robot) throws Exception {
        for (int states : SIZES) {
            Path file = Files.writeString(home.resolve(states + ".asl.json"), LargeWorkflow.of(states));
            on.open(robot, file);
            tableOfTimes(robot, Files.readString(file));
        }
    }

    private void tableOfTimes(FxRobot robot, String text) throws Exception {
        print(
                "size",
                "%d KB, %d lines".formatted(text.length() >> 10, text.lines().count()));
        for (ViewMode mode : MODES) {
            robot.interact(() -> on.workbench.viewModeProperty().set(mode));
            Thread.sleep(1500);
            CodeArea code = robot.lookup("#code").queryAs(CodeArea.class);
            int middle = code.getText().indexOf("\"Comment\": \"", text.length() / 2) + 12;
            robot.interact(() -> {
                code.requestFocus();
                code.moveTo(middle);
                code.requestFollowCaret();
            });
            Thread.sleep(800);
            typing(code, mode);
        }
    }

    private void typing(CodeArea code, ViewMode mode) throws Exception {
        List<Double> keys = new ArrayList<>();
        List<Double> blocks = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < WARM + MEASURED; i++) {
            longest.set(0);
            work.set(0);
            drawing.set(0);
            long begun = System.nanoTime();
            double key = key(code);
            waitUntilJudged(code);
            double wait = (System.nanoTime() - begun) / 1e6;
            double cost = key + (work.get() - drawing.get()) / 1e6;
            Thread.sleep(200);
            if (i >= WARM) {
                keys.add(key);
                blocks.add(longest.get() / 1e6);
                costs.add(cost);
                waits.add(wait);
            }
        }
        print(mode + ": key to frame, CPU of JavaFX's thread", keys);
        print("  longest piece of work there later", blocks);
        print("  key to fresh diagnostics, CPU of all threads", costs);
        print("  key to fresh diagnostics, wall", waits);
    }

    /** Until what there is to say of the text as it stands is shown. */
    private void waitUntilJudged(CodeArea code) throws Exception {
        long begun = System.nanoTime();
        boolean[] shown = new boolean[1];
        while (!shown[0]) {
            Thread.sleep(1);
            AslDocument last = judged;
            if (last != null && last.text().length() == code.getLength()) {
                CountDownLatch delivered = new CountDownLatch(1);
                // behind the delivery, which is on its way to JavaFX's thread
                Thread.sleep(1);
                Platform.runLater(() -> {
                    shown[0] = on.session().document() == last;
                    delivered.countDown();
                });
                delivered.await();
            }
            if (System.nanoTime() - begun > 20e9) {
                throw new IllegalStateException("No diagnostics of the text as it stands");
            }
        }
    }

    /** A letter, as the toolkit delivers it, until the layout of the frame after it is done. */
    private double key(CodeArea code) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        double[] cost = new double[1];
        Platform.runLater(() -> {
            long before = THREADS.getCurrentThreadCpuTime();
            KeyEvent.fireEvent(
                    code, new KeyEvent(KeyEvent.KEY_PRESSED, "", "x", KeyCode.X, false, false, false, false));
            KeyEvent.fireEvent(
                    code, new KeyEvent(KeyEvent.KEY_TYPED, "x", "x", KeyCode.UNDEFINED, false, false, false, false));
            Runnable[] watch = new Runnable[1];
            watch[0] = () -> {
                cost[0] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
                code.getScene().removePostLayoutPulseListener(watch[0]);
                painted.countDown();
            };
            code.getScene().addPostLayoutPulseListener(watch[0]);
        });
        if (!painted.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No frame");
        }
        return cost[0];
    }
}
