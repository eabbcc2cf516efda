package dev.statewright.model.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.DeleteStates;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.IncrementalValidator;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.template.StateTemplate;
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

    /** Where in the text the letter is typed: of a thousand parts, behind how many. */
    @Param("500")
    public int permille;

    private final IncrementalValidator validator = new IncrementalValidator();
    private String text;
    private AslDocument document;
    private AslDocument edited;
    private int place;
    private Transition edge;

    @Setup
    public void write() {
        text = LargeDefinition.of(states);
        document = AslDocument.of(text);
        edited = document;
        place = text.indexOf("$.a.b", (int) (text.length() / 1000L * permille)) + 2;
        edge = Ways.of(document.machine().scope()).keySet().stream()
                .skip(states / 2)
                .findFirst()
                .orElseThrow();
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
        AslDocument opened = AslDocument.of(text);
        opened.machine();
        return Validator.validate(opened);
    }

    /** A letter is typed, or taken back. */
    @Benchmark
    public List<Diagnostic> edit() {
        edited = edited == document
                ? document.with(TextChange.of(TextEdit.insert(place, "x")))
                : edited.with(TextChange.of(TextEdit.remove(new TextRange(place, place + 1))));
        return validated();
    }

    /** A state gets another name; so does what leads to it. */
    @Benchmark
    public List<Diagnostic> rename() {
        String name = "S" + states / 2;
        String other = name + "x";
        boolean there = edited.machine().state(StatePath.root(name)).isPresent();
        RenameState command = new RenameState(StatePath.root(there ? name : other), there ? other : name);
        edited = edited.with(command.applyTo(edited).change());
        return validated();
    }

    /** A state is put between two, and the next time taken away. */
    @Benchmark
    public List<Diagnostic> insert() {
        StatePath added = StatePath.root("Pass");
        boolean there = edited.machine().state(added).isPresent();
        Command command = there ? new DeleteStates(List.of(added)) : new DropTarget.OnEdge(edge).toCommand(pass());
        edited = edited.with(command.applyTo(edited).change());
        return validated();
    }

    private static StateTemplate pass() {
        return new StateTemplate("Pass", JsonNodeFactory.instance.objectNode().put("Type", "Pass"));
    }

    private List<Diagnostic> validated() {
        edited.machine();
        return validator.validate(edited, false);
    }

    String editedText() {
        return edited.text();
    }
}
