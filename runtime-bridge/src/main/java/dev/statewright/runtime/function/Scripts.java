package dev.statewright.runtime.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** The scripts beside this class. They are marked internal, so that they do not show in traces; parsed once for all contexts. */
final class Scripts {

    private static final Pattern NAME = Pattern.compile("[a-z]+(/[a-z]+)?");
    private static final Map<String, Optional<Source>> SOURCES = new ConcurrentHashMap<>();

    private Scripts() {}

    static Value bootstrap(Context context) {
        return context.eval(source("bootstrap.js").orElseThrow());
    }

    /** A module for the runtime's own use ({@code internal/…}) or one of Node.js's. Null where there is none of that name. */
    static Value builtin(Context context, String name) {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        return source(name.startsWith("internal/") ? name + ".js" : "node/" + name + ".js")
                .map(context::eval)
                .orElse(null);
    }

    private static Optional<Source> source(String file) {
        return SOURCES.computeIfAbsent(file, Scripts::read);
    }

    private static Optional<Source> read(String file) {
        try (InputStream stream = Scripts.class.getResourceAsStream(file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(Source.newBuilder(
                                    "js",
                                    new String(stream.readAllBytes(), StandardCharsets.UTF_8),
                                    "/var/runtime/" + file)
                            .internal(true)
                            .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
