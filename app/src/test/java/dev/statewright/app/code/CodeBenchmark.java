package dev.statewright.app.code;

import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.studio.StudioFixture;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
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
 * What a key costs in the text of a workflow of a megabyte. No test asserts a time; {@code docs/benchmarks/code.sh} prints the table. Times
 * are CPU times of JavaFX's thread, in milliseconds: from the key event to the end of the layout of the frame that paints the character;
 * the longest piece of work on that thread afterwards; and, as wall clock, from the key to the diagnostics of the new text.
 */
@ExtendWith(ApplicationExtension.class)
class CodeBenchmark {

    private static final int WARM = Integer.getInteger("statewright.warm", 40);
    private static final int MEASURED = Integer.getInteger("statewright.measured", 60);
    /** The text alone with {@code -Dstatewright.mode=CODE}, for a look with a profiler. */
    private static final List<ViewMode> MODES = System.getProperty("statewright.mode") == null
            ? List.of(ViewMode.CODE, ViewMode.SPLIT)
            : List.of(ViewMode.valueOf(System.getProperty("statewright.mode")));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();
    private final AtomicLong longest = new AtomicLong();

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
                    long cost = THREADS.getCurrentThreadCpuTime() - before;
                    longest.accumulateAndGet(cost, Math::max);
                }));
        on.show(stage, home, 1440, 900, watched);
    }

    @Test
    void tableOfTimes(FxRobot robot) throws Exception {
        String text = workflow(7_000);
        Path file = Files.writeString(home.resolve("large.asl.json"), text);
        on.open(robot, file);
        print("size", "%d KB, %d lines".formatted(text.length() >> 10, text.lines().count()));
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
        List<Double> diagnostics = new ArrayList<>();
        for (int i = 0; i < WARM + MEASURED; i++) {
            longest.set(0);
            long begun = System.nanoTime();
            double key = key(code);
            waitUntilHandedIn(code);
            double fresh = (System.nanoTime() - begun) / 1e6;
            Thread.sleep(200);
            if (i >= WARM) {
                keys.add(key);
                blocks.add(longest.get() / 1e6);
                diagnostics.add(fresh);
            }
        }
        print(
                mode + ": key to frame, CPU of JavaFX's thread",
                "p50 %.1f p95 %.1f ms".formatted(p(keys, 50), p(keys, 95)));
        print("  longest piece of work there later", "p50 %.1f p95 %.1f ms".formatted(p(blocks, 50), p(blocks, 95)));
        print("  key to the document that has it, wall", "p50 %.0f p95 %.0f ms".formatted(p(diagnostics, 50), p(diagnostics, 95)));
    }

    private void waitUntilHandedIn(CodeArea code) throws Exception {
        long begun = System.nanoTime();
        while (on.session().document().text().length() != code.getLength()) {
            Thread.sleep(1);
            if (System.nanoTime() - begun > 20e9) {
                throw new IllegalStateException("The document has " + on.session().document().text().length() + " characters, the text "
                        + code.getLength());
            }
        }
    }

    /** A letter, as the toolkit delivers it, until the layout of the frame after it is done. */
    private double key(CodeArea code) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        double[] cost = new double[1];
        Platform.runLater(() -> {
            long before = THREADS.getCurrentThreadCpuTime();
            KeyEvent.fireEvent(code, new KeyEvent(KeyEvent.KEY_PRESSED, "", "x", KeyCode.X, false, false, false, false));
            KeyEvent.fireEvent(code, new KeyEvent(KeyEvent.KEY_TYPED, "x", "x", KeyCode.UNDEFINED, false, false, false, false));
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

    private static double p(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void print(String what, String value) {
        System.out.println(String.format(Locale.ROOT, "%-44s %s", what, value));
    }

    /** Chains of steps with a choice every ten states. */
    private static String workflow(int states) {
        StringBuilder text =
                new StringBuilder("{\n  \"Comment\": \"\",\n  \"StartAt\": \"Step 1\",\n  \"States\": {\n");
        for (int i = 1; i <= states; i++) {
            String next = i == states ? "\"End\": true" : "\"Next\": \"Step " + (i + 1) + "\"";
            text.append("    \"Step ").append(i).append("\": {\n");
            if (i % 10 == 0 && i + 11 <= states) {
                text.append("      \"Type\": \"Choice\",\n      \"Choices\": [\n        { \"Variable\": \"$.n\", ")
                        .append("\"NumericGreaterThan\": ").append(i)
                        .append(", \"Next\": \"Step ").append(i + 11)
                        .append("\" }\n      ],\n      \"Default\": \"Step ").append(i + 1).append("\"\n");
            } else if (i % 3 == 0) {
                text.append("      \"Type\": \"Task\",\n      \"Resource\": \"arn:aws:states:::lambda:invoke\",\n")
                        .append("      \"Comment\": \"\",\n      \"Parameters\": {\n        \"FunctionName\": \"work-")
                        .append(i).append("\",\n        \"Payload.$\": \"$\"\n      },\n      ").append(next).append('\n');
            } else {
                text.append("      \"Type\": \"Pass\",\n      ").append(next).append('\n');
            }
            text.append(i == states ? "    }\n" : "    },\n");
        }
        return text.append("  }\n}\n").toString();
    }
}
