package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the typed workflow out of a document, whatever its state: what is absent or of a wrong type is empty. Of states with the same
 * name in one scope the last one counts, as for every JSON reader; the others are errors of the tree.
 */
public final class AslReader {

    private static final SyntaxPath STATES = SyntaxPath.of("States");

    private final QueryLanguage workflowLanguage;

    private AslReader(QueryLanguage workflowLanguage) {
        this.workflowLanguage = workflowLanguage;
    }

    /** Never fails. A document that is no object is a workflow without states. */
    public static StateMachine read(SyntaxTree tree) {
        JsonNode json = tree.root()
                .filter(SyntaxObject.class::isInstance)
                .map(SyntaxJson::toJson)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return read(json);
    }

    /** Reads a definition that is JSON already. Never fails. */
    public static StateMachine read(JsonNode json) {
        Fields fields = new Fields(json);
        QueryLanguage language = fields.queryLanguage().orElse(QueryLanguage.JSON_PATH);
        return new StateMachine(
                new AslReader(language).scope(ScopePath.ROOT, json),
                fields.text("Version"),
                language,
                fields.decimal("TimeoutSeconds"));
    }

    /**
     * Reads what a text has become. The outermost states that are written as before are taken over, so that a change of one of thousands
     * is read in a millisecond.
     *
     * @param before the tree before the change
     * @param machine what was read of it
     */
    public static StateMachine reread(SyntaxTree tree, SyntaxTree before, StateMachine machine) {
        if (!isPlainJson(tree)
                || !isPlainJson(before)
                || !(tree.object(STATES).orElse(null) instanceof SyntaxObject states)
                || before.object(STATES).isEmpty()) {
            return read(tree);
        }
        SyntaxObject root = (SyntaxObject) tree.root().orElseThrow();
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        for (SyntaxMember member : root.members()) {
            if (!member.key().equals("States")) {
                member.value().ifPresent(value -> frame.set(member.key(), SyntaxJson.toJson(value)));
            }
        }
        Fields fields = new Fields(frame);
        QueryLanguage language = fields.queryLanguage().orElse(QueryLanguage.JSON_PATH);
        if (language != machine.queryLanguage()) {
            return read(tree);
        }
        AslReader reader = new AslReader(language);
        Map<String, State> known = new HashMap<>();
        machine.scope().states().forEach(state -> known.put(state.name(), state));
        Map<String, SyntaxMember> written = new HashMap<>();
        before.object(STATES).get().members().forEach(member -> written.put(member.key(), member));
        List<State> read = new ArrayList<>(states.members().size());
        for (SyntaxMember member : states.members()) {
            SyntaxMember old = written.get(member.key());
            read.add(
                    old != null && isSame(tree.text(), member.range(), before.text(), old.range())
                            ? known.get(member.key())
                            : reader.state(
                                    ScopePath.ROOT.state(member.key()),
                                    SyntaxJson.toJson(member.value().orElseThrow())));
        }
        return new StateMachine(
                new Scope(ScopePath.ROOT, fields.text("Comment"), fields.text("StartAt"), read),
                fields.text("Version"),
                language,
                fields.decimal("TimeoutSeconds"));
    }

    /** Without errors there is no key twice and none without a value. */
    private static boolean isPlainJson(SyntaxTree tree) {
        return tree.format() == DocumentFormat.JSON
                && tree.embedding().isEmpty()
                && tree.errors().isEmpty();
    }

    private static boolean isSame(String text, TextRange range, String other, TextRange there) {
        return range.length() == there.length()
                && text.regionMatches(range.start(), other, there.start(), range.length());
    }

    private Scope scope(ScopePath path, JsonNode json) {
        Fields fields = new Fields(json);
        List<State> states = new ArrayList<>();
        if (json.get("States") instanceof ObjectNode written) {
            written.properties().forEach(entry -> states.add(state(path.state(entry.getKey()), entry.getValue())));
        }
        return new Scope(path, fields.text("Comment"), fields.text("StartAt"), states);
    }

    private State state(StatePath path, JsonNode json) {
        Fields fields = new Fields(json);
        State.Common common = common(path, fields);
        return switch (StateType.of(common.typeWord())) {
            case TASK -> task(common, fields);
            case CHOICE -> new ChoiceState(common, ChoiceReader.rules(json.get("Choices")), fields.text("Default"));
            case PARALLEL ->
                new ParallelState(
                        common,
                        branches(path, json.get("Branches")),
                        fields.either("Parameters", "Arguments"),
                        fields.value("ResultSelector"),
                        fields.value("ResultPath"),
                        ErrorHandlingReader.read(fields));
            case MAP -> map(common, fields);
            case PASS ->
                new PassState(common, fields.value("Result"), fields.value("Parameters"), fields.value("ResultPath"));
            case WAIT ->
                new WaitState(
                        common,
                        fields.value("Seconds"),
                        fields.text("SecondsPath"),
                        fields.value("Timestamp"),
                        fields.text("TimestampPath"));
            case SUCCEED -> new SucceedState(common);
            case FAIL ->
                new FailState(
                        common,
                        fields.value("Error"),
                        fields.text("ErrorPath"),
                        fields.value("Cause"),
                        fields.text("CausePath"));
            case UNKNOWN -> new UnknownState(common);
        };
    }

    private State.Common common(StatePath path, Fields fields) {
        return new State.Common(
                path,
                fields.text("Type").orElse(""),
                fields.text("Comment"),
                fields.queryLanguage(),
                fields.queryLanguage().orElse(workflowLanguage),
                fields.successor(),
                fields.value("InputPath"),
                fields.value("OutputPath"),
                fields.value("Output"),
                fields.value("Assign"),
                fields.json());
    }

    private static TaskState task(State.Common common, Fields fields) {
        return new TaskState(
                common,
                fields.text("Resource").orElse(""),
                fields.either("Parameters", "Arguments"),
                fields.value("Credentials"),
                fields.value("ResultSelector"),
                fields.value("ResultPath"),
                new TaskState.Deadlines(
                        fields.value("TimeoutSeconds"),
                        fields.text("TimeoutSecondsPath"),
                        fields.value("HeartbeatSeconds"),
                        fields.text("HeartbeatSecondsPath")),
                ErrorHandlingReader.read(fields));
    }

    private List<Scope> branches(StatePath owner, JsonNode written) {
        List<Scope> branches = new ArrayList<>();
        if (written != null && written.isArray()) {
            for (int i = 0; i < written.size(); i++) {
                branches.add(scope(new ScopePath(owner.syntax().then("Branches", i)), written.get(i)));
            }
        }
        return branches;
    }

    private MapState map(State.Common common, Fields fields) {
        String key =
                fields.json().has("ItemProcessor") || !fields.json().has("Iterator") ? "ItemProcessor" : "Iterator";
        JsonNode processor = fields.json().path(key);
        Fields config = new Fields(processor.path("ProcessorConfig"));
        boolean jsonata = common.language() == QueryLanguage.JSONATA;
        return new MapState(
                common,
                fields.value(key)
                        .map(json -> scope(new ScopePath(common.path().syntax().then(key)), json)),
                config.text("Mode").filter("DISTRIBUTED"::equals).isPresent(),
                jsonata ? fields.either("Items", "ItemsPath") : fields.either("ItemsPath", "Items"),
                fields.either("ItemSelector", "Parameters"),
                fields.value("MaxConcurrency"),
                fields.text("MaxConcurrencyPath"),
                new MapState.Distribution(
                        fields.text("Label"),
                        config.value("ExecutionType"),
                        fields.value("ItemReader"),
                        fields.value("ItemBatcher"),
                        fields.value("ResultWriter"),
                        fields.value("ToleratedFailureCount"),
                        fields.value("ToleratedFailureCountPath"),
                        fields.value("ToleratedFailurePercentage"),
                        fields.value("ToleratedFailurePercentagePath")),
                fields.value("ResultSelector"),
                fields.value("ResultPath"),
                ErrorHandlingReader.read(fields));
    }
}
