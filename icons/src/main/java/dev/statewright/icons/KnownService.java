package dev.statewright.icons;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of the table of well-known services, {@code services.txt}.
 *
 * <p>The ids are those of optimized integrations and of {@code aws-sdk} integrations; where the two differ ({@code events}
 * and {@code eventbridge}) there are two rows.
 *
 * @param icon the service's own glyph or, where it has none, that of its category
 */
record KnownService(String id, String label, ServiceCategory category, IconKey icon) {

    private static final Map<String, KnownService> BY_ID = readTable();

    static Optional<KnownService> withId(String id) {
        return Optional.ofNullable(BY_ID.get(id.toLowerCase(Locale.ROOT)));
    }

    static Collection<KnownService> all() {
        return BY_ID.values();
    }

    private static Map<String, KnownService> readTable() {
        var table = Objects.requireNonNull(KnownService.class.getResourceAsStream("services.txt"), "services.txt");
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(KnownService::parseRow)
                    .collect(Collectors.toUnmodifiableMap(KnownService::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownService parseRow(String line) {
        String[] cells = line.split("\\|", -1);
        var category = ServiceCategory.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_'));
        var icon = cells[3].isEmpty() ? category.icon() : new IconKey("service", cells[3]);
        return new KnownService(cells[0], cells[1], category, icon);
    }
}
