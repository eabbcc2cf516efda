package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.registry.MachineRevision;
import dev.statewright.runtime.registry.VariableReferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** What descriptions of a state machine have in common. */
final class MachineAnswers {
    private MachineAnswers() {}

    static void describe(ObjectNode answer, MachineRevision revision, Request request) {
        Optional<String> included = request.oneOf("includedData", List.of("ALL_DATA", "METADATA_ONLY"));
        request.check();
        if (included.filter("METADATA_ONLY"::equals).isEmpty()) {
            answer.put("definition", revision.definition().text());
        }
        answer.put("roleArn", revision.roleArn());
        answer.set("loggingConfiguration", revision.logging());
        answer.set("tracingConfiguration", revision.tracing());
        answer.set("encryptionConfiguration", revision.encryption());
        if (revision.id() != null) {
            answer.put("revisionId", revision.id());
        }
        Map<String, SortedSet<String>> references =
                VariableReferences.of(revision.definition().machine());
        if (!references.isEmpty()) {
            ObjectNode states = answer.putObject("variableReferences");
            references.forEach((state, names) -> {
                ArrayNode list = states.putArray(state);
                names.forEach(list::add);
            });
        }
    }
}
