package dev.statewright.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** How often it is tried: {@code -Dsequences=10000}. */
class UndoPropertyTest {

    private static int sequences;
    private static int commands;

    @Property(shrinking = ShrinkingMode.OFF)
    void twoHundredCommandsUndoneLeaveTheVeryBytes(@ForAll("documents") AslDocument document, @ForAll long seed) {
        Random random = new Random(seed);
        RandomCommands made = new RandomCommands(random);
        CommandStack stack = new CommandStack(document);
        for (int i = 0; i < 200; i++) {
            Command command = made.next(stack.document(), true);
            attempt(stack, command);
            // most typing is taken back: documents that stay broken have few commands to try
            boolean typed = command instanceof ReplaceText;
            if (random.nextInt(typed ? 2 : 10) == 0) {
                stack.undo();
            }
        }
        String end = stack.document().text();
        int steps = 0;
        for (; stack.canUndo(); steps++) {
            stack.undo();
        }
        assertThat(stack.document().text()).isEqualTo(document.text());
        for (; steps > 0; steps--) {
            stack.redo();
        }
        assertThat(stack.document().text()).isEqualTo(end);
        sequences++;
        commands += 200;
    }

    @AfterContainer
    static void tellHowMany() {
        System.out.printf("undone byte for byte: %d sequences of commands, %d commands%n", sequences, commands);
    }

    @Provide
    Arbitrary<AslDocument> documents() {
        List<AslDocument> documents = new ArrayList<>();
        for (String text : RandomCommandsTest.DOCUMENTS) {
            AslDocument json = AslDocument.of(text);
            documents.add(json);
            documents.add(AslDocument.of(yaml(json), DocumentFormat.YAML));
        }
        return Arbitraries.of(documents);
    }

    private static String yaml(AslDocument json) {
        CommandStack stack = new CommandStack(AslDocument.of("{}\n", DocumentFormat.YAML));
        json.tree()
                .root()
                .map(SyntaxJson::toJson)
                .ifPresent(root -> root.properties()
                        .forEach(field -> stack.execute(
                                new SetField(SyntaxPath.ROOT, field.getKey(), Optional.of(field.getValue())))));
        return stack.document().text();
    }

    private static void attempt(CommandStack stack, Command command) {
        String before = stack.document().text();
        try {
            stack.execute(command);
        } catch (CommandRejected rejected) {
            assertThat(stack.document().text()).isEqualTo(before);
            assertThat(rejected.getMessage()).endsWith(".");
        }
    }
}
