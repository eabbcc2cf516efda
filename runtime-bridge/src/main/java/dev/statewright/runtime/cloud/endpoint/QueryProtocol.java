package dev.statewright.runtime.cloud.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Forms in, XML out: how SNS and CloudWatch are spoken to. Smithy, "AWS Query protocol". */
record QueryProtocol(ServiceCalls calls) implements Protocol {
    private static final String TYPE = "text/xml";

    @Override
    public void answer(Exchange exchange) throws IOException {
        String scope = exchange.scope().isEmpty() ? "sns" : exchange.scope();
        try {
            Map<String, String> form = new TreeMap<>(Exchange.parameters(exchange.text()));
            String action = form.remove("Action");
            form.remove("Version");
            ServiceName service = ServiceName.ofScope(scope)
                    .filter(each -> each == ServiceName.SNS || each == ServiceName.METRICS)
                    .orElseThrow(() -> new ServiceFault(
                            "InvalidAction",
                            "'" + scope + "' is not spoken to in forms here: use a newer AWS CLI or SDK."));
            if (action == null) {
                throw new ServiceFault("MissingAction", "The request has no Action.");
            }
            JsonNode answer = calls.call(service, action, (ObjectNode) request(form));
            exchange.respond(200, TYPE, response(action, answer));
        } catch (ServiceFault e) {
            exchange.respond(e.status(), TYPE, error(e));
        }
    }

    /** {@code A.member.1.B=x} and {@code A.entry.1.key=…&A.entry.1.value=…} as JSON. */
    private static JsonNode request(Map<String, String> form) {
        ObjectNode root = Json.NODES.objectNode();
        form.forEach((path, value) -> {
            ObjectNode at = root;
            String[] steps = path.split("\\.");
            for (int i = 0; i < steps.length - 1; i++) {
                at = at.path(steps[i]) instanceof ObjectNode known ? known : at.putObject(steps[i]);
            }
            at.put(steps[steps.length - 1], value);
        });
        return listed(root);
    }

    private static JsonNode listed(JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        if (value.size() == 1 && value.path("member").isObject()) {
            ArrayNode list = Json.NODES.arrayNode();
            for (int i = 1; value.path("member").has(String.valueOf(i)); i++) {
                list.add(listed(value.path("member").path(String.valueOf(i))));
            }
            return list;
        }
        ObjectNode object = Json.NODES.objectNode();
        if (value.size() == 1 && value.path("entry").isObject()) {
            value.path("entry")
                    .forEach(entry -> object.set(
                            entry.path("Name").asText(entry.path("key").asText()),
                            listed(entry.has("Value") ? entry.path("Value") : entry.path("value"))));
            return object;
        }
        value.properties().forEach(member -> object.set(member.getKey(), listed(member.getValue())));
        return object;
    }

    private static String response(String action, JsonNode answer) {
        StringBuilder xml = new StringBuilder();
        xml.append("<").append(action).append("Response xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><");
        xml.append(action).append("Result>");
        Xml.members(answer, xml);
        xml.append("</")
                .append(action)
                .append("Result><ResponseMetadata><RequestId>")
                .append(UUID.randomUUID());
        return xml.append("</RequestId></ResponseMetadata></")
                .append(action)
                .append("Response>")
                .toString();
    }

    /** The protocol's codes are those of the API without "Exception". */
    private static String error(ServiceFault fault) {
        return "<ErrorResponse><Error><Type>" + (fault.status() < 500 ? "Sender" : "Receiver") + "</Type><Code>"
                + Xml.escaped(fault.code().replaceFirst("Exception$", "")) + "</Code><Message>"
                + Xml.escaped(fault.getMessage()) + "</Message></Error><RequestId>" + UUID.randomUUID()
                + "</RequestId></ErrorResponse>";
    }
}
