package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** States.Base64Encode, States.Base64Decode, States.Hash. */
final class Encodings {
    private static final Set<String> ALGORITHMS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private Encodings() {}

    static JsonNode base64Encode(JsonNode value) {
        byte[] bytes = Check.shortText(value).getBytes(StandardCharsets.UTF_8);
        return Json.NODES.textNode(Base64.getEncoder().encodeToString(bytes));
    }

    static JsonNode base64Decode(JsonNode value) {
        try {
            return Json.NODES.textNode(
                    new String(Base64.getDecoder().decode(Check.shortText(value)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IntrinsicFailure("Invalid arguments: the string is not Base64: " + e.getMessage());
        }
    }

    static JsonNode hash(JsonNode value, JsonNode algorithm) {
        String data = value.isTextual() ? Check.shortText(value) : Json.write(value);
        String name = Check.text(algorithm);
        if (!ALGORITHMS.contains(name)) {
            throw new IntrinsicFailure("Invalid arguments: there is no algorithm '" + name + "'");
        }
        try {
            byte[] digest = MessageDigest.getInstance(name).digest(data.getBytes(StandardCharsets.UTF_8));
            return Json.NODES.textNode(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
