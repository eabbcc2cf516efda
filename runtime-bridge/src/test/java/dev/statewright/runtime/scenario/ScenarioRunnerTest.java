package dev.statewright.runtime.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.activity.ActivityQueues;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.service.MachineType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
    private static final StateMachine MACHINE = machine("{'StartAt':'T','States':{"
            + "'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:f','Next':'C',"
            + "'Retry':[{'ErrorEquals':['Slow']},{'ErrorEquals':['Never']}],"
            + "'Catch':[{'ErrorEquals':['Bad'],'Next':'End'},{'ErrorEquals':['States.ALL'],'Next':'End'}]},"
            + "'C':{'Type':'Choice','Choices':[{'Variable':'$.x','NumericEquals':1,'Next':'End'},"
            + "{'Variable':'$.x','NumericEquals':2,'Next':'End'}],'Default':'End'},"
            + "'End':{'Type':'Pass','End':true}}}");

    private static StateMachine machine(String definition) {
        return AslDocument.of(Workflow.json(definition)).machine();
    }

    private static ScenarioResult run(StateMachine machine, String scenario) throws InterruptedException {
        Path file = Path.of("").toAbsolutePath().resolve("x.scenarios.yaml");
        String text = "workflow: pom.xml\nscenarios:\n  - {name: s, " + scenario + "}\n";
        return new ScenarioRunner(
                        "M",
                        machine,
                        MachineType.STANDARD,
                        Optional.empty(),
                        List.of(new ActivityQueues()),
                        () -> false,
                        Duration.ofSeconds(10))
                .run(ScenarioFile.parse(text, file).scenarios().getFirst());
    }

    @Test
    void outputsAreComparedByValueAndPartsOnlyWhereThatIsSaid() throws InterruptedException {
        String mock = "mocks: {T: {\"0\": {Return: {x: 1, y: [1.0, {z: 3}]}}}}, ";
        assertThat(run(MACHINE, mock + "expect: {output: {y: [1, {z: 3}], x: 1.0}}")
                        .differences())
                .isEmpty();
        assertThat(run(MACHINE, mock + "expect: {output: {x: 1}}").differences())
                .containsExactly("output: $.y: not expected, was [1.0,{\"z\":3}]");
        assertThat(run(MACHINE, mock + "expect: {outputContains: {y: [1, {}]}}").differences())
                .isEmpty();
        assertThat(run(MACHINE, mock + "expect: {outputContains: {y: [1]}}").differences())
                .containsExactly("output: $.y: expected [1], was [1.0,{\"z\":3}]");
    }

    @Test
    void whereThePathWasLeftIsSaidWithTheEvent() throws InterruptedException {
        ScenarioResult result =
                run(MACHINE, "mocks: {T: {\"0\": {Throw: {Error: Bad, Cause: c}}}}, expect: {path: [T, C, End]}");
        assertThat(result.passed()).isFalse();
        assertThat(result.departure()).contains(new Departure(1, Optional.of("C"), Optional.of("End"), 7));
        assertThat(Departure.sideBySide(List.of("T", "C", "End"), Departure.path(result.events())))
                .extracting(Departure.Row::differs)
                .containsExactly(false, true, true);
    }

    @Test
    void rulesRetriersAndCatchersThatLeadToTheSameStateAreToldApart() throws InterruptedException {
        Coverage one = run(MACHINE, "mocks: {T: {\"0\": {Throw: {Error: Slow, Cause: c}}, \"1\": {Return: {x: 2}}}}")
                .covered();
        Coverage other = run(MACHINE, "mocks: {T: {\"0\": {Throw: {Error: Bad, Cause: c}}}}")
                .covered();
        Map<Coverage.Kind, String> shares = new LinkedHashMap<>();
        one.and(other).of(MACHINE).forEach(share -> shares.put(share.kind(), share.covered() + "/" + share.total()));
        assertThat(shares.toString()).isEqualTo("{STATES=3/3, TRANSITIONS=3/3, RULES=1/3, CATCHERS=1/2, RETRIERS=1/2}");
    }

    @Test
    void aRunThatNobodyCanEndSaysWhomItWaitsFor() throws InterruptedException {
        StateMachine waits = machine("{'StartAt':'A','States':{'A':{'Type':'Task','Resource':"
                + "'arn:aws:states:us-east-1:123456789012:activity:a','End':true}}}");
        assertThat(run(waits, "expect: {}").differences())
                .containsExactly("It never ends: nobody answers the state \"A\". Mock it.");
    }

    @Test
    void resultsAreWrittenAsJUnitsXml() throws InterruptedException {
        ScenarioResult result = run(MACHINE, "mocks: {T: {\"0\": {Return: {x: 5}}}}, expect: {output: \"<&>\"}");
        String xml = JUnitReport.write(Map.of(Path.of("a.scenarios.yaml"), List.of(result)));
        assertThat(xml)
                .contains("tests=\"1\" failures=\"1\"")
                .contains("<failure message=\"output: expected &quot;&lt;&amp;&gt;&quot;, was {&quot;x&quot;:5}\">");
        assertThat(Json.write(ScenarioText.toJson(result.scenario())))
                .isEqualTo("{\"name\":\"s\",\"input\":{},\"mocks\":{\"T\":{\"0\":{\"Return\":{\"x\":5}}}},"
                        + "\"expect\":{\"output\":\"<&>\"}}");
    }
}
