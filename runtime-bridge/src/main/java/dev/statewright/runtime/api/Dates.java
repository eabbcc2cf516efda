package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.math.BigDecimal;
import java.time.Instant;

/** Instants of the wire format: seconds since 1970 with milliseconds as their fraction. AWS JSON 1.0 protocol, "epoch-seconds". */
final class Dates {
    private Dates() {}

    static JsonNode of(Instant instant) {
        return Json.NODES.numberNode(BigDecimal.valueOf(instant.toEpochMilli(), 3));
    }
}
