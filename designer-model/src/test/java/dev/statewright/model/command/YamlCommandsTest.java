package dev.statewright.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.Corpus;
import dev.statewright.model.Flows;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.template.StateTemplate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every command does to a YAML document what it does to the same document in JSON. */
class YamlCommandsTest {

    private static final StateTemplate PASS =
            new StateTemplate("Pass", JsonNodeFactory.instance.objectNode().put("Type", "Pass"));

    private static final List<String> DOCUMENTS = List.of(
            yaml(Flows.TWO),
            yaml(Flows.POLL),
            yaml(Flows.NESTED),
            yaml(Flows.NESTED).replace("\n", "\r\n"),
            """
            # header
            StartAt: A   # first

            States:

              # about A
              A:
                Type: Choice
                Choices:
                - Variable: $.x   # kept
                  IsNull: true
                  Next: "B B"
                - {Variable: $.y, NumericEquals: 1, Next: C}
                # no rule
                Default: C

              'B B':
                Type: Task
                Resource: ${Arn}
                Parameters:
                  Text: |
                    two

                    lines
                  Folded: >-
                    one
                    line
                Retry: [{ErrorEquals: [States.ALL]}]
                Catch:
                - ErrorEquals:
                  - a
                  Next: C   # caught
                # here it goes on
                Next: C

              C: {Type: Pass, End: true}
              # the end
            """,
            "{StartAt: A, States: {A: {Type: Pass, \"End\": true}}}",
            "");

    @Test
    void twoHundredCommandsUndoneLeaveTheVeryBytes() {
        for (int seed = 0; seed < 7; seed++) {
            String text = DOCUMENTS.get(seed % DOCUMENTS.size());
            Random random = new Random(seed);
            RandomCommands commands = new RandomCommands(random);
            CommandStack stack = new CommandStack(document(text));
            for (int i = 0; i < 200; i++) {
                attempt(stack, commands.next(stack.document(), true));
                if (random.nextInt(10) == 0) {
                    stack.undo();
                }
            }
            String end = stack.document().text();
            int steps = 0;
            for (; stack.canUndo(); steps++) {
                stack.undo();
            }
            assertThat(stack.document().text()).as("seed " + seed).isEqualTo(text);
            for (; steps > 0; steps--) {
                stack.redo();
            }
            assertThat(stack.document().text()).as("seed " + seed).isEqualTo(end);
        }
    }

    @Test
    void randomCommandsMeanTheSameAsInJson() {
        for (int seed = 0; seed < 35; seed++) {
            Random random = new Random(5000 + seed);
            RandomCommands commands = new RandomCommands(random);
            Twins twins = Twins.of(DOCUMENTS.get(seed % DOCUMENTS.size()));
            for (int i = 0; i < 60; i++) {
                twins.execute(commands.next(twins.json.document(), false), "seed " + seed);
            }
        }
    }

    @Test
    void everyStateOfEveryCorpusFileIsEditedAsInJsonAndOnlyOnItsOwnLines() {
        for (Corpus.Definition file : Corpus.yaml()) {
            AslDocument document = document(file.text());
            if (!document.isWellFormed()) {
                continue;
            }
            for (State state : document.machine().states()) {
                Command comment =
                        new SetField(state.path().syntax(), "Comment", Optional.of(TextNode.valueOf("a: comment")));
                String after = Twins.of(file.text()).execute(comment, file.toString());
                assertThat(lost(file.text(), after))
                        .as("%s %s", file, state.name())
                        .isSubsetOf(linesOf(document, state.path().syntax().then("Comment")));
                String removed = Twins.of(file.text())
                        .execute(new SetField(state.path().syntax(), "Type", Optional.empty()), file.toString());
                assertThat(lost(removed, file.text()))
                        .as("%s %s", file, state.name())
                        .hasSizeLessThanOrEqualTo(1);
                Twins.of(file.text()).execute(new RenameState(state.path(), "A new name"), file.toString());
                Twins.of(file.text()).execute(new DuplicateState(state.path()), file.toString());
                Twins.of(file.text()).execute(new DeleteStates(List.of(state.path())), file.toString());
            }
        }
    }

    @Test
    void aPassOnEveryEdgeOfEveryCorpusFileIsInsertedAsInJson() {
        for (Corpus.Definition file : Corpus.yaml()) {
            AslDocument document = document(file.text());
            if (!document.isWellFormed()) {
                continue;
            }
            for (Scope scope : document.machine().scopes()) {
                for (var way : Ways.of(scope).entrySet()) {
                    if (way.getValue() instanceof Successor.Next) {
                        Command insert = new DropTarget.OnEdge(way.getKey()).toCommand(PASS);
                        String after = Twins.of(file.text()).execute(insert, file.toString());
                        Set<String> lost = lost(file.text(), after);
                        assertThat(lost.size()).as("%s %s %s", file, way, lost).isLessThanOrEqualTo(1);
                    }
                }
            }
        }
    }

    @Test
    void transitionsMoveStatesAndListsAsInJson() {
        for (String text : DOCUMENTS) {
            AslDocument document = document(text);
            for (State state : document.machine().states()) {
                for (Transition transition : transitions(document)) {
                    Command move = new DropTarget.OnEdge(transition).toCommand(state.path());
                    Twins.of(text).execute(move, text);
                    Twins.of(text).execute(SetNext.end(transition), text);
                    Twins.of(text).execute(SetNext.to(transition, "It's: here"), text);
                }
                Twins.of(text).execute(new AddCatcher(state.path()), text);
                Twins.of(text).execute(new AddRetrier(state.path()), text);
                Twins.of(text).execute(new RemoveCatcher(state.path(), 0), text);
                Twins.of(text).execute(new MoveChoiceRule(state.path(), 0, 1), text);
                Twins.of(text).execute(new RemoveChoiceRule(state.path(), 0), text);
                Twins.of(text).execute(new AddBranch(state.path()), text);
            }
        }
    }

    private static List<Transition> transitions(AslDocument document) {
        List<Transition> all = new ArrayList<>();
        document.machine().scopes().forEach(scope -> all.addAll(Ways.of(scope).keySet()));
        return all;
    }

    /** The lines that a member stands on. */
    private static Set<String> linesOf(AslDocument document, SyntaxPath path) {
        return document.tree()
                .member(path)
                .map(member -> {
                    int from =
                            document.tree().positionOf(member.range().start()).line();
                    int to = document.tree().positionOf(member.range().end()).line();
                    return Set.copyOf(document.text().lines().toList().subList(from - 1, to));
                })
                .orElse(Set.of());
    }

    /** Lines of one text that the other one has not. */
    private static Set<String> lost(String before, String after) {
        Set<String> lines = new LinkedHashSet<>(before.lines().toList());
        after.lines().forEach(lines::remove);
        return lines;
    }

    /** A document in YAML and in JSON, with their histories. */
    private record Twins(CommandStack yaml, CommandStack json) {

        static Twins of(String text) {
            AslDocument yaml = document(text);
            String json = yaml.tree()
                    .root()
                    .map(root -> SyntaxJson.toJson(root).toPrettyString())
                    .orElse("");
            return new Twins(new CommandStack(yaml), new CommandStack(AslDocument.of(json)));
        }

        /** Carries a command out on both, there and back, and gives the YAML text. */
        String execute(Command command, String where) {
            String before = yaml.document().text();
            Optional<String> yamlSays = attempt(yaml, command);
            Optional<String> jsonSays = attempt(json, command);
            String after = yaml.document().text();
            String story = where + "\n" + command + "\n" + before + "\n-->\n" + after;
            assertThat(yamlSays).as(story).isEqualTo(jsonSays);
            assertThat(after.isEmpty() ? List.of() : yaml.document().tree().errors())
                    .as(story)
                    .isEmpty();
            assertThat(value(yaml.document())).as(story).isEqualTo(value(json.document()));
            if (!after.equals(before)) {
                yaml.undo();
                assertThat(yaml.document().text()).as(story).isEqualTo(before);
                yaml.redo();
                assertThat(yaml.document().text()).as(story).isEqualTo(after);
            }
            return after;
        }

        private static String value(AslDocument document) {
            return document.tree()
                    .root()
                    .map(SyntaxJson::toJson)
                    .map(JsonNode::toString)
                    .orElse("");
        }
    }

    private static Optional<String> attempt(CommandStack stack, Command command) {
        try {
            stack.execute(command);
            return Optional.empty();
        } catch (CommandRejected rejected) {
            return Optional.of(rejected.getMessage());
        }
    }

    private static AslDocument document(String text) {
        return AslDocument.of(text, DocumentFormat.YAML);
    }

    private static String yaml(String json) {
        CommandStack stack = new CommandStack(document("{}\n"));
        SyntaxJson.toJson(AslDocument.of(json).tree().root().orElseThrow())
                .properties()
                .forEach(field ->
                        stack.execute(new SetField(SyntaxPath.ROOT, field.getKey(), Optional.of(field.getValue()))));
        return stack.document().text();
    }
}
