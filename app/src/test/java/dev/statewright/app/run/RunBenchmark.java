package dev.statewright.app.run;

import com.sun.management.OperatingSystemMXBean;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.runtime.archive.ExecutionSummary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a run of 25,000 events costs the window. No test asserts a time; {@code docs/benchmarks/run.sh} prints the table. */
@ExtendWith(ApplicationExtension.class)
class RunBenchmark {

    private static final int ROUNDS = 2_770;
    private static final int EVENTS = 9 * ROUNDS;
    private static final int FRAMES = 300;
    private static final double MEGABYTE = 1024 * 1024;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Events have the time of what came from outside last: each round reads an object, or all had the time of the start. */
    private static final String WORKFLOW = """
            {"StartAt": "Count", "States": {
              "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)", "order": {"id": "o-1", "lines": [1, 2, 3]}},
                "Next": "Read"},
              "Read": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
                "Parameters": {"Bucket": "orders", "Key": "o-1"}, "ResultPath": null, "Next": "Enough?"},
              "Enough?": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericGreaterThanEquals": %d, "Next": "Done"}],
                "Default": "Count"},
              "Done": {"Type": "Succeed"}}}
            """.formatted(ROUNDS);

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();
    private volatile long behind;

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1440, 900);
    }

    @Test
    void tableOfTimes(FxRobot robot) throws Exception {
        Files.createDirectories(home.resolve(".statewright/s3/orders"));
        Files.writeString(home.resolve(".statewright/s3/orders/o-1"), "{}");
        on.open(robot, Files.writeString(home.resolve("count.asl.json"), WORKFLOW));
        System.out.println("| 25,000 events | median | p95 | most |");
        System.out.println("| --- | --- | --- | --- |");
        for (int i = 0; i < 3; i++) {
            run(robot, i);
        }
        scroll(
                "scroll events (ms a frame)",
                "run.events",
                (Integer at) -> this.<TableView<EventRow>>node("#run-events").scrollTo(at));
        scroll(
                "scroll timeline (ms a frame)",
                "run.timeline",
                (Integer at) -> this.<ListView<?>>node("#run-timeline").scrollTo(at / 2));
        fx(() -> this.<Slider>node("#run-time").setValue(1));
        Thread.sleep(3_000);
        scroll(
                "time slider (ms to its frame)",
                "run.timeline",
                (Integer at) -> this.<Slider>node("#run-time").setValue(at));
        for (int i = 0; i < 3; i++) {
            openKept(robot);
        }
    }

    private void run(FxRobot robot, int round) throws Exception {
        fx(() -> on.workbench.bottomTabProperty().set("run.start"));
        fx(() -> this.<ToggleButton>node("#run-clock-real").fire());
        fx(() -> this.<JsonEditor>node("#run-input").setText("{\"n\": 0}"));
        double before = used();
        fx(() -> on.workbench.bottomTabProperty().set("run.events"));
        TableView<EventRow> table = node("#run-events");
        behind = 0;
        ListChangeListener<EventRow> listener = change -> {
            while (change.next()) {
                if (change.wasAdded()) {
                    Instant first = change.getAddedSubList().getFirst().event().timestamp();
                    behind = Math.max(
                            behind, Duration.between(first, Instant.now()).toMillis());
                }
            }
        };
        fx(() -> table.getItems().addListener(listener));
        fx(() -> on.workbench.bottomTabProperty().set("run.start"));
        Frames frames = new Frames();
        fx(() -> on.window.scene().addPostLayoutPulseListener(frames));
        fx(() -> this.<Button>node("#run-start").fire());
        // of the run before all were there
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> table.getItems().size() < ROUNDS || behind > 0);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> table.getItems().size() > EVENTS
                        && this.<Button>node("#run").getText().equals("Run"));
        fx(() -> table.getItems().removeListener(listener));
        fx(() -> on.window.scene().removePostLayoutPulseListener(frames));
        double more = used() - before;
        System.out.printf(
                Locale.ROOT,
                "| run %d: between two frames (ms), %d frames | | | %.1f |%n",
                round + 1,
                frames.count,
                frames.most / 1e6);
        System.out.printf(
                Locale.ROOT, "| run %d: colours behind at most (ms by the clock) | | | %d |%n", round + 1, behind);
        System.out.printf(Locale.ROOT, "| run %d: more memory (MB) | | | %.0f |%n", round + 1, more);
    }

    /** Processor time of JavaFX's thread from frame to frame. */
    private static final class Frames implements Runnable {
        private long last = -1;
        private long most;
        private int count;

        @Override
        public void run() {
            long now = THREADS.getCurrentThreadCpuTime();
            most = last < 0 ? 0 : Math.max(most, now - last);
            last = now;
            count++;
        }
    }

    private void openKept(FxRobot robot) throws Exception {
        fx(() -> on.workbench.bottomTabProperty().set("run.executions"));
        TableView<ExecutionSummary> kept = node("#run-executions");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !kept.getItems().isEmpty());
        fx(() -> this.<Button>node("#run-hide").fire());
        fx(() -> {
            kept.getSelectionModel().clearAndSelect(0);
            kept.requestFocus();
        });
        long begin = System.nanoTime();
        long cpu = PROCESS.getProcessCpuTime();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> on.window.scene().lookup("#run-events") instanceof TableView<?> events
                        && events.getItems().size() > EVENTS);
        measured(() -> {});
        System.out.printf(
                Locale.ROOT,
                "| a kept history opened (ms by the clock; processor time of all threads) | | | %d; %d |%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
                TimeUnit.NANOSECONDS.toMillis(PROCESS.getProcessCpuTime() - cpu));
    }

    private interface Place {
        void show(Integer at);
    }

    private void scroll(String what, String tab, Place place) throws Exception {
        fx(() -> on.workbench.bottomTabProperty().set(tab));
        Thread.sleep(2_000);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            int at = (int) ((long) i * 7_919 % EVENTS);
            double time = measured(() -> place.show(at));
            if (i >= FRAMES / 3) {
                times.add(time);
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                what,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.getLast());
    }

    @SuppressWarnings("unchecked")
    private <T> T node(String id) {
        return (T) on.window.scene().lookup(id);
    }

    private void fx(Runnable action) throws Exception {
        measured(action);
    }

    private static double used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    /** Processor time of JavaFX's thread from the change to the end of the next frame, in milliseconds. */
    private double measured(Runnable change) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        double[] time = new double[1];
        Scene scene = on.window.scene();
        Platform.runLater(() -> {
            long before = THREADS.getCurrentThreadCpuTime();
            change.run();
            Runnable[] after = new Runnable[1];
            after[0] = () -> {
                time[0] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
                scene.removePostLayoutPulseListener(after[0]);
                done.countDown();
            };
            scene.addPostLayoutPulseListener(after[0]);
            Platform.requestNextPulse();
        });
        if (!done.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("No frame came");
        }
        return time[0];
    }
}
