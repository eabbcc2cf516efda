package dev.statewright.runtime.cloud.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.s3.FolderBuckets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All services on one address of this machine, for this machine only. Who is meant is told by the header {@code X-Amz-Target}, the path, or
 * the service in the signature; signatures themselves are not checked.
 */
public final class CloudEndpoint implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonProtocol json;
    private final QueryProtocol query;
    private final LambdaPaths lambda;
    private final S3Paths s3;

    private CloudEndpoint(HttpServer server, ServiceCalls calls, FolderBuckets buckets) {
        this.server = server;
        this.json = new JsonProtocol(calls);
        this.query = new QueryProtocol(calls);
        this.lambda = new LambdaPaths(calls);
        this.s3 = new S3Paths(calls, buckets);
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any that is free
     * @throws IOException where the port is taken
     */
    public static CloudEndpoint start(ServiceCalls calls, FolderBuckets buckets, int port) throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        CloudEndpoint endpoint =
                new CloudEndpoint(HttpServer.create(new InetSocketAddress(here, port), 1024), calls, buckets);
        endpoint.server.setExecutor(endpoint.threads);
        endpoint.server.createContext("/", endpoint::handle);
        endpoint.server.start();
        return endpoint;
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            exchange.set("x-amzn-RequestId", UUID.randomUUID().toString());
            protocol(exchange).answer(exchange);
        }
    }

    private Protocol protocol(Exchange exchange) {
        if (exchange.header("X-Amz-Target").isPresent()) {
            return json;
        }
        if (exchange.path().matches("/20\\d\\d-\\d\\d-\\d\\d/(functions|event-source-mappings).*")) {
            return lambda;
        }
        String form = exchange.header("Content-Type").orElse("");
        String scope = exchange.scope();
        if (form.startsWith("application/x-www-form-urlencoded") && !scope.equals("s3")) {
            return query;
        }
        boolean known = ServiceName.ofScope(scope).isPresent();
        return known && !scope.equals("s3") || !known && !scope.isEmpty()
                ? unknown -> JsonProtocol.fault(
                        unknown,
                        new ServiceFault(
                                "UnknownOperationException",
                                "The service '" + scope + "' is not on this machine in this form of request."))
                : s3;
    }

    /** Ends at once; requests that wait are broken off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
