package dev.statewright.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.log.LogEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryFileTest {
    private static final List<HistoryEvent> EVENTS = Workflow.of(
                    "A",
                    "'A':{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage','Next':'B'},"
                            + "'B':{'Type':'Pass','Assign':{'x':1},'QueryLanguage':'JSONata','End':true}")
            .run("{'a':1}")
            .history();

    private static String page(List<HistoryEvent> events, String token) {
        String list = events.stream().map(event -> Json.write(event.toJson())).collect(Collectors.joining(","));
        return "{\"events\":[" + list + "]" + (token == null ? "" : ",\"nextToken\":\"" + token + "\"") + "}";
    }

    private static ReadHistory read(String... texts) {
        List<ReadHistory> histories = HistoryFile.read(List.of(texts));
        assertThat(histories).hasSize(1);
        return histories.getFirst();
    }

    private static String logLine(HistoryEvent event, String arn) {
        return Json.write(LogEvent.json(event, arn, 0, true));
    }

    @Test
    void aHistoryIsReadInWhateverOrderItsEventsStand() {
        List<HistoryEvent> reversed = new ArrayList<>(EVENTS);
        Collections.reverse(reversed);
        assertThat(read(HistoryJson.write(EVENTS)).events()).isEqualTo(EVENTS);
        assertThat(read(page(reversed, null)).events()).isEqualTo(EVENTS);
        assertThat(read("[" + page(EVENTS, null) + "]").problems()).isEmpty();
        String console = Json.write(Json.readTrusted(page(EVENTS, null)).get("events"));
        assertThat(read(console).events()).isEqualTo(EVENTS);
    }

    @Test
    void aHistoryIsKnownByItsBeginningAndAWorkflowIsNone() {
        String line = logLine(EVENTS.getFirst(), "arn:aws:states:us-east-1:1:express:m:e:1");
        for (String history : List.of(
                HistoryJson.write(EVENTS),
                "\uFEFF " + page(EVENTS, "t").substring(0, 200),
                "[" + page(EVENTS, null) + "]",
                Json.write(Json.readTrusted(page(EVENTS, null)).get("events")),
                line,
                "2026-01-01T00:00:00Z /aws/vendedlogs/states " + line,
                "{\"events\":[{\"message\":" + Json.write(Json.NODES.textNode(line)) + "}]}",
                "{\"results\":[[{\"field\":\"@message\",\"value\":\"x\"}]]}")) {
            assertThat(HistoryFile.isHistory(history)).as(history).isTrue();
        }
        for (String other : List.of(
                "",
                "StartAt: A",
                "{}",
                "[1, 2]",
                "{\"Comment\": \"events\", \"StartAt\": \"A\", \"States\": {}}",
                "{\"events\": {\"type\": \"ExecutionStarted\"}}",
                "{\"events\": [{\"name\": \"order\"}]}",
                "{\"type\": \"module\", \"id\": 1}",
                "{\"id\": 1, \"type\":")) {
            assertThat(HistoryFile.isHistory(other)).as(other).isFalse();
        }
    }

    @Test
    void severalPagesAreOneHistoryInOneFileOrInSeveral() {
        String first = page(EVENTS.subList(0, 4), "t");
        String second = page(EVENTS.subList(4, EVENTS.size()), null);
        for (ReadHistory history :
                List.of(read(first, second), read(first + "\n" + second), read("[" + second + "," + first + "]"))) {
            assertThat(history.events()).isEqualTo(EVENTS);
            assertThat(history.problems()).isEmpty();
        }
        assertThat(read(first).problems())
                .containsExactly("The file has only the first of several pages: export the others with"
                        + " --starting-token or without --max-items.");
    }

    @Test
    void logLinesAreReadAsTheyAreAndAsToolsPrintThem() {
        String lines = EVENTS.stream().map(event -> logLine(event, "arn:x")).collect(Collectors.joining("\n"));
        String tail = EVENTS.stream()
                .map(event -> "2026-01-01T00:00:00.000Z stream/1 " + logLine(event, "arn:x"))
                .collect(Collectors.joining("\n"));
        String filtered = EVENTS.stream()
                .map(event -> "{\"timestamp\":1,\"message\":" + Json.write(Json.NODES.textNode(logLine(event, "arn:x")))
                        + "}")
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
        String insights = EVENTS.stream()
                .map(event -> "[{\"field\":\"@timestamp\",\"value\":\"x\"},{\"field\":\"@message\",\"value\":"
                        + Json.write(Json.NODES.textNode(logLine(event, "arn:x"))) + "}]")
                .collect(Collectors.joining(",", "{\"results\":[", "]}"));
        for (String text : List.of(lines, tail, filtered, insights)) {
            ReadHistory history = read(text);
            assertThat(history.executionArn()).contains("arn:x");
            assertThat(history.events()).isEqualTo(EVENTS);
            assertThat(history.problems()).isEmpty();
        }
    }

    @Test
    void linesOfSeveralExecutionsAreSeveralHistories() {
        String lines = EVENTS.stream()
                .map(event -> logLine(event, "arn:x") + "\n" + logLine(event, "arn:y"))
                .collect(Collectors.joining("\n"));
        assertThat(HistoryFile.read(lines))
                .extracting(
                        history -> history.executionArn().orElse(""),
                        history -> history.events().size())
                .containsExactly(tuple("arn:x", EVENTS.size()), tuple("arn:y", EVENTS.size()));
    }

    @Test
    void anEventOfAnUnknownTypeIsKeptAsItIs() {
        String text = page(EVENTS, null).replace("TaskSucceeded", "TaskTeleported");
        ReadHistory history = read(text);
        HistoryEvent unknown = history.events().get(4);
        assertThat(unknown.type()).isEqualTo(EventType.UNKNOWN);
        assertThat(unknown.word()).isEqualTo("TaskTeleported");
        assertThat(unknown.previousEventId()).isEqualTo(4);
        assertThat(history.problems()).containsExactly("The type of event 5, \"TaskTeleported\", is not known here.");
        assertThat(HistoryJson.write(history.events()))
                .isEqualTo(HistoryJson.write(EVENTS).replace("TaskSucceeded", "TaskTeleported"));
    }

    @Test
    void aFileThatIsCutOffIsReadAsFarAsItGoesWhereverItIsCut() {
        String text = page(EVENTS, null);
        int begin = text.indexOf("},{") + 1;
        for (int cut = begin; cut < text.length() - 2; cut += 7) {
            ReadHistory history = read(text.substring(0, cut));
            assertThat(EVENTS.subList(0, history.events().size())).isEqualTo(history.events());
            assertThat(history.problems())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("The file is cut off at line 1, column");
        }
        assertThatThrownBy(() -> HistoryFile.read("{\"eve"))
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageStartingWith("There is no event in it: The file is cut off at line 1");
    }

    @Test
    void whatIsMissingInBetweenIsTold() {
        List<HistoryEvent> events = new ArrayList<>(EVENTS);
        events.subList(2, 4).clear();
        assertThat(read(page(events, null)).problems()).containsExactly("Events 3 to 4 are missing.");
    }
}
