package dev.statewright.model.benchmark;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.IncrementalValidator;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
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

/** What a definition costs from its text to its diagnostics, step by step and as a whole, and again after a letter was typed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class DocumentBenchmark {

    @Param("5000")
    public int states;

    private final IncrementalValidator validator = new IncrementalValidator();
    private String text;
    private AslDocument document;
    private AslDocument edited;
    private int place;

    @Setup
    public void write() {
        text = LargeDefinition.of(states);
        document = AslDocument.of(text);
        edited = document;
        place = text.indexOf("$.a.b", text.length() / 2) + 2;
        validator.validate(document, false);
    }

    @Benchmark
    public SyntaxTree parse() {
        return JsonParser.parse(text);
    }

    @Benchmark
    public StateMachine read() {
        return AslReader.read(document.tree());
    }

    @Benchmark
    public List<Diagnostic> validate() {
        return Validator.validate(document);
    }

    @Benchmark
    public List<Diagnostic> open() {
        return Validator.validate(AslDocument.of(text));
    }

    /** A letter is typed, or taken back, in the middle. */
    @Benchmark
    public List<Diagnostic> edit() {
        edited = edited == document
                ? document.with(TextChange.of(TextEdit.insert(place, "x")))
                : edited.with(TextChange.of(TextEdit.remove(new TextRange(place, place + 1))));
        return validator.validate(edited, false);
    }

    String editedText() {
        return edited.text();
    }
}
