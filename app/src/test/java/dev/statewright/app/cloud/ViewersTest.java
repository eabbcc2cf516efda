package dev.statewright.app.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.bus.BusViewModel;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.CloudContents;
import dev.statewright.app.cloud.call.CloudViewModel;
import dev.statewright.app.cloud.log.LogViewModel;
import dev.statewright.app.cloud.queue.QueueMessage;
import dev.statewright.app.cloud.queue.QueueViewModel;
import dev.statewright.app.cloud.table.TableViewModel;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.events.PatternMatch;
import dev.statewright.runtime.cloud.logs.LogGroups;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the viewers show and do, on real services, everything on one thread. */
class ViewersTest {

    @TempDir
    private static Path folder;

    private static final WorkspaceClouds CLOUDS = WorkspaceClouds.inMemory();
    private static WorkspaceCloud cloud;
    private static CloudCalls calls;

    @BeforeAll
    static void openWorkspace() throws Exception {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Notes:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      TableName: notes
                      BillingMode: PAY_PER_REQUEST
                      AttributeDefinitions:
                        - {AttributeName: owner, AttributeType: S}
                        - {AttributeName: day, AttributeType: S}
                      KeySchema:
                        - {AttributeName: owner, KeyType: HASH}
                        - {AttributeName: day, KeyType: RANGE}
                  Work:
                    Type: AWS::SQS::Queue
                    Properties:
                      QueueName: work
                      RedrivePolicy: {deadLetterTargetArn: !GetAtt Given.Arn, maxReceiveCount: 1}
                  Given: {Type: AWS::SQS::Queue, Properties: {QueueName: given-up}}
                  Shop: {Type: AWS::Events::EventBus, Properties: {Name: shop}}
                  Large:
                    Type: AWS::Events::Rule
                    Properties:
                      Name: large
                      EventBusName: !Ref Shop
                      EventPattern: {source: [orders], detail: {total: [{numeric: [">", 100]}]}}
                      Targets: [{Id: queue, Arn: !GetAtt Work.Arn}]
                  Oven: {Type: AWS::IoT::Thing, Properties: {ThingName: oven}}
                  Run: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: run.asl.json}}
                """);
        Files.writeString(folder.resolve("run.asl.json"), """
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Succeed"}}}
                """);
        cloud = CLOUDS.share(Workspace.open(folder));
        calls = new CloudCalls(cloud, Runnable::run, Runnable::run);
    }

    @AfterAll
    static void closeWorkspace() {
        CLOUDS.release(cloud);
    }

    private static TableViewModel table() {
        TableViewModel model = new TableViewModel(calls, "notes");
        model.open();
        return model;
    }

    private static void note(TableViewModel model, String owner, String day) {
        model.save(
                "{\"owner\": {\"S\": \"%s\"}, \"day\": {\"S\": \"%s\"}, \"size\": {\"N\": \"3\"}}"
                        .formatted(owner, day),
                _ -> {});
    }

    @Test
    void aTablesItemsAreAddedQueriedFilteredAndDeleted() {
        TableViewModel model = table();
        note(model, "ada", "2026-01-01");
        note(model, "ada", "2026-02-01");
        note(model, "bob", "2026-01-01");

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.items()).hasSize(3);
        assertThat(model.columnsProperty().get()).containsExactly("owner", "day", "size");
        model.partitionProperty().set("ada");
        model.sortProperty().set("2026-02");
        model.reload();
        assertThat(model.items()).hasSize(1);
        model.partitionProperty().set("");
        model.reload();
        model.filterProperty().set("BOB");
        assertThat(model.items()).hasSize(1);
        ObjectNode bob = model.items().getFirst();
        model.filterProperty().set("");
        model.delete(bob);
        assertThat(model.items()).hasSize(2).doesNotContain(bob);
    }

    @Test
    void whatWasSavedIsAmongTheItemsWhenItIsTold() {
        TableViewModel model = table();
        List<Boolean> there = new ArrayList<>();

        model.save(
                "{\"owner\": {\"S\": \"eve\"}, \"day\": {\"S\": \"2026-03-01\"}}",
                item -> there.add(model.items().stream().anyMatch(each -> model.isSame(each, item))));

        assertThat(there).containsExactly(true);
        model.items().stream()
                .filter(item -> item.path("owner").path("S").asText().equals("eve"))
                .toList()
                .forEach(model::delete);
    }

    @Test
    void anItemThatIsNoJsonIsRefusedWithItsPlaceAndNothingIsWritten() {
        TableViewModel model = table();
        int before = model.items().size();

        model.save("{\"owner\": ", _ -> {});
        assertThat(model.problemProperty().get()).startsWith("Line 1, column ");
        model.save("[]", _ -> {});
        assertThat(model.problemProperty().get()).isEqualTo("This must be a JSON object, in braces.");
        model.save("{\"owner\": {\"S\": \"nobody\"}}", _ -> {});
        assertThat(model.problemProperty().get()).contains("required keys");
        model.reload();
        assertThat(model.items()).hasSize(before);
    }

    @Test
    void anEventThatSomebodyWritesStaysWhenRulesComeInLater() {
        BusViewModel model = new BusViewModel(calls, "shop");
        model.open();
        model.detailProperty().set("{\"total\": 7}");

        model.rules().forEach(model::beginWith);

        assertThat(model.detailProperty().get()).isEqualTo("{\"total\": 7}");
        model.exampleOf(model.rules().getFirst());
        assertThat(model.detailProperty().get()).isNotEqualTo("{\"total\": 7}");
    }

    @Test
    void aRuleSaysFieldByFieldWhyAnEventIsNotForIt() {
        BusViewModel model = new BusViewModel(calls, "shop");
        model.open();

        assertThat(model.sourceProperty().get()).isEqualTo("orders");
        assertThat(model.matchesProperty().get())
                .singleElement()
                .satisfies(each -> assertThat(each.match().matches()).isTrue());
        model.detailProperty().set("{\"total\": 7}");
        PatternMatch match = model.matchesProperty().get().getFirst().match();
        assertThat(match.matches()).isFalse();
        assertThat(match.fields())
                .filteredOn(field -> !field.matches())
                .extracting(PatternMatch.Field::path, PatternMatch.Field::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("detail.total", "7"));
    }

    @Test
    void anEventThatIsSentIsSeenOnTheBusAndItsMessageInTheQueue() {
        BusViewModel bus = new BusViewModel(calls, "shop");
        bus.open();
        bus.detailProperty().set("{\"total\": 1000, \"order\": \"grand\"}");
        bus.send();

        assertThat(bus.problemProperty().get()).isEmpty();
        assertThat(bus.feed().getFirst().event().path("detail").path("order").asText())
                .isEqualTo("grand");
        QueueViewModel queue = new QueueViewModel(calls, "work");
        queue.open();
        queue.receive();
        assertThat(queue.messages()).extracting(QueueMessage::body).anyMatch(body -> body.contains("grand"));
        queue.purge();
        queue.receive();
        assertThat(queue.messages()).isEmpty();
    }

    /** With patience for a busy machine. */
    private static void repeatUntil(BooleanSupplier condition, Runnable step) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean() && System.nanoTime() < patience) {
            step.run();
            Thread.sleep(20);
        }
    }

    @Test
    void whatIsSentBeforeTheQueueHasToldItsAddressArrives() {
        QueueViewModel queue = new QueueViewModel(calls, "given-up");
        queue.send("{\"early\": true}", "");

        assertThat(queue.problemProperty().get()).isEmpty();
        queue.open();
        queue.receive();
        assertThat(queue.messages()).extracting(QueueMessage::body).contains("{\"early\": true}");
        queue.purge();
    }

    @Test
    void messagesThatWereGivenUpGoBackToTheirQueue() throws InterruptedException {
        QueueViewModel work = new QueueViewModel(calls, "work");
        work.open();
        work.purge();
        work.send("{\"job\": 1}", "");
        QueueViewModel given = new QueueViewModel(calls, "given-up");
        given.open();
        assertThat(given.deadLettersProperty().get()).isTrue();
        assertThat(work.deadLettersProperty().get()).isFalse();
        // the first receipt is allowed, the second gives it up
        repeatUntil(() -> !given.messages().isEmpty(), () -> {
            work.receive();
            given.receive();
        });
        assertThat(given.messages()).extracting(QueueMessage::body).containsExactly("{\"job\": 1}");

        given.redrive();

        assertThat(given.problemProperty().get()).isEmpty();
        repeatUntil(() -> !work.messages().isEmpty(), work::receive);
        assertThat(work.messages()).extracting(QueueMessage::body).containsExactly("{\"job\": 1}");
    }

    @Test
    void aLogGroupFollowsWhatIsWrittenThroughAFilter() throws CloudUnusable {
        LocalCloud services = cloud.open();
        LogViewModel model = new LogViewModel("/test/group");
        services.logGroups().append("/test/group", "one", 1, "all is well");
        model.follow(services);
        services.logGroups().append("/test/group", "one", 2, "something failed");
        model.refresh();

        assertThat(model.events()).hasSize(2);
        model.filterProperty().set("failed");
        assertThat(model.events()).extracting(LogGroups.LogEvent::message).containsExactly("something failed");
        model.filterProperty().set("{ $.unfinished");
        assertThat(model.problemProperty().get()).isEqualTo("A filter pattern that begins with { must end with }.");
        assertThat(model.events()).hasSize(1);
        model.filterProperty().set("-failed");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.events()).extracting(LogGroups.LogEvent::message).containsExactly("all is well");
    }

    @Test
    void logsAndMetricsStandAsRunningAsSoonAsTheWorkspaceTakesThemIn() throws CloudUnusable {
        cloud.open();
        CloudViewModel model = new CloudViewModel(cloud, Runnable::run, Runnable::run);

        assertThat(model.state(ServiceName.LOGS)).isEqualTo(new ServiceState.Running(OptionalInt.empty()));
        assertThat(model.state(ServiceName.METRICS)).isEqualTo(new ServiceState.Running(OptionalInt.empty()));
        assertThat(model.state(ServiceName.S3)).isEqualTo(new ServiceState.Stopped());
        model.close();
    }

    @Test
    void whatThereIsAndWhatIsNotHereIsKnownBeforeAnythingStarts() throws Exception {
        CloudContents contents = CloudContents.of(cloud.workspace(), Optional.empty());

        assertThat(contents.of(Kind.TABLE)).containsExactly(new CloudResource(Kind.TABLE, "notes"));
        assertThat(contents.of(Kind.RULE)).containsExactly(CloudResource.rule("shop", "large"));
        assertThat(contents.notes()).singleElement().satisfies(note -> {
            assertThat(note.message()).contains("AWS::IoT::Thing");
            assertThat(note.position().line()).isEqualTo(28);
        });
    }
}
