package dev.statewright.runtime.cloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.library.LocalServer;
import dev.statewright.runtime.cloud.library.ServiceLibrary;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.history.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** ElasticMQ's database of queues and messages. It is read back in the background; this tells when that is done. */
record KeptMessages(Path folder) {
    private static final List<String> COUNTS = List.of(
            "ApproximateNumberOfMessages",
            "ApproximateNumberOfMessagesNotVisible",
            "ApproximateNumberOfMessagesDelayed");

    /** Each change is in the file before it is answered: a process that is killed loses nothing. */
    String address() {
        return "jdbc:h2:" + folder.resolve("queues").toAbsolutePath() + ";WRITE_DELAY=0";
    }

    /**
     * What there is to be read back.
     *
     * @param queues how many
     * @param messages in all of them
     */
    record Amount(int queues, int messages) {}

    boolean isThere() {
        return Files.exists(folder.resolve("queues.mv.db"));
    }

    /** Before ElasticMQ opens the database. */
    Amount amount(ServiceLibrary library) {
        if (!isThere()) {
            return new Amount(0, 0);
        }
        return library.within(() -> {
            Driver driver =
                    (Driver) library.type("org.h2.Driver").getConstructor().newInstance();
            try (Connection connection = driver.connect(address(), new Properties());
                    Statement statement = connection.createStatement()) {
                List<String> tables = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SHOW TABLES")) {
                    while (rows.next()) {
                        tables.add(rows.getString(1));
                    }
                }
                int queues = 0;
                int messages = 0;
                for (String table : tables) {
                    try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM \"" + table + "\"")) {
                        count.next();
                        if (table.equals("QUEUE")) {
                            queues = count.getInt(1);
                        } else if (table.startsWith("MESSAGE_")) {
                            messages += count.getInt(1);
                        }
                    }
                }
                return new Amount(queues, messages);
            } catch (SQLException e) {
                throw new ServiceFault(
                        "ServiceUnavailable",
                        "The messages in " + folder + " cannot be read: "
                                + e.getMessage().lines().findFirst().orElse("")
                                + ". End whatever else uses them, or delete the folder to begin with empty queues.",
                        503);
            }
        });
    }

    /** Whether the server has so much of it. */
    static boolean isThere(Amount amount, LocalServer calls) {
        JsonNode urls = calls.call("ListQueues", Json.NODES.objectNode()).path("QueueUrls");
        if (urls.size() < amount.queues()) {
            return false;
        }
        int messages = 0;
        for (JsonNode url : urls) {
            ObjectNode request = Json.NODES.objectNode().put("QueueUrl", url.asText());
            request.putArray("AttributeNames").add("All");
            JsonNode attributes = calls.call("GetQueueAttributes", request).path("Attributes");
            messages += COUNTS.stream()
                    .mapToInt(name -> attributes.path(name).asInt())
                    .sum();
        }
        return messages >= amount.messages();
    }
}
