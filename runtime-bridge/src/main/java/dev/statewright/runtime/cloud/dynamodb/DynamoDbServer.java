package dev.statewright.runtime.cloud.dynamodb;

import dev.statewright.runtime.cloud.library.ServiceLibrary;
import dev.statewright.runtime.cloud.service.ServiceFault;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * DynamoDB Local in this process. It is put together from its parts, because its own main program listens on all addresses and tells AWS
 * that it was started.
 */
final class DynamoDbServer {
    private static final String PACKAGE = "software.amazon.dynamodb.services.local.server.";

    /** What goes wrong in it is told by its answers; held, or its level would be forgotten. */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private final ServiceLibrary library;
    private final Object jetty;
    private final Object handler;
    private final int port;

    private DynamoDbServer(ServiceLibrary library, Object jetty, Object handler, int port) {
        this.library = library;
        this.jetty = jetty;
        this.handler = handler;
        this.port = port;
    }

    /**
     * @param folder where it keeps its file; empty for memory
     * @throws ServiceFault where it cannot be
     */
    static DynamoDbServer start(Optional<Path> folder) {
        ServiceLibrary library = ServiceLibrary.load("dynamodb", Map.of());
        // its log goes nowhere; a fifth of its start is spent on Log4j otherwise
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        SQLITE.setLevel(Level.OFF);
        // SQLite is native code, found by this property alone
        System.setProperty("sqlite4java.library.path", library.folder().toString());
        folder.ifPresent(path -> ServiceLibrary.make(path, "tables"));
        return library.within(() -> {
            Object handler = library.type(PACKAGE + "LocalDynamoDBRequestHandler")
                    .getConstructor(int.class, boolean.class, String.class, boolean.class, boolean.class)
                    .newInstance(0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false);
            Object http = library.type(PACKAGE + "LocalDynamoDBServerHandler")
                    .getConstructor(library.type(PACKAGE + "DynamoDBRequestHandler"), String.class)
                    .newInstance(handler, null);
            Class<?> server = library.type("org.eclipse.jetty.server.Server");
            Object jetty =
                    server.getConstructor(InetSocketAddress.class).newInstance(new InetSocketAddress("127.0.0.1", 0));
            keepConnections(
                    library, (Object[]) server.getMethod("getConnectors").invoke(jetty));
            server.getMethod("setHandler", library.type("org.eclipse.jetty.server.Handler"))
                    .invoke(jetty, http);
            server.getMethod("start").invoke(jetty);
            int port = ((URI) server.getMethod("getURI").invoke(jetty)).getPort();
            return new DynamoDbServer(library, jetty, handler, port);
        });
    }

    /** A connection ends by our side only: were it ended here just when it is used again, a call would be lost. */
    private static void keepConnections(ServiceLibrary library, Object[] connectors)
            throws ReflectiveOperationException {
        Class<?> connector = library.type("org.eclipse.jetty.server.AbstractConnector");
        for (Object each : connectors) {
            connector
                    .getMethod("setIdleTimeout", long.class)
                    .invoke(each, Duration.ofDays(1).toMillis());
        }
    }

    int port() {
        return port;
    }

    void stop() {
        library.within(() -> {
            jetty.getClass().getMethod("stop").invoke(jetty);
            handler.getClass().getMethod("shutdown").invoke(handler);
            return null;
        });
    }
}
