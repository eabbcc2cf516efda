package dev.statewright.app.studio;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long the inspector takes for a state that is newly selected, and the palette for a letter of a search: processor time of JavaFX's thread
 * for the change and for the frame that shows it. No test asserts a time; {@code docs/benchmarks/panels.sh} prints the table.
 */
@ExtendWith(ApplicationExtension.class)
class PanelsBenchmark {

    private static final int WARM = 60;
    private static final int MEASURED = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String WORKFLOW = """
            {"StartAt": "PutEvents", "States": {
              "PutEvents": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents.waitForTaskToken", "Next": "UpdateItem",
                "Parameters": {"Entries": [{"Detail": {"Message": "m", "TaskToken.$": "$$.Task.Token", "orderId.$": "$.detail.orderId"},
                  "DetailType": "t", "EventBusName": "b", "Source": "s"}]},
                "HeartbeatSeconds": 900, "ResultPath": "$.order", "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Pass"}]},
              "UpdateItem": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:updateItem", "Next": "Choice",
                "Parameters": {"TableName": "t", "Key": {"PK": {"S": "orderID"}}, "UpdateExpression": "set IDvalue = IDvalue + :val",
                  "ExpressionAttributeValues": {":val": {"N": "1"}}, "ReturnValues": "UPDATED_NEW"}},
              "Choice": {"Type": "Choice", "Default": "Map", "Choices": [
                {"Variable": "$.a", "NumericLessThan": 1, "Next": "Pass"}, {"Variable": "$.a", "NumericLessThan": 2, "Next": "Map"},
                {"And": [{"Variable": "$.a", "IsPresent": true}, {"Not": {"Variable": "$.b", "StringEquals": "x"}}], "Next": "Pass"}]},
              "Map": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"},
                  "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}}, "ItemBatcher": {"MaxItemsPerBatch": 10},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "One",
                  "States": {"One": {"Type": "Pass", "End": true}}}, "MaxConcurrency": 100, "ToleratedFailurePercentage": 5,
                "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b", "Prefix": "p"}}, "Next": "Pass"},
              "Pass": {"Type": "Pass", "Result": {"a": 1}, "ResultPath": "$.cause", "Next": "Wait"},
              "Wait": {"Type": "Wait", "Seconds": 5, "End": true}
            }}
            """;

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1440, 900);
    }

    @Test
    void tableOfTimes(FxRobot robot) throws Exception {
        on.open(robot, Files.writeString(home.resolve("panels.asl.json"), WORKFLOW));
        List<String> states = List.of("PutEvents", "UpdateItem", "Choice", "Map", "Pass", "Wait");
        System.out.println("| selected | change: median, p95 (ms) | frame: median, p95 | both: p95 |");
        System.out.println("| --- | --- | --- | --- |");
        for (String state : states) {
            String other = state.equals("Wait") ? "Pass" : "Wait";
            List<double[]> times = new ArrayList<>();
            for (int i = 0; i < WARM + MEASURED; i++) {
                measured(() -> select(other));
                double[] time = measured(() -> select(state));
                if (i >= WARM) {
                    times.add(time);
                }
            }
            print(state, times);
        }
        for (String query : List.of("putevents", "dynamo upd", "lambda inv")) {
            search(query);
        }
    }

    private void search(String query) throws Exception {
        List<double[]> times = new ArrayList<>();
        TextField field = (TextField) on.window.scene().lookup("#palette-search");
        measured(() -> field.setText("e"));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> on.window.scene().lookup("#palette-list") != null);
        for (int i = 0; i < WARM; i++) {
            for (int end = 1; end <= query.length(); end++) {
                String typed = query.substring(0, end);
                double[] time = measured(() -> field.setText(typed));
                if (i >= WARM / 2) {
                    times.add(time);
                }
            }
        }
        print("typing `" + query + "`", times);
    }

    private void select(String state) {
        on.session().select(Selection.of(StatePath.root(state)));
    }

    /** Processor time of JavaFX's thread for the change, and from its end to the end of the next frame, in milliseconds. */
    private double[] measured(Runnable change) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        double[] times = new double[2];
        Scene scene = on.window.scene();
        Platform.runLater(() -> {
            long before = THREADS.getCurrentThreadCpuTime();
            change.run();
            long changed = THREADS.getCurrentThreadCpuTime();
            times[0] = (changed - before) / 1e6;
            Runnable[] after = new Runnable[1];
            after[0] = () -> {
                times[1] = (THREADS.getCurrentThreadCpuTime() - changed) / 1e6;
                scene.removePostLayoutPulseListener(after[0]);
                done.countDown();
            };
            scene.addPostLayoutPulseListener(after[0]);
            Platform.requestNextPulse();
        });
        if (!done.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("No frame came");
        }
        return times;
    }

    private static void print(String what, List<double[]> times) {
        List<Double> change = times.stream().map(time -> time[0]).sorted().toList();
        List<Double> frame = times.stream().map(time -> time[1]).sorted().toList();
        List<Double> both =
                times.stream().map(time -> time[0] + time[1]).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f, %.1f | %.1f, %.1f | %.1f |%n",
                what,
                change.get(change.size() / 2),
                change.get(change.size() * 95 / 100),
                frame.get(frame.size() / 2),
                frame.get(frame.size() * 95 / 100),
                both.get(both.size() * 95 / 100));
    }
}
