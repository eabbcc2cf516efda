package dev.statewright.runtime.expression;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.runtime.history.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The functions that Step Functions adds to JSONata, takes away, or that must not depend on anything but the execution: the same signals
 * give the same history. Step Functions Developer Guide, "JSONata functions provided by Step Functions".
 */
final class QueryFunctions {
    private static final Set<String> NAMES =
            Set.of("partition", "range", "hash", "random", "uuid", "parse", "eval", "now", "millis", "pad");

    /** Characters: far more than Step Functions' largest payload. */
    private static final int LONGEST = 10_000_000;

    /** Numbers, as for JSONata's range operator. */
    private static final int LONGEST_RANGE = 1_000_000;

    private QueryFunctions() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    static void bind(Jsonata.Frame frame, String name, Environment environment) {
        frame.bind(
                name,
                switch (name) {
                    case "partition" ->
                        Jsonata.function(name, (List<Object> list, Number size) -> partition(list, size), "<an:a>");
                    case "range" ->
                        Jsonata.function(name, (Number from, Number to, Number by) -> range(from, to, by), "<nnn:a>");
                    case "hash" -> Jsonata.function(name, (String text, String how) -> hash(text, how), "<ss?:s>");
                    case "random" -> Jsonata.function(name, (Number seed) -> random(seed, environment), "<n?:n>");
                    case "uuid" -> Jsonata.function(name, () -> uuid(environment), "<:s>");
                    case "parse" -> Jsonata.function(name, (String text) -> parse(text), "<s-:x>");
                    case "now" ->
                        Jsonata.function(
                                name, (String picture, String zone) -> now(picture, zone, environment), "<s?s?:s>");
                    case "millis" ->
                        Jsonata.function(name, () -> environment.now().toEpochMilli(), "<:n>");
                    case "pad" ->
                        Jsonata.function(
                                name, (String text, Number width, String with) -> pad(text, width, with), "<s-ns?:s>");
                    default -> Jsonata.function(name, (Object ignored) -> noEval(), "<x?:x>");
                });
    }

    private static List<Object> partition(List<Object> list, Number size) {
        if (list == null) {
            return null;
        }
        int chunk = Math.max(1, size.intValue());
        List<Object> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += chunk) {
            chunks.add(new ArrayList<>(list.subList(i, Math.min(list.size(), i + chunk))));
        }
        return chunks;
    }

    private static List<Object> range(Number from, Number to, Number by) {
        double step = by.doubleValue();
        if (step == 0) {
            throw new JException("D3137", -1, "The step of $range must not be 0");
        }
        double size = Math.floor((to.doubleValue() - from.doubleValue()) / step) + 1;
        if (size > LONGEST_RANGE) {
            throw new JException("D2014", -1, new BigDecimal(size).toBigInteger());
        }
        List<Object> numbers = new ArrayList<>();
        for (double each = from.doubleValue();
                step > 0 ? each <= to.doubleValue() : each >= to.doubleValue();
                each += step) {
            numbers.add(each == Math.rint(each) ? (Object) (long) each : (Object) each);
        }
        return numbers;
    }

    private static String hash(String text, String algorithm) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm == null ? "SHA-256" : algorithm)
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new JException("D3137", -1, "There is no hash algorithm '" + algorithm + "'");
        }
    }

    private static double random(Number seed, Environment environment) {
        return seed == null
                ? (environment.chance().bits() >>> 11) * 0x1.0p-53
                : new SplittableRandom(seed.longValue()).nextDouble();
    }

    private static String uuid(Environment environment) {
        long high = environment.chance().bits() & 0xffffffffffff0fffL | 0x4000L;
        long low = environment.chance().bits() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** As {@code $fromMillis} writes it; without a picture in ISO 8601. */
    private static String now(String picture, String zone, Environment environment) {
        return picture == null && zone == null
                ? environment.now().toString()
                : Functions.dateTimeFromMillis(environment.now().toEpochMilli(), picture, zone);
    }

    private static Object parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            return JsonataValues.fromJson(Json.read(text));
        } catch (JsonProcessingException e) {
            throw new JException("D3137", -1, "The text is not JSON: " + e.getOriginalMessage());
        }
    }

    /** As the library's own, which takes hours for a width of a billion. Widths count code points; a negative one pads on the left. */
    private static String pad(String text, Number width, String with) {
        if (text == null) {
            return null;
        }
        long wanted = Math.abs(width.longValue());
        if (wanted > LONGEST) {
            throw new MemoryLimit();
        }
        int missing = (int) wanted - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        int[] padding =
                (with == null || with.isEmpty() ? " " : with).codePoints().toArray();
        StringBuilder added = new StringBuilder(missing);
        for (int i = 0; i < missing; i++) {
            added.appendCodePoint(padding[i % padding.length]);
        }
        return width.longValue() < 0 ? added + text : text + added;
    }

    private static Object noEval() {
        throw new JException("T1006", -1);
    }
}
