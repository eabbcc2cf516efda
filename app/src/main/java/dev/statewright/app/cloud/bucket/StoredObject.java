package dev.statewright.app.cloud.bucket;

import com.fasterxml.jackson.databind.JsonNode;

/** @param size in bytes @param modified as S3 writes it */
public record StoredObject(String key, long size, String modified) {

    static StoredObject of(JsonNode listed) {
        return new StoredObject(
                listed.path("Key").asText(),
                listed.path("Size").asLong(),
                listed.path("LastModified").asText().replace('T', ' ').replaceFirst("\\.\\d+Z$|Z$", ""));
    }
}
