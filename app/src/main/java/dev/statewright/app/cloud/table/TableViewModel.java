package dev.statewright.app.cloud.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.JsonText;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The items of one table, page by page; to look for, change, add and delete them. To be used on the UI thread. */
public final class TableViewModel {

    /** Items of one page. */
    static final int PAGE = 50;

    private static final int MOST_COLUMNS = 14;

    private final CloudCalls calls;
    private final String table;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final ObservableList<ObjectNode> items = FXCollections.observableArrayList();
    private final FilteredList<ObjectNode> shown = new FilteredList<>(items);
    private final ReadOnlyObjectWrapper<List<String>> columns = new ReadOnlyObjectWrapper<>(this, "columns", List.of());
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper(this, "hasMore");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final StringProperty partition = new SimpleStringProperty(this, "partition", "");
    private final StringProperty sort = new SimpleStringProperty(this, "sort", "");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private Optional<JsonNode> next = Optional.empty();
    private boolean loading;

    public TableViewModel(CloudCalls calls, String table) {
        this.calls = calls;
        this.table = table;
        filter.subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(item -> Json.write(item).toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    /** Those that pass the filter. */
    public ObservableList<ObjectNode> items() {
        return shown;
    }

    /** Names of attributes, the keys first. */
    public ReadOnlyObjectProperty<List<String>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** Whether the table has more than was read. */
    public ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** Why the latest wish could not be fulfilled; empty where it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Value of the partition key to query for; everything is read where it is empty. */
    public StringProperty partitionProperty() {
        return partition;
    }

    /** What the sort key begins with. */
    public StringProperty sortProperty() {
        return sort;
    }

    /** A text that items are to contain, among those that were read. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The keys' names, the partition key first; empty until the table was asked. */
    public List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    /** Asks what keys the table has, and reads its first page. */
    public void open() {
        call("DescribeTable", request(), answer -> {
            describe(answer.path("Table"));
            reload();
        });
    }

    private void describe(JsonNode description) {
        Map<String, String> types = new LinkedHashMap<>();
        description
                .path("AttributeDefinitions")
                .forEach(each -> types.put(
                        each.path("AttributeName").asText(),
                        each.path("AttributeType").asText("S")));
        keys.clear();
        description.path("KeySchema").forEach(each -> {
            String name = each.path("AttributeName").asText();
            keys.put(name, types.getOrDefault(name, "S"));
        });
        columns.set(keys());
    }

    /** Reads the first page anew. */
    public void reload() {
        if (!loading) {
            read(Optional.empty(), () -> {});
        }
    }

    /** Reads the next page. */
    public void more() {
        if (!loading) {
            next.ifPresent(from -> read(Optional.of(from), () -> {}));
        }
    }

    private void read(Optional<JsonNode> from, Runnable done) {
        loading = true;
        ObjectNode request = request().put("Limit", PAGE);
        from.ifPresent(key -> request.set("ExclusiveStartKey", key));
        boolean query = !partition.get().isBlank() && !keys.isEmpty();
        if (query) {
            condition(request);
        }
        calls.call(
                ServiceName.DYNAMODB,
                query ? "Query" : "Scan",
                request,
                answer -> {
                    loading = false;
                    take(answer, from.isPresent());
                    done.run();
                },
                sentence -> {
                    loading = false;
                    problem.set(sentence);
                });
    }

    private void condition(ObjectNode request) {
        List<String> names = keys();
        ObjectNode aliases = request.putObject("ExpressionAttributeNames").put("#p", names.getFirst());
        ObjectNode values = request.putObject("ExpressionAttributeValues");
        values.putObject(":p").put(keys.get(names.getFirst()), partition.get().strip());
        String condition = "#p = :p";
        if (names.size() > 1 && !sort.get().isBlank()) {
            String type = keys.get(names.get(1));
            aliases.put("#s", names.get(1));
            values.putObject(":s").put(type, sort.get().strip());
            // numbers have no beginning
            condition += type.equals("N") ? " AND #s = :s" : " AND begins_with(#s, :s)";
        }
        request.put("KeyConditionExpression", condition);
    }

    private void take(JsonNode answer, boolean further) {
        problem.set("");
        List<ObjectNode> page = new ArrayList<>();
        answer.path("Items").forEach(item -> page.add((ObjectNode) item));
        JsonNode last = answer.path("LastEvaluatedKey");
        next = last.isObject() && !last.isEmpty() ? Optional.of(last) : Optional.empty();
        hasMore.set(next.isPresent());
        if (further) {
            items.addAll(page);
        } else if (!page.equals(items)) {
            items.setAll(page);
        }
        SequencedSet<String> names = new LinkedHashSet<>(keys.keySet());
        items.forEach(item -> item.fieldNames().forEachRemaining(names::add));
        List<String> seen = names.stream().limit(MOST_COLUMNS).toList();
        if (!seen.equals(columns.get())) {
            columns.set(seen);
        }
    }

    /** What a new item begins with: its keys, in DynamoDB's JSON. */
    public String newItem() {
        ObjectNode item = CloudCalls.request();
        keys.forEach((name, type) -> item.putObject(name).put(type, type.equals("N") ? "0" : ""));
        return JsonText.pretty(item);
    }

    /**
     * Writes an item. Where its keys are others than before it is another item: the one before stays.
     *
     * @param text DynamoDB's JSON
     * @param saved called with what was written, when the items are read anew
     */
    public void save(String text, Consumer<ObjectNode> saved) {
        JsonText.readObject(text, problem::set).ifPresent(item -> {
            ObjectNode request = request();
            request.set("Item", item);
            call("PutItem", request, _ -> read(Optional.empty(), () -> saved.accept(item)));
        });
    }

    public void delete(ObjectNode item) {
        ObjectNode request = request();
        ObjectNode key = request.putObject("Key");
        keys.keySet().forEach(name -> key.set(name, item.path(name)));
        call("DeleteItem", request, _ -> read(Optional.empty(), () -> {}));
    }

    /** Whether two items are one and the same: by their keys. */
    public boolean isSame(ObjectNode one, ObjectNode other) {
        return keys.keySet().stream().allMatch(key -> one.path(key).equals(other.path(key)));
    }

    private void call(String operation, ObjectNode request, Consumer<JsonNode> done) {
        calls.call(
                ServiceName.DYNAMODB,
                operation,
                request,
                answer -> {
                    problem.set("");
                    done.accept(answer);
                },
                problem::set);
    }

    private ObjectNode request() {
        return CloudCalls.request().put("TableName", table);
    }

    /** How many items are shown, in words. */
    public String count() {
        return Words.text(hasMore.get() ? "cloud.items-more" : "cloud.items-count", shown.size());
    }
}
