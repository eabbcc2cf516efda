package dev.statewright.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;

/** Carries commands out as the studio does, and checks each time that undo and redo lead to the very same texts. */
public final class Carried {

    private Carried() {}

    /** The text after the command. */
    public static String out(String text, Command command) {
        return out(AslDocument.of(text), command);
    }

    /** The text of the document's file after the command. */
    public static String out(AslDocument document, Command command) {
        CommandStack stack = new CommandStack(document);
        stack.execute(command);
        String after = stack.document().text();
        assertThat(stack.document().tree().errors()).as(after).isEmpty();
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(document.text());
        assertThat(stack.isDirty()).isFalse();
        stack.redo();
        assertThat(stack.document().text()).isEqualTo(after);
        assertThat(stack.document().tree().errors()).isEmpty();
        return after;
    }

    public static StateMachine machine(String text) {
        return AslDocument.of(text).machine();
    }
}
