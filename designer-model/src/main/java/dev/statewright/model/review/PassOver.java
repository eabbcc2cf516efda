package dev.statewright.model.review;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.command.SetField;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Says in the Comment of a state, or of the workflow, that a code is not to be told there: {@code statewright-ignore CODE}. What the
 * Comment says already stays.
 *
 * @param object the way to the state, or the root for the workflow
 */
public record PassOver(SyntaxPath object, String code) implements Command {

    private static final String FIELD = "Comment";

    @Override
    public String nameKey() {
        return "command.pass-over";
    }

    /** @throws CommandRejected where the Comment says so already */
    @Override
    public Edit applyTo(AslDocument document) {
        String before = document.tree()
                .find(object.then(FIELD))
                .flatMap(node -> Optional.ofNullable(SyntaxJson.toJson(node).textValue()))
                .orElse("");
        return new SetField(object, FIELD, Optional.of(TextNode.valueOf(marked(before)))).applyTo(document);
    }

    private String marked(String comment) {
        Matcher mark = IgnoreMarks.MARK.matcher(comment);
        if (!mark.find()) {
            return (comment.isBlank() ? "" : comment + " ") + IgnoreMarks.WORD + " " + code;
        }
        if (List.of(mark.group(1).split("\\s*,\\s*")).contains(code)) {
            throw new CommandRejected("The Comment says already that " + code + " is passed over.");
        }
        return comment.substring(0, mark.end(1)) + ", " + code + comment.substring(mark.end(1));
    }
}
