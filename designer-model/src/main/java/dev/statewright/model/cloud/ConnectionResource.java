package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A connection of EventBridge: what HTTP Tasks and API destinations add to their requests.
 *
 * @param authorization {@code API_KEY}, {@code BASIC} or {@code OAUTH_CLIENT_CREDENTIALS}
 * @param parameters {@code AuthParameters} of the template, resolved; holds secrets
 */
public record ConnectionResource(String logicalId, String name, String arn, String authorization, JsonNode parameters) {

    /** Whether an ARN means this connection; the id at its end is different for each deployment. */
    public boolean isMeantBy(String otherArn) {
        return otherArn.equals(arn)
                || otherArn.replaceFirst("^arn:[^:]*:events:[^:]*:[^:]*:connection/([^/]*).*$", "$1")
                        .equals(name);
    }
}
