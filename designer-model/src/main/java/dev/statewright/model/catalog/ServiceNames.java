package dev.statewright.model.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What other tools call a service of the SDK.
 *
 * @param command of the AWS CLI: {@code stepfunctions}
 * @param prefix of its actions in IAM: {@code states}
 * @param errors what the names of its errors begin with in a workflow: {@code Sfn}
 */
public record ServiceNames(String command, String prefix, String errors) {

    private static final String TABLE = "service-names.tsv";

    private static final class Loaded {
        static final Map<String, ServiceNames> NAMES = read();
    }

    /** The names of a service by its id: {@code sfn}. */
    public static ServiceNames of(String service) {
        return Loaded.NAMES.getOrDefault(service, new ServiceNames(service, service, upper(service)));
    }

    private static Map<String, ServiceNames> read() {
        Map<String, ServiceNames> names = new HashMap<>();
        try (InputStream table = ServiceNames.class.getResourceAsStream(TABLE)) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> names.put(cells[0], new ServiceNames(cells[1], cells[2], cells[3])));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }

    private static String upper(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
