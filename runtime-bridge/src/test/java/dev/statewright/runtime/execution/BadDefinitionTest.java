package dev.statewright.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.ExecutionShell;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever stands in a definition: it is refused with sentences, or it runs to an end that AWS could have. */
class BadDefinitionTest {
    private static final String GOOD = Workflow.json(
                    "{'Comment':'all of it','TimeoutSeconds':100,'StartAt':'P','States':{"
                            + "'P':{'Type':'Pass','InputPath':'$.a','Parameters':{'x.$':'$.b[0]','y.$':'States.Format(\\'{}\\', $.c)'},"
                            + "'ResultPath':'$.r','OutputPath':'$','Assign':{'v.$':'$'},'Next':'C'},"
                            + "'C':{'Type':'Choice','Choices':[{'And':[{'Variable':'$.n','NumericGreaterThanPath':'$.m','Next':'W'},"
                            + "{'Not':{'Variable':'$.t','TimestampEquals':'2020-01-01T00:00:00Z'}}],'Next':'W'}],'Default':'W'},"
                            + "'W':{'Type':'Wait','SecondsPath':'$.n','Next':'T'},"
                            + "'T':{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','Parameters':{'z':1},'TimeoutSeconds':5,"
                            + "'HeartbeatSeconds':2,'ResultSelector':{'q.$':'$.z'},'ResultPath':'$.t','Retry':[{'ErrorEquals':"
                            + "['States.ALL'],'IntervalSeconds':1,'MaxAttempts':2,'BackoffRate':1.5,'MaxDelaySeconds':3,"
                            + "'JitterStrategy':'FULL'}],'Catch':[{'ErrorEquals':['A'],'ResultPath':'$.e','Next':'M'}],'Next':'M'},"
                            + "'M':{'Type':'Map','ItemsPath':'$.l','MaxConcurrency':2,'ItemSelector':{'i.$':'$$.Map.Item.Index'},"
                            + "'ItemProcessor':{'ProcessorConfig':{'Mode':'INLINE'},'StartAt':'I','States':{'I':{'Type':'Pass','End':true}}},"
                            + "'ResultPath':'$.m2','Next':'L'},"
                            + "'L':{'Type':'Parallel','Branches':[{'StartAt':'J','States':{'J':{'Type':'Pass','QueryLanguage':'JSONata',"
                            + "'Output':'{% $states.input.n + 1 %}','End':true}}}],'ResultPath':null,'Next':'F'},"
                            + "'F':{'Type':'Fail','ErrorPath':'$.e','Cause':'c'}}}")
            .replace("\\\"", "'");

    private static final String INPUT =
            Workflow.json("{'a':{'b':[1],'c':'x'},'n':2,'m':1,'t':'2020-01-01T00:00:00Z','l':[1,2,3],'e':'Error'}");

    private static final List<String> ODDITIES = List.of(
            "null",
            "true",
            "-1",
            "1e308",
            "99999999999999999999",
            "0.5",
            "\"\"",
            "\"$\"",
            "\"$.\"",
            "\"$..x\"",
            "\"$[\"",
            "\"$[?(@.x\"",
            "\"$$\"",
            "\"$v\"",
            "\"States.Array(\"",
            "\"States.UUID()\"",
            "\"States.ArrayGetItem($.l, 9)\"",
            "\"{%%}\"",
            "\"{% $$ %}\"",
            "\"{% ( %}\"",
            "\"{% $states %}\"",
            "\"{% function($x){$x} %}\"",
            "\"P\"",
            "\"NoSuchState\"",
            "{}",
            "[]",
            "[[[[]]]]",
            "{\"x.$\":5}");

    @Test
    @Timeout(120)
    void anyChangeIsRefusedOrRunsToAnEnd() throws Exception {
        Random random = new Random(20260101);
        int ran = 0;
        for (int i = 0; i < 800; i++) {
            JsonNode definition = Json.read(GOOD);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                change(definition, random);
            }
            ran += attempt(Json.write(definition), INPUT) ? 1 : 0;
        }
        assertThat(ran).as("definitions that could run").isGreaterThan(80);
    }

    @Test
    @Timeout(60)
    void anyInputRunsToAnEnd() {
        for (String input : ODDITIES) {
            assertThat(attempt(GOOD, input)).isTrue();
        }
        assertThat(attempt(GOOD, "[".repeat(900) + "]".repeat(900))).isTrue();
    }

    @Test
    void anyJsonAsDefinitionIsRefusedWithSentences() {
        for (String definition : ODDITIES) {
            assertThat(attempt(definition, "{}")).isFalse();
        }
        assertThat(attempt("", "{}")).isFalse();
        assertThat(attempt("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\"", "{}"))
                .isFalse();
    }

    private static boolean attempt(String definition, String input) {
        ExecutionPlan plan;
        try {
            plan = ExecutionPlan.compile(AslDocument.of(definition).machine());
        } catch (InvalidDefinition e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem).isNotBlank());
            return false;
        }
        ExecutionShell shell = new ExecutionShell(
                plan,
                Workflow.identity(OptionalInt.of(2_000)),
                ClockMode.VIRTUAL,
                (request, completion) -> completion.succeeded(request.input()));
        shell.start(Payload.ofText(input), 1);
        Outcome outcome;
        try {
            outcome = shell.result().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(definition, e);
        }
        assertThat(String.valueOf(outcome.cause()))
                .as(definition)
                .doesNotContain("Exception:")
                .doesNotContain("java.");
        shell.history().forEach(event -> Json.write(event.toJson()));
        return true;
    }

    private static void change(JsonNode root, Random random) throws Exception {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        JsonNode oddity = Json.read(ODDITIES.get(random.nextInt(ODDITIES.size())));
        if (chosen instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, oddity);
            }
        } else if (chosen instanceof ArrayNode array) {
            array.add(oddity);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(each -> collect(each, containers));
        }
    }
}
