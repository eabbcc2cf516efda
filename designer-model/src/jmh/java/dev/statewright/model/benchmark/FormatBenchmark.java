package dev.statewright.model.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.StrictJson;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.EmbeddedText;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to read the same definition from its text into the typed model, in each format. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormatBenchmark {

    /** Where the definition stands. */
    public enum Place {
        JSON,
        YAML,
        /** In quotes, on one line of a template in JSON. */
        TEMPLATE
    }

    @Param("5000")
    public int states;

    @Param
    public Place place;

    private String text;

    @Setup
    public void write() {
        String json = LargeDefinition.of(states);
        text = switch (place) {
            case JSON -> json;
            case YAML -> yaml(AslDocument.of(json));
            case TEMPLATE ->
                "{\"D\": \"" + json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
        };
    }

    private static String yaml(AslDocument document) {
        JsonNode value = SyntaxJson.toJson(document.tree().root().orElseThrow());
        TreeEditor editor = new TreeEditor(DocumentFormat.YAML.parse("D: 1 # a comment\n"));
        editor.edit((DocumentEdits edits) -> edits.replaceValue(SyntaxPath.of("D"), value));
        return editor.tree().text().replaceFirst("D:[^\n]*\n", "# a comment\n").replaceAll("(?m)^ {2}", "");
    }

    @Benchmark
    public StateMachine open() {
        return document().machine();
    }

    AslDocument document() {
        return switch (place) {
            case JSON -> AslDocument.of(text);
            case YAML -> AslDocument.of(text, DocumentFormat.YAML);
            case TEMPLATE -> AslDocument.of(text, new EmbeddedText(DocumentFormat.JSON, SyntaxPath.of("D")));
        };
    }

    /** The definition as AWS takes it, whatever it is written in. */
    String strict() {
        return StrictJson.of(document().tree());
    }
}
