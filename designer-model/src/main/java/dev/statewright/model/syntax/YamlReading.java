package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One attempt to read YAML 1.2 into the same tree as JSON. An alias is the value that its anchor names, with the anchor's place; merge keys
 * bring in what they name. Where the text stops being YAML, the attempt ends with what came before.
 */
final class YamlReading {

    /**
     * Where the text stops being YAML.
     *
     * @param at offset of what cannot be
     * @param context offset where that began which it breaks; the same as {@code at} where nobody can tell
     * @param lastQuote where the last text in quotes began before it, or -1: its closing quote may be missing
     */
    record Failure(int at, int context, int lastQuote, String message) {}

    /**
     * So many values may come from aliases: no definition of the permitted 1,048,576 characters holds more, and a few nested lines
     * would make more than fit into any memory.
     */
    private static final long MOST_ALIASED = 524_288;

    /**
     * What an alias can name.
     *
     * @param values how many values it is made of, those of its own aliases among them
     */
    private record Anchored(SyntaxNode node, long values) {}

    private final String text;
    private final CodePointOffsets offsets;
    private final List<SyntaxError> errors = new ArrayList<>();
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final List<SyntaxAlias> aliases = new ArrayList<>();
    private final YamlComments comments;
    private SyntaxNode root;
    private int lastQuote = -1;
    private long aliased;
    private Failure failure;

    private YamlReading(String text) {
        this.text = text;
        this.offsets = new CodePointOffsets(text);
        this.comments = new YamlComments(text);
    }

    static YamlReading of(String text) {
        YamlReading reading = new YamlReading(text);
        reading.read();
        return reading;
    }

    /** Absent where the text is YAML to its end. */
    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * The tree of what could be read.
     *
     * @param written the text itself, where this attempt had parts of it left out
     * @param failures why parts were left out
     */
    SyntaxTree tree(String written, List<SyntaxError> failures) {
        List<SyntaxError> all = new ArrayList<>(errors);
        all.addAll(failures);
        all.sort(Comparator.comparingInt(error -> error.range().start()));
        return new SyntaxTree(written, Optional.ofNullable(root), all, comments.found(), DocumentFormat.YAML, aliases);
    }

    private void read() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("the document")
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        LoneSurrogates.first(text)
                .ifPresent(at -> error(at, at + 1, "Half of a character (a lone surrogate) stands here; delete it"));
        try {
            Iterator<Event> events = new Parse(settings)
                    .parseString(LoneSurrogates.replacedIn(text))
                    .iterator();
            while (root == null && events.hasNext()) {
                take(events.next());
            }
            if (root == null) {
                error(0, 0, "The document is empty; a workflow begins with StartAt and States");
            }
            second(events);
            comments.upTo(text.length());
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> offsets.of(mark.getIndex())).orElse(text.length());
            int context =
                    e.getContextMark().map(mark -> offsets.of(mark.getIndex())).orElse(at);
            failure = new Failure(at, context, lastQuote, sentence(e.getProblem()));
        } catch (YamlEngineException | StackOverflowError e) {
            failure = new Failure(text.length(), text.length(), -1, "This cannot be read as YAML");
        }
        while (!open.isEmpty()) {
            close(text.length());
        }
    }

    /** Nobody would miss a second document before the day on which only the first is deployed. */
    private void second(Iterator<Event> events) {
        Event begin = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                begin = event;
            } else if (begin != null) {
                boolean nothing =
                        event instanceof ScalarEvent scalar && scalar.getValue().isEmpty();
                if (!nothing) {
                    error(
                            start(begin),
                            end(begin),
                            "A second document begins here, and a definition is one document; delete it, or move it to a"
                                    + " file of its own");
                }
                return;
            }
        }
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case MappingStart -> begin(true, (NodeEvent) event);
            case SequenceStart -> begin(false, (NodeEvent) event);
            case MappingEnd, SequenceEnd -> close(end(event));
            case Scalar -> {
                SyntaxScalar scalar = scalar((ScalarEvent) event);
                value(
                        new Anchored(scalar, 1),
                        ((ScalarEvent) event).getAnchor().map(Object::toString),
                        scalar.range().end());
            }
            case Alias -> value(aliased((AliasEvent) event), Optional.empty(), end(event));
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        }
    }

    private void begin(boolean mapping, NodeEvent event) {
        if (open.size() == JsonParser.DEEPEST) {
            throw new YamlEngineException("nested too deeply");
        }
        open.push(new OpenCollection(
                mapping, behindAnchor(event), event.getAnchor().map(Object::toString), isFlow(event)));
    }

    private void close(int closedAt) {
        OpenCollection done = open.pop();
        // a block collection is told to end where the next token begins; it ends with its last value
        SyntaxNode node = done.node(done.flow ? closedAt : Math.max(done.start, done.lastEnd));
        value(new Anchored(node, done.values), done.anchor, node.range().end());
    }

    /**
     * @param writtenEnd where it ends in the text, which is not where an alias' value ends
     */
    private void value(Anchored value, Optional<String> anchor, int writtenEnd) {
        anchor.ifPresent(name -> anchors.put(name, value));
        if (open.isEmpty()) {
            root = value.node();
        } else {
            open.peek().take(value, writtenEnd);
        }
    }

    private static boolean isFlow(NodeEvent event) {
        return event instanceof CollectionStartEvent collection && collection.isFlow();
    }

    /** An anchor stays when its value is replaced: it is no part of the value. A tag is one. */
    private int behindAnchor(NodeEvent event) {
        int at = start(event);
        if (event.getAnchor().isEmpty() || text.charAt(at) != '&') {
            return at;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? endOfLine(at) : at + 1;
        }
        return Math.min(at, end(event) > at ? at : Math.max(start(event), end(event)));
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private Anchored aliased(AliasEvent event) {
        String name = event.getAlias().toString();
        TextRange range = new TextRange(start(event), end(event));
        Anchored named = anchors.get(name);
        boolean tooMany = named != null && aliased + named.values > MOST_ALIASED;
        if (named != null && !tooMany) {
            aliased += named.values;
            aliases.add(new SyntaxAlias(range, name, named.node.range()));
            return named;
        }
        if (named == null) {
            error(range.start(), range.end(), "No anchor &" + name + " stands before this alias");
        } else if (aliased <= MOST_ALIASED) {
            error(
                    range.start(),
                    range.end(),
                    "With this alias the document becomes more than 524,288 values; write out what is meant");
            // told once: every further alias would say the same
            aliased = MOST_ALIASED + 1;
        }
        return new Anchored(new SyntaxScalar(range, SyntaxScalar.Kind.INVALID, ""), 1);
    }

    private SyntaxScalar scalar(ScalarEvent event) {
        TextRange range = range(event);
        comments.behind(range);
        if (event.isDQuoted() || event.getScalarStyle() == ScalarStyle.SINGLE_QUOTED) {
            lastQuote = range.start();
        }
        Optional<String> substitution = event.getTag().flatMap(tag -> substitution(tag, event.getValue()));
        if (substitution.isPresent()) {
            return new SyntaxScalar(range, SyntaxScalar.Kind.SUBSTITUTION, substitution.get());
        }
        boolean plain = event.isPlain() && event.getTag().isEmpty();
        SyntaxScalar.Kind kind = plain ? YamlWord.kindOf(event.getValue()) : SyntaxScalar.Kind.STRING;
        return new SyntaxScalar(range, kind, plain ? YamlWord.canonical(kind, event.getValue()) : event.getValue());
    }

    /** CloudFormation's short forms stand for what is known on deployment only. */
    private static Optional<String> substitution(String tag, String value) {
        return switch (tag) {
            case "!Ref", "!GetAtt" -> Optional.of("${" + value + "}");
            case "!ImportValue" -> Optional.of("${ImportValue:" + value + "}");
            default -> Optional.empty();
        };
    }

    private TextRange range(ScalarEvent event) {
        int start = behindAnchor(event);
        int end = end(event);
        boolean block = event.getScalarStyle() == ScalarStyle.LITERAL || event.getScalarStyle() == ScalarStyle.FOLDED;
        // a block scalar is told to end where the next token's line begins
        while (block && end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, Math.max(start, end));
    }

    private int start(Event event) {
        return offsets.of(event.getStartMark().orElseThrow().getIndex());
    }

    private int end(Event event) {
        return offsets.of(event.getEndMark().orElseThrow().getIndex());
    }

    private void error(int from, int to, String message) {
        errors.add(new SyntaxError(new TextRange(from, Math.max(from, to)), message));
    }

    private static String sentence(String problem) {
        String plain = problem == null || problem.isBlank() ? "this is not YAML" : problem.strip();
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /** A mapping or sequence that the parser is inside of. */
    private final class OpenCollection {

        private final boolean mapping;
        private final int start;
        private final Optional<String> anchor;
        private final boolean flow;
        private final List<SyntaxMember> members = new ArrayList<>();
        private final List<SyntaxNode> items = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private SyntaxNode key;
        private int lastEnd;
        private long values = 1;

        OpenCollection(boolean mapping, int start, Optional<String> anchor, boolean flow) {
            this.flow = flow;
            this.mapping = mapping;
            this.start = start;
            this.anchor = anchor;
        }

        void take(Anchored value, int writtenEnd) {
            SyntaxNode node = value.node;
            values += value.values;
            lastEnd = Math.max(lastEnd, writtenEnd);
            if (!mapping) {
                items.add(node);
            } else if (key == null) {
                key = node;
            } else {
                member(key, node, writtenEnd);
                key = null;
            }
        }

        private void member(SyntaxNode keyNode, SyntaxNode node, int writtenEnd) {
            if (!(keyNode instanceof SyntaxScalar name)) {
                error(keyNode.range().start(), keyNode.range().end(), "A key must be a plain text");
                return;
            }
            if (name.value().equals("<<") && merge(node)) {
                return;
            }
            if (!keys.add(name.value())) {
                error(name.range().start(), name.range().end(), "The key \"" + name.value() + "\" stands here twice");
            }
            boolean missing = node instanceof SyntaxScalar scalar
                    && scalar.kind() == SyntaxScalar.Kind.NULL
                    && scalar.range().length() == 0;
            int from = name.range().start();
            int to = missing ? name.range().end() : Math.max(name.range().end(), writtenEnd);
            members.add(new SyntaxMember(new TextRange(from, to), name.range(), name.value(), Optional.of(node)));
        }

        private boolean merge(SyntaxNode node) {
            switch (node) {
                case SyntaxObject merged ->
                    merged.members().stream()
                            .filter(member -> !keys.contains(member.key()))
                            .forEach(members::add);
                case SyntaxArray several -> several.items().forEach(this::merge);
                case SyntaxScalar _ -> {
                    return false;
                }
            }
            return true;
        }

        SyntaxNode node(int end) {
            TextRange range = new TextRange(start, end);
            return mapping ? new SyntaxObject(range, members) : new SyntaxArray(range, items);
        }
    }
}
