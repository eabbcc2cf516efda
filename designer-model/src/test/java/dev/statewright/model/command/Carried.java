package dev.statewright.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;

/** Carries commands out as the studio does, and checks each time that undo and redo lead to the very same texts. */
public final class Carried {

    private Carried() {}

    /** The text after the command. */
    public static String out(String text, Command command) {
        CommandStack stack = new CommandStack(AslDocument.of(text));
        stack.execute(command);
        String after = stack.document().text();
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(text);
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
