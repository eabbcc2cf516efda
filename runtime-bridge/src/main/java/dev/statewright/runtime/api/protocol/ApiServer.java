package dev.statewright.runtime.api.protocol;

import com.sun.net.httpserver.HttpServer;
import dev.statewright.runtime.api.StepFunctionsApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the API on this machine, and to this machine only. Each request has a virtual thread of its own. */
public final class ApiServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ApiServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any that is free
     * @throws IOException where the port is taken
     */
    public static ApiServer start(StepFunctionsApi api, int port) throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        ApiServer started = new ApiServer(HttpServer.create(new InetSocketAddress(here, port), 1024));
        started.server.setExecutor(started.threads);
        started.server.createContext("/", new AwsJsonHandler(api));
        started.server.start();
        return started;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String address() {
        return "http://127.0.0.1:" + port();
    }

    /** Ends at once; requests that wait are broken off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
