package dev.statewright.model.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.command.SetField;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;

/** Gives the token of a task to whoever is to answer: among what is sent, where that is an object of fields. */
final class TokenFixes {

    /** Where the integrations have what the receiver gets: of Lambda, SQS, SNS, Step Functions, EventBridge. */
    private static final List<String> MESSAGES = List.of("Payload", "MessageBody", "Message", "Input", "Detail");

    private TokenFixes() {}

    static List<QuickFix> of(Place place) {
        State state = place.state().orElse(null);
        if (!(state instanceof TaskState task)) {
            return List.of();
        }
        boolean jsonata = task.common().language() == QueryLanguage.JSONATA;
        SyntaxPath sent = task.path().syntax().then(jsonata ? "Arguments" : "Parameters");
        Optional<JsonNode> json = place.json(sent);
        for (String message : MESSAGES) {
            if (json.map(found -> found.get(message)).orElse(null) instanceof ObjectNode) {
                return List.of(fix(sent.then(message), jsonata));
            }
        }
        return List.of();
    }

    private static QuickFix fix(SyntaxPath object, boolean jsonata) {
        String field = jsonata ? "TaskToken" : "TaskToken.$";
        String token = jsonata ? "{% $states.context.Task.Token %}" : "$$.Task.Token";
        return QuickFix.of("fix.add-field", new SetField(object, field, Optional.of(TextNode.valueOf(token))), field);
    }
}
