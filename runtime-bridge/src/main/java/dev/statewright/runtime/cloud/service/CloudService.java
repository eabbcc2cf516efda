package dev.statewright.runtime.cloud.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** One service. {@link Services} starts it before its first call. */
public interface CloudService {
    ServiceName name();

    /**
     * Makes it ready; called once, and again only after it failed.
     *
     * @param progress takes what is being done, in a few words
     * @throws ServiceFault with one clear sentence where it cannot be
     */
    default void start(Consumer<String> progress) {
        // most services are ready as soon as they are there
    }

    /** Where it listens, once it runs; empty where it runs in this process without a port. */
    default OptionalInt port() {
        return OptionalInt.empty();
    }

    /**
     * Calls an operation; from many threads.
     *
     * @throws ServiceFault where it refuses
     */
    JsonNode call(String operation, ObjectNode request);

    /** Ends it; what it keeps on disk stays. */
    default void close() {
        // most have nothing to end
    }
}
