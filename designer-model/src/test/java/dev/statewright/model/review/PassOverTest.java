package dev.statewright.model.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import org.junit.jupiter.api.Test;

class PassOverTest {

    private static final String TEXT = """
            {
              "StartAt": "A",
              "States": {
                "A": {
                  "Type": "Pass",
                  "End": true
                }
              }
            }
            """;

    private final CommandStack stack = new CommandStack(AslDocument.of(TEXT));

    @Test
    void theStatesCommentSaysWhatIsNotToBeTold() {
        stack.execute(new PassOver(StatePath.root("A").syntax(), "NO_DOLLAR"));
        assertThat(stack.document().text()).contains("\"Comment\": \"statewright-ignore NO_DOLLAR\"");

        stack.execute(new PassOver(StatePath.root("A").syntax(), "NO_PATH"));
        assertThat(stack.document().text()).contains("\"Comment\": \"statewright-ignore NO_DOLLAR, NO_PATH\"");
        stack.undo();
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(TEXT);
        stack.redo();
        assertThat(stack.document().text()).contains("statewright-ignore NO_DOLLAR\"");
    }

    @Test
    void whatTheCommentOfTheWorkflowSaysStays() {
        CommandStack written =
                new CommandStack(AslDocument.of(TEXT.replaceFirst("\\{", "{\n  \"Comment\": \"Hello\",")));
        written.execute(new PassOver(SyntaxPath.ROOT, "NO_PATH"));

        assertThat(written.document().text()).contains("\"Comment\": \"Hello statewright-ignore NO_PATH\"");
    }

    @Test
    void nothingIsSaidTwice() {
        stack.execute(new PassOver(StatePath.root("A").syntax(), "NO_DOLLAR"));

        assertThatThrownBy(() -> stack.execute(new PassOver(StatePath.root("A").syntax(), "NO_DOLLAR")))
                .isInstanceOf(CommandRejected.class)
                .hasMessageContaining("NO_DOLLAR");
    }
}
