package dev.statewright.app.cloud.killed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A folder that {@code statewright serve} serves in a process of its own, which can be killed and started again. */
final class ServedFolder implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String LISTENING = "listening on ";

    private final Path folder;
    private final Path data;
    private final Path said;
    private Process process;
    private String address;
    private boolean open;

    /** @param said takes what the processes write to standard error */
    ServedFolder(Path folder, Path data, Path said) {
        this.folder = folder;
        this.data = data;
        this.said = said;
    }

    /** Nobody knows whether a call was done: the process was killed meanwhile. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The service refuses. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    void start() throws IOException {
        process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null || !line.startsWith(LISTENING)) {
            throw new IOException("It does not serve " + folder + ": " + line + "; see " + said);
        }
        synchronized (this) {
            address = line.substring(LISTENING.length());
            open = true;
            notifyAll();
        }
    }

    private List<String> command() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-Dstatewright.project=" + System.getProperty("statewright.project", ".."),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.statewright.app.Main",
                "serve",
                folder.toString(),
                "--data",
                data.toString(),
                "--port",
                "0"));
    }

    /** Ends it in the middle of whatever it does; nothing of it runs on. */
    void kill() throws InterruptedException {
        synchronized (this) {
            open = false;
        }
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends it as Ctrl+C does: in order, whatever is under way. */
    void interrupt() throws InterruptedException {
        synchronized (this) {
            open = false;
        }
        process.destroy();
        process.waitFor();
    }

    private synchronized String awaitAddress() throws InterruptedException {
        while (!open) {
            wait();
        }
        return address;
    }

    /**
     * Waits until it is served, and calls an operation.
     *
     * @param target {@code AWSEvents.PutEvents}
     * @throws Refused with the service's answer
     */
    JsonNode call(String target, JsonNode request) throws Lost, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(awaitAddress() + "/"))
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(request))));
    }

    JsonNode invoke(String function) throws Lost, InterruptedException {
        return send(HttpRequest.newBuilder(
                        URI.create(awaitAddress() + "/2015-03-31/functions/" + function + "/invocations"))
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    /** The same for a call that may be done twice. */
    JsonNode ask(String target, JsonNode request) throws InterruptedException {
        while (true) {
            try {
                return call(target, request);
            } catch (Lost e) {
                // asked again when it is served again
            }
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws Lost, InterruptedException {
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refused(answer.body());
            }
            return answer.body().isBlank() ? Json.NODES.objectNode() : Json.readTrusted(answer.body());
        } catch (IOException e) {
            throw new Lost();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
