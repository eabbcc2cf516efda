package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.registry.AliasRoute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code routingConfiguration}: one version, or two that share the executions. */
final class Routes {
    private static final String MEMBER = "routingConfiguration";

    private Routes() {}

    static List<AliasRoute> required(Request request) {
        if (!request.has(MEMBER)) {
            request.violate("null", MEMBER, "Member must not be null");
        }
        return optional(request).orElse(List.of());
    }

    /** @throws ApiError ValidationException, for whatever offends in the request */
    static Optional<List<AliasRoute>> optional(Request request) {
        if (!request.has(MEMBER)) {
            request.check();
            return Optional.empty();
        }
        List<AliasRoute> routes = new ArrayList<>();
        for (JsonNode route : request.json().get(MEMBER)) {
            String where = MEMBER + "." + (routes.size() + 1) + ".member.weight";
            routes.add(new AliasRoute(
                    route.path("stateMachineVersionArn").asText(),
                    request.number(route.path("weight"), where, 0, 100)));
        }
        if (routes.isEmpty()) {
            request.violate("'[]'", MEMBER, "Member must have length greater than or equal to 1");
        } else if (routes.size() > 2) {
            request.violate("'" + shown(routes) + "'", MEMBER, "Member must have length less than or equal to 2");
        }
        request.check();
        checkTogether(routes);
        return Optional.of(routes);
    }

    private static String shown(List<AliasRoute> routes) {
        return routes.stream()
                .map(route -> "RoutingConfigurationListItem(stateMachineVersionArn=" + route.versionArn() + ", weight="
                        + route.weight() + ")")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void checkTogether(List<AliasRoute> routes) {
        List<String> arns = routes.stream().map(AliasRoute::versionArn).toList();
        String received = " Received: [" + String.join(", ", arns) + "]";
        if (!arns.stream().allMatch(arn -> arn.matches("arn:[^:]+:states:[^:]*:[^:]*:stateMachine:[^:]+:\\d+"))) {
            throw ApiError.validation("Routing configuration must contain state machine version ARNs." + received);
        }
        if (new HashSet<>(arns).size() < arns.size()) {
            throw ApiError.validation(
                    "Routing configuration must contain distinct state machine version ARNs." + received);
        }
        if (routes.stream().mapToInt(AliasRoute::weight).sum() != 100) {
            throw ApiError.validation("Sum of routing configuration weights must equal 100. Received: "
                    + routes.stream().map(AliasRoute::weight).toList());
        }
    }
}
