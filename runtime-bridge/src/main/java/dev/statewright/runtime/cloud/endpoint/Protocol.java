package dev.statewright.runtime.cloud.endpoint;

import java.io.IOException;

/** A way in which clients and services speak over HTTP. */
@FunctionalInterface
interface Protocol {
    /** Answers the request, faults too. */
    void answer(Exchange exchange) throws IOException;
}
