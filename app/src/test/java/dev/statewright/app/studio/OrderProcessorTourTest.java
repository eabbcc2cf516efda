package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.syntax.SyntaxJson;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The order processor of the Serverlesspresso workshop, built in the window as the workshop builds it: by dragging from the palette and by the
 * inspector's fields, never in the code. After every step the definition is compared with the one that the workshop has there.
 */
@ExtendWith(ApplicationExtension.class)
class OrderProcessorTourTest {

    private static final String GET_ITEM = "arn:aws:states:::dynamodb:getItem";
    private static final String UPDATE_ITEM = "arn:aws:states:::dynamodb:updateItem";
    private static final String PUT_EVENTS = "arn:aws:states:::events:putEvents";
    private static final String LIST_EXECUTIONS = "arn:aws:states:::aws-sdk:sfn:listExecutions";

    private static final String STATUS = "DynamoDB Get Shop Status";
    private static final String OPEN = "Shop Open?";
    private static final String NOT_READY = "Emit - Shop not ready";
    private static final String CAPACITY = "Is capacity available?";
    private static final String STARTED = "Emit - Workflow Started TT";
    private static final String NUMBER = "Generate Order Number";
    private static final String AWAITING = "Emit - Awaiting Completion TT";
    private static final String FINISHED = "Emit - order finished";
    private static final String CUSTOMER = "Customer timedout";
    private static final String BARISTA = "Barista timedout";
    private static final String TIMEOUT = "Emit - error timeout";

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();
    private final ObjectNode expected = JsonNodeFactory.instance.objectNode();
    private Hands hands;

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1440, 900);
    }

    @Test
    void theOrderProcessorIsBuiltByHand(FxRobot robot) throws TimeoutException {
        hands = new Hands(robot, on);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        StudioFixture.until(() -> on.session() != null && on.canvas() != null);
        robot.interact(() -> on.canvas().setAnimated(false));

        hands.type("Comment", "Takes a coffee order.");
        expected.put("Comment", "Takes a coffee order.");
        aFirstStateIsDroppedAndDeleted();
        theTableIsAskedWhetherTheShopIsOpen();
        aChoiceLooksAtTheAnswer();
        aClosedShopSendsAnEvent();
        theExecutionsUnderWayAreCounted();
        theCustomerIsWaitedFor();
        theCustomerMayNotCome();
        theOrderGetsItsNumber();
        theBaristaIsWaitedFor();
        whoeverIsLateEndsTheSameWay();
    }

    private void aFirstStateIsDroppedAndDeleted() throws TimeoutException {
        hands.drag("pass", "Pass", Hands.box(Optional.empty()));
        expected.put("StartAt", "Pass");
        expect("Pass", "{'Type': 'Pass', 'End': true}");

        hands.toTheDrawing();
        hands.key(KeyCode.DELETE);
        assertThat(on.session().document().machine().states()).isEmpty();
        states().remove("Pass");
    }

    private void theTableIsAskedWhetherTheShopIsOpen() throws TimeoutException {
        hands.drag("getitem", GET_ITEM, Hands.box(Optional.empty()));
        hands.type("name", STATUS);
        hands.type("Parameters/TableName", "serverlesspresso-config-table");
        hands.type("adding to Parameters/Key", "PK");
        hands.choose("adding to Parameters/Key/PK", "S");
        hands.type("Parameters/Key/PK/S", "config");
        hands.press("remove Parameters/Key/Column");
        expected.put("StartAt", STATUS);
        expect(STATUS, """
                {'Type': 'Task', 'Resource': 'arn:aws:states:::dynamodb:getItem',
                 'Parameters': {'TableName': 'serverlesspresso-config-table', 'Key': {'PK': {'S': 'config'}}}, 'End': true}
                """);

        hands.tab("data");
        hands.choose("result-kind", "Combine original input with result");
        hands.type("ResultPath", "$.GetStore");
        hands.tab("configuration");
        ((ObjectNode) states().get(STATUS)).put("ResultPath", "$.GetStore");
        expectAll();
    }

    private void aChoiceLooksAtTheAnswer() throws TimeoutException {
        hands.drag("choice", "Choice", Hands.line(Transition.next(StatePath.root(STATUS))));
        StatePath choice = on.session().selection().primary().orElseThrow();
        assertThat(on.canvas().diagram().boxes())
                .extracting(box -> box.slot().orElseThrow())
                .containsExactlyInAnyOrder(Transition.choice(choice, 0), Transition.defaultOf(choice));

        hands.type("name", OPEN);
        hands.type("rule-0-Variable", "$.GetStore.Item.storeOpen.BOOL");
        hands.choose("rule-0-operator", "BooleanEquals");
        hands.choose("rule-0-value", "true");
        hands.choose("rule-0-Not", "is not");
        leadsTo(STATUS, OPEN);
        expect(OPEN, """
                {'Type': 'Choice', 'Choices': [{'Not': {'Variable': '$.GetStore.Item.storeOpen.BOOL', 'BooleanEquals': true}}]}
                """);
    }

    private void aClosedShopSendsAnEvent() throws TimeoutException {
        hands.drag("putevents", PUT_EVENTS, Hands.box(Optional.of(Transition.choice(StatePath.root(OPEN), 0))));
        ((ObjectNode) states().get(OPEN).path("Choices").path(0)).put("Next", NOT_READY);
        emits(NOT_READY, "{'Message': 'The shop is closed.', 'orderId.$': '$.detail.orderId'}", "ShopUnavailable");
        expect(
                NOT_READY,
                event("{'Message': 'The shop is closed.', 'orderId.$': '$.detail.orderId'}", "ShopUnavailable"));
    }

    private void theExecutionsUnderWayAreCounted() throws TimeoutException {
        hands.drag(
                "listexecutions", LIST_EXECUTIONS, Hands.box(Optional.of(Transition.defaultOf(StatePath.root(OPEN)))));
        hands.type("name", "ListExecutions");
        hands.choose("adding to Parameters", "StateMachineArn");
        from("Parameters/StateMachineArn", "path");
        hands.type("Parameters/StateMachineArn.$", "$$.StateMachine.Id");
        hands.choose("adding to Parameters", "MaxResults");
        hands.type("Parameters/MaxResults", "100");
        hands.choose("adding to Parameters", "StatusFilter");
        hands.choose("Parameters/StatusFilter", "RUNNING");
        hands.tab("data");
        hands.choose("result-kind", "Combine original input with result");
        hands.type("ResultPath", "$.isCapacityAvailable");
        hands.tab("configuration");
        ((ObjectNode) states().get(OPEN)).put("Default", "ListExecutions");
        expect("ListExecutions", """
                {'Type': 'Task', 'Resource': 'arn:aws:states:::aws-sdk:sfn:listExecutions',
                 'Parameters': {'StateMachineArn.$': '$$.StateMachine.Id', 'MaxResults': 100, 'StatusFilter': 'RUNNING'},
                 'ResultPath': '$.isCapacityAvailable', 'End': true}
                """);

        hands.drag("choice", "Choice", Hands.line(Transition.next(StatePath.root("ListExecutions"))));
        hands.type("name", CAPACITY);
        hands.type("rule-0-Variable", "$.isCapacityAvailable.Executions[20]");
        hands.choose("rule-0-operator", "IsPresent");
        hands.choose("rule-0-value", "true");
        hands.choose("rule-0-Next", NOT_READY);
        leadsTo("ListExecutions", CAPACITY);
        expect(CAPACITY, """
                {'Type': 'Choice', 'Choices': [{'Variable': '$.isCapacityAvailable.Executions[20]', 'IsPresent': true,
                 'Next': 'Emit - Shop not ready'}]}
                """);
    }

    private void theCustomerIsWaitedFor() throws TimeoutException {
        hands.drag("putevents", PUT_EVENTS, Hands.box(Optional.of(Transition.defaultOf(StatePath.root(CAPACITY)))));
        String detail = """
                {'Message': 'The workflow has started.', 'TaskToken.$': '$$.Task.Token',
                 'orderId.$': '$.detail.orderId', 'userId.$': '$.detail.userId'}
                """;
        emits(STARTED, "{'Message': 'The workflow has started.'}", "WorkflowStarted");
        hands.tick("callback");
        assertThat(on.text()).contains("\"TaskToken.$\": \"$$.Task.Token\"");
        hands.json("Parameters/Entries/0/Detail", json(detail).toPrettyString());
        hands.type("HeartbeatSeconds", "300");
        hands.tab("data");
        hands.choose("result-kind", "Discard result and keep original input");
        ObjectNode state = event(detail, "WorkflowStarted");
        state.put("Resource", PUT_EVENTS + ".waitForTaskToken")
                .put("HeartbeatSeconds", 300)
                .putNull("ResultPath");
        ((ObjectNode) states().get(CAPACITY)).put("Default", STARTED);
        expect(STARTED, state);
    }

    private void theCustomerMayNotCome() {
        caughtBy(STARTED, CUSTOMER);
        hands.select(CUSTOMER);
        hands.tab("data");
        hands.json("Result", "\"Customer timedout\"");
        hands.choose("result-kind", "Combine original input with result");
        hands.type("ResultPath", "$.cause");
        hands.tab("configuration");
        expect(CUSTOMER, """
                {'Type': 'Pass', 'Result': 'Customer timedout', 'ResultPath': '$.cause', 'End': true}
                """);
    }

    private void theOrderGetsItsNumber() throws TimeoutException {
        hands.drag("putevents", PUT_EVENTS, Hands.line(Transition.next(StatePath.root(STARTED))));
        String detail = "{'Message': 'The order is finished.', 'orderId.$': '$.detail.orderId'}";
        emits(FINISHED, detail, "orderFinished");
        leadsTo(STARTED, FINISHED);
        expect(FINISHED, event(detail, "orderFinished"));

        // between two states
        hands.drag("dynamo updateitem", UPDATE_ITEM, Hands.line(Transition.next(StatePath.root(STARTED))));
        hands.type("name", NUMBER);
        hands.type("Parameters/TableName", "serverlesspresso-counting-table");
        hands.press("field-parameters-as-json");
        hands.json("Parameters", json("""
                {'TableName': 'serverlesspresso-counting-table', 'Key': {'PK': {'S': 'orderID'}},
                 'UpdateExpression': 'set IDvalue = IDvalue + :val', 'ExpressionAttributeValues': {':val': {'N': '1'}},
                 'ReturnValues': 'UPDATED_NEW'}
                """).toPrettyString());
        hands.press("field-parameters-as-form");
        hands.tab("data");
        hands.json("ResultSelector", "{\"orderNumber.$\": \"$.Attributes.IDvalue.N\"}");
        hands.choose("result-kind", "Combine original input with result");
        hands.type("ResultPath", "$.Order.Payload");
        hands.tab("configuration");
        leadsTo(STARTED, NUMBER);
        expect(NUMBER, """
                {'Type': 'Task', 'Resource': 'arn:aws:states:::dynamodb:updateItem',
                 'Parameters': {'TableName': 'serverlesspresso-counting-table', 'Key': {'PK': {'S': 'orderID'}},
                  'UpdateExpression': 'set IDvalue = IDvalue + :val', 'ExpressionAttributeValues': {':val': {'N': '1'}},
                  'ReturnValues': 'UPDATED_NEW'},
                 'ResultSelector': {'orderNumber.$': '$.Attributes.IDvalue.N'}, 'ResultPath': '$.Order.Payload',
                 'Next': 'Emit - order finished'}
                """);
    }

    private void theBaristaIsWaitedFor() throws TimeoutException {
        hands.drag("putevents", PUT_EVENTS, Hands.line(Transition.next(StatePath.root(NUMBER))));
        String detail = """
                {'Message': 'You can complete the order.', 'TaskToken.$': '$$.Task.Token',
                 'orderId.$': '$.detail.orderId', 'orderNumber.$': '$.Order.Payload.orderNumber', 'userId.$': '$.detail.userId'}
                """;
        emits(AWAITING, detail, "WaitingCompletion");
        hands.tick("callback");
        hands.type("HeartbeatSeconds", "900");
        hands.tab("data");
        hands.choose("result-kind", "Combine original input with result");
        hands.type("ResultPath", "$.order");
        ObjectNode state = event(detail, "WaitingCompletion");
        state.put("Resource", PUT_EVENTS + ".waitForTaskToken")
                .put("HeartbeatSeconds", 900)
                .put("ResultPath", "$.order");
        expected.withObjectProperty("States").set(AWAITING, state);
        leadsTo(NUMBER, AWAITING);
        leadsTo(AWAITING, FINISHED);
        expectAll();

        caughtBy(AWAITING, BARISTA);
        hands.select(BARISTA);
        hands.tab("data");
        hands.json("Result", "\"Barista timedout\"");
        hands.choose("result-kind", "Combine original input with result");
        hands.type("ResultPath", "$.cause");
        hands.tab("configuration");
        expect(BARISTA, """
                {'Type': 'Pass', 'Result': 'Barista timedout', 'ResultPath': '$.cause', 'End': true}
                """);
    }

    private void whoeverIsLateEndsTheSameWay() throws TimeoutException {
        hands.drag("putevents", PUT_EVENTS, Hands.line(Transition.next(StatePath.root(CUSTOMER))));
        String detail = "{'Message': 'The order timed out.', 'cause.$': '$.cause', 'orderId.$': '$.detail.orderId'}";
        emits(TIMEOUT, detail, "OrderTimeOut");
        leadsTo(CUSTOMER, TIMEOUT);
        expect(TIMEOUT, event(detail, "OrderTimeOut"));

        hands.select(BARISTA);
        hands.choose("Next", TIMEOUT);
        leadsTo(BARISTA, TIMEOUT);
        expectAll();
    }

    /** Names an event's state and fills in what it sends. */
    private void emits(String name, String detail, String type) {
        hands.type("name", name);
        hands.json("Parameters/Entries/0/Detail", json(detail).toPrettyString());
        hands.type("Parameters/Entries/0/DetailType", "OrderProcessor." + type);
        hands.type("Parameters/Entries/0/EventBusName", "Serverlesspresso");
        hands.type("Parameters/Entries/0/Source", "awsserverlessda.serverlesspresso");
    }

    private static ObjectNode event(String detail, String type) {
        ObjectNode state = json("{'Type': 'Task', 'Resource': '" + PUT_EVENTS + "'}");
        ObjectNode entry = state.putObject("Parameters").putArray("Entries").addObject();
        entry.set("Detail", json(detail));
        entry.put("DetailType", "OrderProcessor." + type);
        entry.put("EventBusName", "Serverlesspresso").put("Source", "awsserverlessda.serverlesspresso");
        return state.put("End", true);
    }

    /** Where nobody answers in time: a catcher with a new state as its fallback, which is then named. */
    private void caughtBy(String state, String fallback) {
        hands.tab("errors");
        hands.press("add-catcher");
        hands.type("catcher-0-ErrorEquals", "States.Timeout");
        hands.choose("catcher-0-Next", "Add new state…");
        String made = on.session().selection().primary().orElseThrow().name();
        hands.select(made);
        hands.tab("configuration");
        hands.type("name", fallback);
        ((ObjectNode) states().get(state))
                .set("Catch", json("""
                {'Catch': [{'ErrorEquals': ['States.Timeout'], 'ResultPath': '$.error', 'Next': '%s'}]}
                """.formatted(fallback)).get("Catch"));
        expect(fallback, "{'Type': 'Pass', 'End': true}");
    }

    /** Says by the menu beside a parameter where its value comes from. */
    private void from(String parameter, String source) {
        hands.press("field-from " + parameter);
        hands.fromMenu("source-" + source);
    }

    private void leadsTo(String from, String to) {
        ObjectNode state = (ObjectNode) states().get(from);
        state.remove("End");
        state.put("Next", to);
    }

    private void expect(String name, String state) {
        expect(name, json(state));
    }

    private void expect(String name, ObjectNode state) {
        expected.withObjectProperty("States").set(name, state);
        expectAll();
    }

    private void expectAll() {
        assertThat(SyntaxJson.toJson(on.session().document().tree().root().orElseThrow()))
                .isEqualTo(expected);
    }

    private ObjectNode states() {
        return expected.withObjectProperty("States");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException mistake) {
            throw new AssertionError(mistake);
        }
    }
}
