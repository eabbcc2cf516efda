package dev.statewright.runtime.cloud.endpoint;

import com.sun.net.httpserver.HttpExchange;
import dev.statewright.runtime.cloud.service.ServiceFault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request with its answer, read in the ways that AWS's protocols need. */
final class Exchange {
    private static final int LONGEST = 256 * 1024 * 1024;
    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[^/]+/[^/]+/([^/]+)/aws4_request");

    private final HttpExchange http;
    private byte[] body;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    /** Without the query, not decoded. */
    String path() {
        return http.getRequestURI().getRawPath();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    /** The service that the signature names; empty for an unsigned request. */
    String scope() {
        Matcher scope = SCOPE.matcher(header("Authorization").orElse(""));
        return scope.find() ? scope.group(1) : "";
    }

    byte[] body() throws IOException {
        if (body == null) {
            byte[] read = http.getRequestBody().readNBytes(LONGEST + 1);
            if (read.length > LONGEST) {
                throw new ServiceFault(
                        "RequestEntityTooLarge", "The request is longer than " + LONGEST + " bytes.", 413);
            }
            body = header("x-amz-content-sha256").orElse("").startsWith("STREAMING-") ? ChunkedBody.decode(read) : read;
        }
        return body;
    }

    String text() throws IOException {
        return new String(body(), StandardCharsets.UTF_8);
    }

    /** The parameters of the query. */
    Map<String, String> query() {
        return parameters(
                Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse(""));
    }

    static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    void set(String header, String value) {
        http.getResponseHeaders().set(header, value);
    }

    void respond(int status, String contentType, byte[] bytes) throws IOException {
        set("Content-Type", contentType);
        boolean empty = bytes.length == 0 || method().equals("HEAD") || status == 204 || status == 304;
        http.sendResponseHeaders(status, empty ? -1 : bytes.length);
        if (!empty) {
            try (OutputStream out = http.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    void respond(int status, String contentType, String text) throws IOException {
        respond(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }
}
