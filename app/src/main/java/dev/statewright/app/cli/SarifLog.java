package dev.statewright.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.review.Finding;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Diagnostics as a SARIF 2.1.0 log (OASIS), which code hosts show beside the changed lines. */
final class SarifLog {

    private SarifLog() {}

    static ObjectNode of(List<ValidationReport.Checked> files) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Statewright").put("version", ProductVersion.text());
        ArrayNode rules = driver.putArray("rules");
        files.stream()
                .flatMap(file -> file.findings().stream())
                .map(finding -> finding.diagnostic().code())
                .distinct()
                .sorted()
                .forEach(code -> rules.addObject().put("id", code));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        files.forEach(file -> file.findings().forEach(each -> add(results, file.file(), each)));
        return log;
    }

    private static void add(ArrayNode results, Path file, Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        ObjectNode result = results.addObject();
        result.put("ruleId", diagnostic.code());
        result.put("level", level(diagnostic.severity()));
        result.putObject("message").put("text", diagnostic.message());
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(file));
        physical.putObject("region")
                .put("startLine", diagnostic.position().line())
                .put("startColumn", diagnostic.position().column());
        if (!diagnostic.location().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", diagnostic.location());
        }
        finding.suppressed()
                .ifPresent(by -> result.putArray("suppressions").addObject().put("kind", kind(by)));
    }

    /** A relative path stays one, so that the log's readers find the file from the repository's root. */
    private static String uri(Path file) {
        if (file.isAbsolute()) {
            return file.toUri().toString();
        }
        try {
            // a colon in the first part would be taken for a scheme
            return new URI(null, null, file.toString().replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(file + " cannot be written as an address", impossible);
        }
    }

    private static String kind(Finding.Suppression by) {
        return switch (by) {
            case IN_SOURCE -> "inSource";
            case BY_PROFILE -> "external";
        };
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "note";
        };
    }
}
