package dev.statewright.runtime.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as the XML that JUnit writes and build servers read. */
public final class JUnitReport {
    private JUnitReport() {}

    /** @param results of each file of scenarios */
    public static String write(Map<Path, List<ScenarioResult>> results) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        results.forEach((file, each) -> suite(xml, file, each));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, Path file, List<ScenarioResult> results) {
        Duration took = results.stream().map(ScenarioResult::took).reduce(Duration.ZERO, Duration::plus);
        long failed = results.stream().filter(result -> !result.passed()).count();
        xml.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\" time=\"%s\">%n"
                .formatted(escaped(file.toString()), results.size(), failed, seconds(took)));
        for (ScenarioResult result : results) {
            xml.append("    <testcase classname=\"%s\" name=\"%s\" time=\"%s\""
                    .formatted(
                            escaped(file.getFileName().toString()),
                            escaped(result.scenario().name()),
                            seconds(result.took())));
            if (result.passed()) {
                xml.append("/>\n");
            } else {
                String all = String.join("\n", result.differences());
                xml.append(">\n      <failure message=\"%s\">%s</failure>%n    </testcase>%n"
                        .formatted(
                                escaped(result.differences().getFirst()),
                                escaped(file + ":" + result.scenario().at() + "\n" + all)));
            }
        }
        xml.append("  </testsuite>\n");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                default -> {
                    // XML 1.0 has no other control characters, not even escaped
                    boolean allowed = each == '\t'
                            || each >= 0x20 && each != 0xFFFE && each != 0xFFFF && !(each >= 0xD800 && each <= 0xDFFF);
                    escaped.appendCodePoint(allowed ? each : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
