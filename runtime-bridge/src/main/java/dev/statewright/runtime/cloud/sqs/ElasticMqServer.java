package dev.statewright.runtime.cloud.sqs;

import dev.statewright.runtime.cloud.library.LocalServer;
import dev.statewright.runtime.cloud.library.ServiceLibrary;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** ElasticMQ in this process, on 127.0.0.1. */
final class ElasticMqServer {
    private static final int PATIENCE_MILLIS = 20_000;

    private final ServiceLibrary library;
    private final Object stop;
    private final int port;

    private ElasticMqServer(ServiceLibrary library, Object stop, int port) {
        this.library = library;
        this.stop = stop;
        this.port = port;
    }

    /**
     * @param folder where messages are kept; empty for memory
     * @param millis the time
     * @throws ServiceFault where it cannot be
     */
    static ElasticMqServer start(Optional<Path> folder, String region, String account, LongSupplier millis) {
        Map<String, byte[]> replaced = Map.of(QueueTime.NAME, QueueTime.classFile());
        // its classes know one database: without their own, a second workspace would keep its messages in the first
        // one's
        ServiceLibrary library = folder.map(path -> ServiceLibrary.load("elasticmq", replaced, path))
                .orElseGet(() -> ServiceLibrary.load("elasticmq", replaced));
        folder.ifPresent(path -> ServiceLibrary.make(path, "queues"));
        int port = freePort();
        String settings = """
                include classpath("application.conf")
                node-address { protocol = http, host = "127.0.0.1", port = %1$d, context-path = "" }
                rest-sqs { enabled = true, bind-hostname = "127.0.0.1", bind-port = %1$d, sqs-limits = strict }
                rest-stats { enabled = false }
                aws { region = "%2$s", accountId = "%3$s" }
                generate-node-address = false
                queues {}
                messages-storage { enabled = %4$s, uri = %5$s }
                pekko { loglevel = "OFF", stdout-loglevel = "OFF", jvm-shutdown-hooks = off
                  coordinated-shutdown.run-by-jvm-shutdown-hook = off
                  http.server.request-timeout = 60 s }
                """.formatted(
                        port,
                        region,
                        account,
                        folder.isPresent(),
                        Json.write(Json.NODES.textNode(folder.map(path -> new KeptMessages(path).address())
                                .orElse("jdbc:h2:mem:"))));
        KeptMessages.Amount kept =
                folder.map(path -> new KeptMessages(path).amount(library)).orElse(new KeptMessages.Amount(0, 0));
        return library.within(() -> {
            synchronized (library) {
                library.type(QueueTime.NAME).getField("next").set(null, millis);
                Class<?> factory = library.type("com.typesafe.config.ConfigFactory");
                Class<?> config = library.type("com.typesafe.config.Config");
                Object own = factory.getMethod("parseString", String.class).invoke(null, settings);
                Object shipped = factory.getMethod("load", ClassLoader.class).invoke(null, library.classes());
                Object merged = config.getMethod("withFallback", library.type("com.typesafe.config.ConfigMergeable"))
                        .invoke(own, shipped);
                Object resolved = config.getMethod("resolve").invoke(merged);
                Object parsed = library.type("org.elasticmq.server.config.ElasticMQServerConfig")
                        .getConstructor(config)
                        .newInstance(resolved);
                Class<?> server = library.type("org.elasticmq.server.ElasticMQServer");
                Object stop = server.getMethod("start")
                        .invoke(server.getConstructor(parsed.getClass()).newInstance(parsed));
                ElasticMqServer started = new ElasticMqServer(library, stop, port);
                started.await(kept);
                return started;
            }
        });
    }

    /** It says that it has started before it has, and before it has read back what it kept. */
    private void await(KeptMessages.Amount kept) {
        LocalServer calls = new LocalServer(port, "AmazonSQS", "sqs");
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (true) {
            try {
                if (KeptMessages.isThere(kept, calls)) {
                    return;
                }
                if (System.nanoTime() > until) {
                    throw new ServiceFault("ServiceUnavailable", "The kept messages could not be read back.", 503);
                }
            } catch (ServiceFault e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceFault("ServiceUnavailable", "The start of the queues was given up.", 503);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ServiceFault("ServiceUnavailable", "There is no free port on 127.0.0.1 for the queues.", 503);
        }
    }

    int port() {
        return port;
    }

    void stop() {
        library.within(() -> library.type("scala.Function0").getMethod("apply").invoke(stop));
    }
}
