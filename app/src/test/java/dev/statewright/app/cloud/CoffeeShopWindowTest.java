package dev.statewright.app.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The coffee shop in the window: its services' viewers, and clients at its address. */
@ExtendWith(ApplicationExtension.class)
class CoffeeShopWindowTest {

    private static final String MANAGER = "arn:aws:states:us-east-1:123456789012:stateMachine:OrderManager";
    private static final StatePath CUSTOMER = StatePath.root("Emit - Workflow Started TT");
    private static final StatePath BARISTA = StatePath.root("Emit - Awaiting Completion TT");

    @TempDir
    private static Path home;

    private Stage stage;
    private final StudioFixture on = new StudioFixture();

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void openWorkspace(FxRobot robot) throws IOException, TimeoutException {
        Path folder = Files.createTempDirectory(home, "shop");
        copy(example(), folder);
        robot.interact(() -> on.show(stage, folder.resolve(".home"), 1440, 900));
        on.open(robot, folder);
    }

    @AfterEach
    void closeShop(FxRobot robot) {
        robot.interact(() -> on.workbench.documents().clear());
    }

    private static Path example() {
        Path here = Path.of("").toAbsolutePath();
        Path project = Files.isDirectory(here.resolve("examples")) ? here : here.getParent();
        return project.resolve("examples").resolve("serverlesspresso");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(each -> !each.toString().contains(".statewright")).forEach(each -> {
                try {
                    Path target = to.resolve(from.relativize(each).toString());
                    if (Files.isDirectory(each)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(each, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** With patience for the cold start of all services on a busy machine. */
    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                3, TimeUnit.MINUTES, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private void show(FxRobot robot, Kind kind, String name) {
        robot.interact(() -> on.workbench.show(new CloudResource(kind, name)));
    }

    private void press(FxRobot robot, String id) throws TimeoutException {
        until(() -> node(id) instanceof ButtonBase button && !button.isDisabled());
        robot.interact(((ButtonBase) node(id))::fire);
    }

    private Object node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private void type(FxRobot robot, String id, String text) {
        robot.interact(() -> ((TextInputControl) node(id)).setText(text));
    }

    private String label(String id) {
        return node(id) instanceof Label label ? label.getText() : "";
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> table(String id) {
        return (TableView<Object>) node(id);
    }

    private String serve(FxRobot robot) throws TimeoutException {
        show(robot, Kind.WORKSPACE, "");
        until(() -> node("cloud-serve-port") != null);
        type(robot, "cloud-serve-port", "0");
        press(robot, "cloud-serve");
        until(() -> label("cloud-address").contains("http://127.0.0.1:"));
        return label("cloud-address").replaceFirst("^.* ", "");
    }

    private static JsonNode call(String address, String target, String request) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(address))
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(post, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Json.read(answer.body());
        }
    }

    /** On a busy machine the first call may take longer than the function's ten seconds. */
    private void openShop(FxRobot robot, int attempts) throws TimeoutException {
        show(robot, Kind.FUNCTION, "OpenShop");
        for (int i = 0; i < attempts && !label("cloud-function-outcome").startsWith("succeeded"); i++) {
            press(robot, "cloud-function-invoke");
            until(() -> label("cloud-function-outcome").matches("(?s)(succeeded|failed).*"));
        }
        assertThat(label("cloud-function-outcome")).startsWith("succeeded");
    }

    private static void manage(String address, String input) throws Exception {
        call(
                address,
                "AWSStepFunctions.StartExecution",
                Json.NODES
                        .objectNode()
                        .put("stateMachineArn", MANAGER)
                        .put("input", input)
                        .toString());
    }

    private void awaitState(StatePath state, StateStatus wanted) throws TimeoutException {
        until(() -> on.session().overlayProperty().get().status(state) == wanted);
    }

    @Test
    void openingTheShopStartsNothing() throws TimeoutException {
        until(() -> node("workspace-tree") != null);

        assertThat(on.session().workspace().root().resolve(".statewright")).doesNotExist();
    }

    @Test
    void whyANewItemIsRefusedStaysInSightUntilItsTextIsPutRight(FxRobot robot) throws Exception {
        show(robot, Kind.TABLE, "serverlesspresso-config-table");
        until(() -> table("cloud-items") != null
                && !table("cloud-items").getColumns().isEmpty());
        press(robot, "cloud-item-new");
        robot.interact(() -> ((JsonEditor) node("cloud-item")).setText("{\"PK\": "));
        press(robot, "cloud-item-save");
        assertThat(label("cloud-table-problem")).startsWith("Line 1, column ");

        // the viewers look for news each second
        WaitForAsyncUtils.sleep(3, TimeUnit.SECONDS);
        assertThat(label("cloud-table-problem")).startsWith("Line 1, column ");

        robot.interact(() -> ((JsonEditor) node("cloud-item")).setText("{\"PK\": {\"S\": \"x\"}}"));
        press(robot, "cloud-item-save");
        until(() -> table("cloud-items").getItems().size() == 1);
        assertThat(label("cloud-table-problem")).isEmpty();
    }

    @Test
    void whatIsShownIsTheTreesSelectedRowAndItsTimeCanBeRead(FxRobot robot) throws TimeoutException {
        until(() -> node("workspace-tree") != null);
        TreeView<?> tree = (TreeView<?>) node("workspace-tree");
        show(robot, Kind.RULE, "Serverlesspresso/logAll");
        until(() -> String.valueOf(tree.getSelectionModel().getSelectedItem()).contains("Serverlesspresso/logAll"));
        assertThat(tree.getSelectionModel().getSelectedItem().getParent().isExpanded())
                .isTrue();

        show(robot, Kind.LOG_GROUP, "/aws/events/serverlesspresso");
        until(() ->
                String.valueOf(tree.getSelectionModel().getSelectedItem()).contains("/aws/events/serverlesspresso"));

        show(robot, Kind.BUS, "Serverlesspresso");
        until(() -> node("cloud-feed") != null);
        assertThat(table("cloud-feed").getColumns().getFirst().getMinWidth()).isGreaterThan(80);
    }

    @Test
    void hostsThatHttpTasksMayReachAreWrittenInTheWindow(FxRobot robot) throws Exception {
        Path file = on.session().workspace().root().resolve(".statewright").resolve("allowed-hosts");
        show(robot, Kind.WORKSPACE, "");
        until(() -> node("cloud-hosts") != null);
        type(robot, "cloud-hosts", "https://example.com");
        robot.interact(() -> ((TextField) node("cloud-hosts")).getOnAction().handle(new ActionEvent()));
        assertThat(label("cloud-hosts-problem")).startsWith("https://example.com is no name of a host.");
        assertThat(file).doesNotExist();

        type(robot, "cloud-hosts", "example.com, api.example.com");
        robot.interact(() -> ((TextField) node("cloud-hosts")).getOnAction().handle(new ActionEvent()));
        assertThat(label("cloud-hosts-problem")).isEmpty();
        assertThat(Files.readAllLines(file)).containsExactly("example.com", "api.example.com");

        type(robot, "cloud-hosts", "");
        robot.interact(() -> ((TextField) node("cloud-hosts")).getOnAction().handle(new ActionEvent()));
        assertThat(file).doesNotExist();
    }

    @Test
    void aLowWindowLeavesTheTreeSomeRows(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            stage.setWidth(960);
            stage.setHeight(600);
        });
        until(() ->
                node("workspace-tree") instanceof TreeView<?> tree && tree.getHeight() >= 4 * tree.getFixedCellSize());
    }

    @Test
    void aNewItemIsWrittenAtOnce(FxRobot robot) throws TimeoutException {
        show(robot, Kind.TABLE, "serverlesspresso-config-table");
        until(() -> table("cloud-items") != null
                && !table("cloud-items").getColumns().isEmpty());
        press(robot, "cloud-item-new");

        until(() -> stage.getScene().getFocusOwner() == ((JsonEditor) node("cloud-item")).area());
        robot.interact(() -> ((JsonEditor) node("cloud-item")).area().insertText(caret(), "drinks"));
        assertThat(((JsonEditor) node("cloud-item")).text()).contains("\"S\": \"drinks\"");
        press(robot, "cloud-item-save");
        until(() -> table("cloud-items").getSelectionModel().getSelectedItem() != null);
        assertThat(table("cloud-items").getSelectionModel().getSelectedItem())
                .hasToString("{\"PK\":{\"S\":\"drinks\"}}");
    }

    private int caret() {
        return ((JsonEditor) node("cloud-item")).area().getCaretPosition();
    }

    @Test
    void whatAQueueSaysMovesNoButtonFromUnderThePointer(FxRobot robot) throws TimeoutException {
        show(robot, Kind.QUEUE, "serverlesspresso-uncounted");
        until(() -> label("cloud-queue-counts").startsWith("0 waiting")
                && node("cloud-queue-redrive") instanceof Node button
                && button.isVisible());
        Bounds before = place("cloud-message-send");
        press(robot, "cloud-message-send");
        until(() -> label("cloud-queue-said").startsWith("Sent")
                && label("cloud-queue-counts").startsWith("1 waiting"));
        robot.interact(() -> stage.getScene().getRoot().layout());

        assertThat(place("cloud-message-send")).isEqualTo(before);
    }

    private Bounds place(String id) {
        Node node = (Node) node(id);
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void anOrderGoesThroughTheWholeShopBeforeTheUsersEyes(FxRobot robot) throws Exception {
        openShop(robot, 3);

        show(robot, Kind.RULE, "Serverlesspresso/OrderProcessorNewOrder");
        until(() -> node("cloud-event-type") instanceof TextInputControl field
                && field.getText().equals("Validator.NewOrder"));
        String address = serve(robot);
        call(address, "AWSEvents.PutEvents", """
                {"Entries": [{"Source": "awsserverlessda.serverlesspresso", "DetailType": "Validator.NewOrder",
                  "EventBusName": "Serverlesspresso", "Detail": "{\\"userId\\":\\"1\\",\\"orderId\\":\\"2\\"}"}]}
                """);

        robot.interact(() -> on.workbench.bottomTabProperty().set("run.executions"));
        until(() -> node("run-executions") != null
                && !table("run-executions").getItems().isEmpty());
        assertThat(((ExecutionSummary) table("run-executions").getItems().getFirst()).machineName())
                .isEqualTo("OrderProcessor");
        robot.interact(() -> table("run-executions").getSelectionModel().select(0));
        robot.interact(() -> table("run-executions")
                .getOnKeyPressed()
                .handle(new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.ENTER,
                        false,
                        false,
                        false,
                        false)));
        awaitState(CUSTOMER, StateStatus.IN_PROGRESS);

        manage(address, """
                {"action":"","body":{"userId":"1","drink":"Cappuccino","modifiers":[],"icon":""},"orderId":"2","baristaUserId":"3"}
                """);
        awaitState(CUSTOMER, StateStatus.SUCCEEDED);
        awaitState(BARISTA, StateStatus.IN_PROGRESS);
        manage(address, "{\"action\":\"make\",\"orderId\":\"2\",\"baristaUserId\":\"3\"}");
        show(robot, Kind.TABLE, "serverlesspresso-order-table");
        until(() -> node("cloud-items") != null
                && table("cloud-items").getItems().toString().contains("\"baristaUserId\":{\"S\":\"3\"}"));
        manage(address, "{\"action\":\"complete\",\"orderId\":\"2\",\"baristaUserId\":\"3\"}");

        awaitState(StatePath.root("Emit - order finished"), StateStatus.SUCCEEDED);
        until(() -> table("cloud-items").getItems().toString().contains("COMPLETED"));
        show(robot, Kind.LOG_GROUP, "/aws/events/serverlesspresso");
        until(() -> node("cloud-log-events") != null
                && table("cloud-log-events").getItems().toString().contains("OrderProcessor.orderFinished"));
    }
}
