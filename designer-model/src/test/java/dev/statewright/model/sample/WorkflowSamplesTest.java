package dev.statewright.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowSamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aPassStateGivesItsResultToTheNext() throws Exception {
        WorkflowSamples samples = samples("""
                {"StartAt":"A","States":{
                  "A":{"Type":"Pass","Result":{"total":7},"ResultPath":"$.order","Next":"B"},
                  "B":{"Type":"Succeed"}}}""", "{\"id\":\"x\"}");

        assertThat(of(samples, "B").input())
                .isEqualTo(Sample.of(json("{\"id\":\"x\",\"order\":{\"total\":7}}"), Origin.from("A")));
    }

    @Test
    void parametersAreFilledFromTheInputBehindInputPath() throws Exception {
        WorkflowSamples samples = samples("""
                {"StartAt":"A","States":{
                  "A":{"Type":"Pass","InputPath":"$.detail","Parameters":{"who.$":"$.user","fixed":1},"Next":"B"},
                  "B":{"Type":"Succeed"}}}""", "{\"detail\":{\"user\":\"Ann\"}}");

        assertThat(of(samples, "A").effectiveInput().value()).isEqualTo(json("{\"user\":\"Ann\"}"));
        assertThat(of(samples, "B").input())
                .isEqualTo(Sample.of(json("{\"who\":\"Ann\",\"fixed\":1}"), Origin.from("A")));
    }

    @Test
    void aTaskOfWhichNothingIsKnownLeavesItsPlaceInTheInput() throws Exception {
        WorkflowSamples samples = samples("""
                {"StartAt":"A","States":{
                  "A":{"Type":"Task","Resource":"arn:x","ResultPath":"$.answer","Next":"B"},
                  "B":{"Type":"Succeed"}}}""", "{\"id\":1}");

        assertThat(of(samples, "B").input())
                .isEqualTo(new Sample(json("{\"id\":1,\"answer\":null}"), false, Origin.from("A")));
    }

    @Test
    void aMocksAnswerGoesThroughResultSelectorAndResultPath() throws Exception {
        AslDocument document = AslDocument.of("""
                {"StartAt":"A","States":{
                  "A":{"Type":"Task","Resource":"arn:x","ResultSelector":{"n.$":"$.Attributes.N"},
                    "ResultPath":"$.number","Next":"B"},
                  "B":{"Type":"Succeed"}}}""");
        Sample answer = Sample.of(json("{\"Attributes\":{\"N\":\"5\"}}"), Origin.of(Origin.Kind.MOCK));
        KnownData known = new KnownData(
                Sample.of(json("{}"), Origin.of(Origin.Kind.EXAMPLE)),
                Map.of(StatePath.root("A"), Seen.result(answer)));

        WorkflowSamples samples = WorkflowSamples.of(document.machine(), known, new PlainPaths());

        assertThat(of(samples, "A").result()).isEqualTo(answer);
        assertThat(of(samples, "B").input()).isEqualTo(Sample.of(json("{\"number\":{\"n\":\"5\"}}"), Origin.from("A")));
    }

    @Test
    void whatWasSeenCountsMoreThanWhatFollows() throws Exception {
        AslDocument document = AslDocument.of("""
                {"StartAt":"A","States":{
                  "A":{"Type":"Pass","Result":1,"Next":"B"},
                  "B":{"Type":"Pass","End":true}}}""");
        Sample seen = Sample.of(json("{\"real\":true}"), Origin.of(Origin.Kind.RUN));
        KnownData known = KnownData.NONE.and(
                StatePath.root("B"),
                new Seen(Optional.of(seen), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));

        assertThat(of(WorkflowSamples.of(document.machine(), known, new PlainPaths()), "B")
                        .input())
                .isEqualTo(seen);
    }

    @Test
    void theErrorThatWasSeenIsWhatACatcherLeadsOnWith() throws Exception {
        AslDocument document = AslDocument.of("""
                {"StartAt":"A","States":{
                  "A":{"Type":"Task","Resource":"arn:x","End":true,
                    "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"B"}]},
                  "B":{"Type":"Pass","End":true}}}""");
        Sample error = Sample.of(json("{\"Error\":\"Queue.Full\"}"), Origin.of(Origin.Kind.RUN));
        KnownData known = new KnownData(
                Sample.of(json("{\"id\":1}"), Origin.of(Origin.Kind.EXAMPLE)),
                Map.of(StatePath.root("A"), Seen.error(error)));

        WorkflowSamples samples = WorkflowSamples.of(document.machine(), known, new PlainPaths());

        assertThat(of(samples, "A").errorOutput()).isEqualTo(error);
        assertThat(of(samples, "B").input())
                .isEqualTo(Sample.of(json("{\"id\":1,\"error\":{\"Error\":\"Queue.Full\"}}"), Origin.from("A")));
    }

    @Test
    void waysThatMeetAddTheirFields() throws Exception {
        WorkflowSamples samples = samples("""
                {"StartAt":"C","States":{
                  "C":{"Type":"Choice","Choices":[{"Variable":"$.x","IsPresent":true,"Next":"A"}],"Default":"B"},
                  "A":{"Type":"Pass","Result":1,"ResultPath":"$.a","Next":"D"},
                  "B":{"Type":"Pass","Result":2,"ResultPath":"$.b","Next":"D"},
                  "D":{"Type":"Succeed"}}}""", "{}");

        assertThat(of(samples, "D").input()).isEqualTo(new Sample(json("{\"a\":1,\"b\":2}"), false, Origin.from("A")));
    }

    @Test
    void aLoopThatWrapsItsDataComesToAnEnd() throws Exception {
        WorkflowSamples samples = samples("""
                {"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"again.$":"$"},"Next":"A"}}}""", "{}");

        assertThat(of(samples, "A").input().value().has("again")).isTrue();
    }

    @Test
    void variablesAreThereFromTheNextStateOn() throws Exception {
        WorkflowSamples samples = samples("""
                {"StartAt":"A","States":{
                  "A":{"Type":"Pass","Assign":{"user.$":"$.name","n":1},"Next":"B"},
                  "B":{"Type":"Succeed"}}}""", "{\"name\":\"Ann\"}");

        assertThat(of(samples, "A").variables()).isEmpty();
        assertThat(of(samples, "B").variables())
                .isEqualTo(Map.of(
                        "user", Sample.of(json("\"Ann\""), Origin.from("A")),
                        "n", Sample.of(json("1"), Origin.from("A"))));
    }

    @Test
    void aCatcherPutsTheErrorWhereItsResultPathSays() throws Exception {
        WorkflowSamples samples = samples("""
                {"StartAt":"A","States":{
                  "A":{"Type":"Task","Resource":"arn:x","End":true,
                    "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Assign":{"why.$":"$.Cause"},"Next":"B"}]},
                  "B":{"Type":"Succeed"}}}""", "{\"foo\":\"bar\"}");

        assertThat(of(samples, "B").input().value().at("/error/Error").isTextual())
                .isTrue();
        assertThat(of(samples, "B").input().value().get("foo")).isEqualTo(json("\"bar\""));
        assertThat(of(samples, "B").variables()).containsOnlyKeys("why");
    }

    @Test
    void anIterationGetsAnItemThroughItsSelector() throws Exception {
        WorkflowSamples samples = samples("""
                {"StartAt":"M","States":{"M":{"Type":"Map","ItemsPath":"$.orders",
                  "ItemSelector":{"order.$":"$$.Map.Item.Value","shop.$":"$.shop"},
                  "ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Pass","End":true}}},"End":true}}}""", "{\"shop\":\"s\",\"orders\":[{\"id\":1}]}");
        StatePath inner = new ScopePath(SyntaxPath.of("States", "M", "ItemProcessor")).state("I");

        assertThat(samples.of(inner).orElseThrow().input().value())
                .isEqualTo(json("{\"order\":{\"id\":1},\"shop\":\"s\"}"));
        assertThat(samples.of(inner).orElseThrow().context().at("/Map/Item/Value"))
                .isEqualTo(json("{\"id\":1}"));
        assertThat(of(samples, "M").result().value()).isEqualTo(json("[{\"order\":{\"id\":1},\"shop\":\"s\"}]"));
    }

    @Test
    void aDistributedMapsChildrenSeeNoneOfTheVariables() throws Exception {
        String text = """
                {"StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"v":1},"Next":"M"},
                  "M":{"Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"%s"},
                  "StartAt":"I","States":{"I":{"Type":"Pass","End":true}}},"End":true}}}""";
        StatePath inner = new ScopePath(SyntaxPath.of("States", "M", "ItemProcessor")).state("I");

        assertThat(samples(text.formatted("INLINE"), "[1]")
                        .of(inner)
                        .orElseThrow()
                        .variables())
                .containsOnlyKeys("v");
        assertThat(samples(text.formatted("DISTRIBUTED"), "[1]")
                        .of(inner)
                        .orElseThrow()
                        .variables())
                .isEmpty();
    }

    @Test
    void jsonataOutputIsFilledFromPlainPaths() throws Exception {
        WorkflowSamples samples = samples("""
                {"QueryLanguage":"JSONata","StartAt":"A","States":{
                  "A":{"Type":"Pass","Output":{"who":"{% $states.input.user.name %}"},"Next":"B"},
                  "B":{"Type":"Succeed"}}}""", "{\"user\":{\"name\":\"Ann\"}}");

        assertThat(of(samples, "B").input()).isEqualTo(Sample.of(json("{\"who\":\"Ann\"}"), Origin.from("A")));
    }

    @Test
    void theTokenIsOnlyInTheContextOfATaskThatWaitsForIt() throws Exception {
        String text = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"End\":true}}}";

        assertThat(of(samples(text.formatted("arn:aws:states:::sqs:sendMessage.waitForTaskToken"), "{}"), "A")
                        .context()
                        .has("Task"))
                .isTrue();
        assertThat(of(samples(text.formatted("arn:aws:states:::sqs:sendMessage"), "{}"), "A")
                        .context()
                        .has("Task"))
                .isFalse();
    }

    private static StateSample of(WorkflowSamples samples, String state) {
        return samples.of(StatePath.root(state)).orElseThrow();
    }

    private static WorkflowSamples samples(String text, String input) throws Exception {
        KnownData known = new KnownData(Sample.of(json(input), Origin.of(Origin.Kind.EXAMPLE)), Map.of());
        return WorkflowSamples.of(AslDocument.of(text).machine(), known, new PlainPaths());
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }
}
