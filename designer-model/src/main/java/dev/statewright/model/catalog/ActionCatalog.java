package dev.statewright.model.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every action that a Task state can call, with its parameters: the optimized integrations, then the API actions of all services. Made
 * from the API models of AWS's SDK. Reading the names takes tens of milliseconds, so not on a thread that draws;
 * a service's parameters are read when they are first asked for.
 */
public final class ActionCatalog {

    private static final String ARN = "arn:";
    private static final String TASK = ":states:::";

    /** The patterns of a plain API call. Step Functions Developer Guide, "AWS SDK integrations". */
    private static final List<IntegrationPattern> PLAIN_CALL =
            List.of(IntegrationPattern.REQUEST_RESPONSE, IntegrationPattern.WAIT_FOR_TASK_TOKEN);

    private final CatalogFile file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, ServiceShapes> shapes = new ConcurrentHashMap<>();

    /** A service, and where its shapes stand in the file, in bytes. */
    private record Entry(CatalogService service, int offset, int length) {}

    private static final class Loaded {
        static final ActionCatalog CATALOG = new ActionCatalog(CatalogFile.open());
    }

    private ActionCatalog(CatalogFile file) {
        this.file = file;
        List<String> lines = file.index().lines().toList();
        for (int i = 0; i < lines.size(); i += 2) {
            read(lines.get(i), lines.get(i + 1));
        }
    }

    /** The catalogue; the first call reads it. */
    public static ActionCatalog load() {
        return Loaded.CATALOG;
    }

    private void read(String line, String actions) {
        String[] parts = line.split(" ", 5);
        boolean optimized = parts[0].equals("i");
        String[] ids = parts[1].split("/", 2);
        List<CatalogAction> read = new ArrayList<>();
        for (String action : actions.substring(2).split(" ")) {
            read.add(action(ids[0], parts[4], optimized, action));
        }
        CatalogService service = new CatalogService(ids[0], ids[ids.length - 1], parts[4], optimized, read);
        entries.put(
                key(optimized, service.id()),
                new Entry(service, Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
    }

    private static CatalogAction action(String service, String serviceName, boolean optimized, String entry) {
        String[] words = entry.split("\\|");
        if (!optimized) {
            return new CatalogAction(service, serviceName, words[0], false, PLAIN_CALL);
        }
        List<IntegrationPattern> patterns = new ArrayList<>(List.of(IntegrationPattern.REQUEST_RESPONSE));
        for (int i = 1; i < words.length; i++) {
            patterns.add(IntegrationPattern.of("." + words[i]));
        }
        return new CatalogAction(service, serviceName, words[0], true, patterns);
    }

    /** Optimized integrations first, in the order of their use; then all services by id. */
    public List<CatalogService> services() {
        return entries.values().stream().map(Entry::service).toList();
    }

    /** The action that a Task's {@code Resource} calls, by whatever pattern. */
    public Optional<CatalogAction> find(String resource) {
        int at = resource.indexOf(TASK);
        if (!resource.startsWith(ARN) || at < 0) {
            return Optional.empty();
        }
        String suffix = IntegrationPattern.of(resource).suffix();
        String[] words = resource.substring(at + TASK.length(), resource.length() - suffix.length())
                .split(":");
        boolean sdk = words.length == 3 && words[0].equals("aws-sdk");
        if (!sdk && words.length != 2) {
            return Optional.empty();
        }
        String action = words[words.length - 1];
        return Optional.ofNullable(entries.get(key(!sdk, words[words.length - 2])))
                .flatMap(entry -> entry.service().actions().stream()
                        .filter(each -> each.name().equals(action))
                        .findFirst());
    }

    /** What the action takes; reads the service's shapes when they are first asked for. */
    public ParameterType.Structure parameters(CatalogAction action) {
        return shapes.computeIfAbsent(key(action.optimized(), action.service()), this::shapesOf)
                .parametersOf(action.name())
                .orElseThrow();
    }

    private ServiceShapes shapesOf(String key) {
        Entry entry = entries.get(key);
        return new ServiceShapes(file.block(entry.offset(), entry.length()));
    }

    private static String key(boolean optimized, String id) {
        return (optimized ? "i " : "s ") + id;
    }
}
