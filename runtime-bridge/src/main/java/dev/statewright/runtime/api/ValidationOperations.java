package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.service.MachineType;
import java.util.List;

/** ValidateStateMachineDefinition. */
final class ValidationOperations {
    private static final int MOST = 100;

    private ValidationOperations() {}

    static JsonNode validate(Request request) {
        String definition = request.required("definition", 1, Definitions.LONGEST);
        String type = request.oneOf("type", List.of("STANDARD", "EXPRESS")).orElse("STANDARD");
        String severity = request.oneOf("severity", List.of("ERROR", "WARNING")).orElse("ERROR");
        int most = request.number("maxResults", 0, 0, MOST);
        request.check();
        List<Definitions.Finding> findings = Definitions.findings(definition, MachineType.valueOf(type)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR || severity.equals("WARNING"))
                .toList();
        ObjectNode answer = Json.NODES.objectNode();
        boolean fails = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        answer.put("result", fails ? "FAIL" : "OK");
        int shown = Math.min(findings.size(), most == 0 ? MOST : most);
        ArrayNode diagnostics = answer.putArray("diagnostics");
        for (Definitions.Finding finding : findings.subList(0, shown)) {
            ObjectNode diagnostic = diagnostics.addObject();
            diagnostic.put("severity", finding.severity().name());
            diagnostic.put("code", finding.code());
            diagnostic.put("message", finding.message());
            if (finding.location() != null) {
                diagnostic.put("location", finding.location());
            }
        }
        answer.put("truncated", shown < findings.size());
        return answer;
    }
}
