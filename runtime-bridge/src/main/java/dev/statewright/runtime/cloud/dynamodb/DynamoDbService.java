package dev.statewright.runtime.cloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.TableResource;
import dev.statewright.runtime.cloud.library.DiskRoom;
import dev.statewright.runtime.cloud.library.LocalServer;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The tables of a workspace. Those of its template are made when it starts; one that cannot be made leaves the others as they are. */
public final class DynamoDbService implements CloudService {
    private static final Pattern READING = Pattern.compile("Get|Query|Scan|Describe|List|BatchGet|TransactGet");

    private volatile List<TableResource> tables;
    private final Optional<Path> folder;
    private DynamoDbServer server;
    private volatile LocalServer calls;
    private volatile Optional<DiskRoom> room = Optional.empty();
    /** Why tables of the template could not be made, by their names. */
    private final Map<String, ServiceFault> refused = new ConcurrentHashMap<>();

    private final Set<String> kept = new ConcurrentSkipListSet<>();

    /** @param folder where tables are kept; empty for memory */
    public DynamoDbService(List<TableResource> tables, Optional<Path> folder) {
        this.tables = tables;
        this.folder = folder;
    }

    /** Takes over the tables of a template that was edited; those that are there stay as they are, with their items. */
    public synchronized void declare(List<TableResource> edited) {
        tables = edited;
        if (calls != null) {
            edited.forEach(this::make);
        }
    }

    @Override
    public ServiceName name() {
        return ServiceName.DYNAMODB;
    }

    @Override
    public synchronized void start(Consumer<String> progress) {
        progress.accept("loading DynamoDB Local");
        server = DynamoDbServer.start(folder);
        room = folder.flatMap(path -> DiskRoom.of(path, "tables"));
        calls = new LocalServer(server.port(), "DynamoDB_20120810", "dynamodb");
        for (TableResource table : tables) {
            progress.accept("making the table " + table.name());
            make(table);
        }
    }

    private void make(TableResource table) {
        try {
            refused.remove(table.name());
            kept.remove(table.name());
            calls.call("CreateTable", table.definition());
        } catch (ServiceFault e) {
            // kept from before, with its items
            if (e.code().equals("ResourceInUseException") && !isAsDeclared(table)) {
                kept.add(table.name());
            }
            if (!e.code().equals("ResourceInUseException")) {
                refused.put(
                        table.name(),
                        new ServiceFault(
                                e.code(),
                                "The table " + table.name() + " cannot be made: " + e.getMessage(),
                                e.status()));
            }
        }
    }

    /** Tables that are otherwise than the template has them, because they were there before: by name, sorted. */
    public List<String> kept() {
        return List.copyOf(kept);
    }

    private boolean isAsDeclared(TableResource table) {
        ObjectNode request = table.definition().objectNode().put("TableName", table.name());
        JsonNode there = calls.call("DescribeTable", request).path("Table");
        return shape(there).equals(shape(table.definition()));
    }

    /** Keys and indexes, as far as they decide what can be asked. */
    private static Map<String, JsonNode> shape(JsonNode table) {
        Map<String, JsonNode> shape = new TreeMap<>();
        shape.put("", table.path("KeySchema"));
        for (String kind : List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")) {
            table.path(kind)
                    .forEach(index ->
                            shape.put(kind + "/" + index.path("IndexName").asText(), index.path("KeySchema")));
        }
        table.path("AttributeDefinitions")
                .forEach(each -> shape.put("type/" + each.path("AttributeName").asText(), each.path("AttributeType")));
        return shape;
    }

    @Override
    public OptionalInt port() {
        return OptionalInt.of(server.port());
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        if (!READING.matcher(operation).lookingAt()) {
            room.ifPresent(DiskRoom::require);
        }
        try {
            return calls.call(operation, request);
        } catch (ServiceFault e) {
            ServiceFault why = refused.get(request.path("TableName").asText());
            if (why != null && e.code().equals("ResourceNotFoundException")) {
                throw why;
            }
            // AWS words it otherwise than its own DynamoDB Local
            throw e.getMessage().startsWith("Cannot do operations on a non-existent table")
                    ? new ServiceFault(e.code(), "Requested resource not found", e.status())
                    : e;
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
