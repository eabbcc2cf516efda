package dev.statewright.runtime.cloud.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.cloud.ConnectionResource;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the connections of a workspace's template add to requests. Their secrets go nowhere else. EventBridge User Guide, "Connections for API
 * targets".
 */
public final class Connections {
    /** For a workspace without any. */
    public static final Connections NONE = new Connections(List::of, AllowedHosts.NOWHERE);

    private final Supplier<List<ConnectionResource>> resources;
    private final AllowedHosts hosts;

    /**
     * @param resources as the template has them now
     * @param hosts that tokens may be asked of
     */
    public Connections(Supplier<List<ConnectionResource>> resources, AllowedHosts hosts) {
        this.resources = resources;
        this.hosts = hosts;
    }

    /**
     * What is added to a request.
     *
     * @param query to the address, name and value
     * @param body members of the request's JSON
     */
    public record Additions(
            Map<String, String> headers, List<Map.Entry<String, String>> query, Map<String, String> body) {
        static final Additions NONE = new Additions(Map.of(), List.of(), Map.of());
    }

    /** A connection cannot be authorized. */
    public static final class Unauthorized extends Exception {
        private static final long serialVersionUID = 1;

        Unauthorized(String message) {
            super(message);
        }
    }

    /**
     * What the connection of an HTTP Task adds; nothing where the template does not know it.
     *
     * @param client to ask for a token with, where the connection needs one
     */
    Additions of(JsonNode arguments, HttpClient client) throws Unauthorized, IOException, InterruptedException {
        String arn = arguments
                .path("Authentication")
                .path("ConnectionArn")
                .asText(arguments.path("InvocationConfig").path("ConnectionArn").asText());
        Optional<ConnectionResource> connection =
                resources.get().stream().filter(each -> each.isMeantBy(arn)).findFirst();
        return connection.isEmpty() ? Additions.NONE : additions(connection.get(), client);
    }

    private Additions additions(ConnectionResource connection, HttpClient client)
            throws Unauthorized, IOException, InterruptedException {
        JsonNode parameters = connection.parameters();
        JsonNode more = parameters.path("InvocationHttpParameters");
        Map<String, String> headers = pairs(more.path("HeaderParameters"));
        switch (connection.authorization()) {
            case "API_KEY" -> {
                JsonNode key = parameters.path("ApiKeyAuthParameters");
                headers.put(
                        key.path("ApiKeyName").asText(), key.path("ApiKeyValue").asText());
            }
            case "BASIC" -> {
                JsonNode basic = parameters.path("BasicAuthParameters");
                headers.put(
                        "Authorization",
                        basic(
                                basic.path("Username").asText(),
                                basic.path("Password").asText()));
            }
            case "OAUTH_CLIENT_CREDENTIALS" ->
                headers.put("Authorization", "Bearer " + token(connection, parameters.path("OAuthParameters"), client));
            case String other ->
                throw new Unauthorized("The connection " + connection.name() + " has the AuthorizationType '" + other
                        + "': API_KEY, BASIC and OAUTH_CLIENT_CREDENTIALS are known.");
        }
        return new Additions(
                headers,
                new ArrayList<>(pairs(more.path("QueryStringParameters")).entrySet()),
                pairs(more.path("BodyParameters")));
    }

    private static Map<String, String> pairs(JsonNode list) {
        Map<String, String> pairs = new LinkedHashMap<>();
        list.forEach(
                pair -> pairs.put(pair.path("Key").asText(), pair.path("Value").asText()));
        return pairs;
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private String token(ConnectionResource connection, JsonNode oauth, HttpClient client)
            throws Unauthorized, IOException, InterruptedException {
        URI address = URI.create(oauth.path("AuthorizationEndpoint").asText());
        if (!hosts.allow(address)) {
            throw new Unauthorized(hosts.refusal(address));
        }
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        pairs(oauth.path("OAuthHttpParameters").path("BodyParameters"))
                .forEach((name, value) ->
                        form.append('&').append(encoded(name)).append('=').append(encoded(value)));
        JsonNode secret = oauth.path("ClientParameters");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                basic(
                                        secret.path("ClientID").asText(),
                                        secret.path("ClientSecret").asText()))
                        .method(
                                oauth.path("HttpMethod").asText("POST"),
                                HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        try {
            String token = Json.read(answer.body()).path("access_token").asText();
            if (answer.statusCode() / 100 == 2 && !token.isEmpty()) {
                return token;
            }
        } catch (JsonProcessingException e) {
            // told below
        }
        throw new Unauthorized("The connection " + connection.name() + " got no token from " + address + ": status "
                + answer.statusCode() + ".");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
