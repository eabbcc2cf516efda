package dev.statewright.model.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.cloudformation.UnresolvedValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a template's Lambda functions. SAM reference, "AWS::Serverless::Function" and "Globals"; CloudFormation, "AWS::Lambda::Function". */
record TemplateFunctions(TemplateContext context) {

    /** Lambda's own defaults. */
    private static final int TIMEOUT_SECONDS = 3;

    private static final int MEMORY_MEGABYTES = 128;

    List<FunctionEntry> read() {
        List<FunctionEntry> found = new ArrayList<>();
        JsonNode globals = context.template().path("Globals").path("Function");
        context.resources().properties().forEach(entry -> {
            JsonNode properties = entry.getValue().path("Properties");
            switch (entry.getValue().path("Type").asText()) {
                case "AWS::Serverless::Function" ->
                    read(new Source(entry.getKey(), properties, globals, "CodeUri"))
                            .ifPresent(found::add);
                case "AWS::Lambda::Function" ->
                    read(new Source(entry.getKey(), properties, properties.path("no globals"), "Code"))
                            .ifPresent(found::add);
                default -> {}
            }
        });
        return found;
    }

    /** A function's properties, over those that all functions share. */
    private record Source(String logicalId, JsonNode properties, JsonNode globals, String codeField) {

        JsonNode property(String name) {
            return properties.has(name) ? properties.path(name) : globals.path(name);
        }
    }

    private Optional<FunctionEntry> read(Source source) {
        String id = source.logicalId();
        if (source.property("PackageType").asText().equals("Image")) {
            context.note(id, "it is a container image and cannot run here; mock its tasks");
            return Optional.empty();
        }
        Optional<String> inline = text(source, "InlineCode")
                .or(() -> context.text(id, "ZipFile", source.property("Code").path("ZipFile")));
        Optional<Path> code = inline.isPresent() ? Optional.of(context.folder()) : code(source);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> environment =
                new LinkedHashMap<>(variables(id, source.globals().path("Environment")));
        environment.putAll(variables(id, source.properties().path("Environment")));
        return Optional.of(new FunctionEntry(
                id,
                context.name(id),
                arn(id),
                code.get(),
                text(source, "Handler").orElse("index.handler"),
                text(source, "Runtime").orElse(""),
                Duration.ofSeconds(number(source, "Timeout", TIMEOUT_SECONDS)),
                number(source, "MemorySize", MEMORY_MEGABYTES),
                environment,
                inline));
    }

    private Optional<Path> code(Source source) {
        JsonNode uri = source.property(source.codeField());
        if (uri.has("Bucket")
                || uri.has("S3Bucket")
                || uri.has("ImageUri")
                || uri.asText().startsWith("s3://")) {
            context.note(source.logicalId(), "its code is not on this machine and cannot run here; mock its tasks");
            return Optional.empty();
        }
        String path =
                uri.isMissingNode() ? "." : text(source, source.codeField()).orElse(null);
        if (path == null) {
            return Optional.empty();
        }
        Optional<Path> code = context.local(path);
        if (code.filter(Files::exists).isEmpty()) {
            context.note(source.logicalId(), "there is no folder " + path + " with its code");
        }
        return code;
    }

    private Optional<String> text(Source source, String property) {
        return context.text(source.logicalId(), property, source.property(property));
    }

    private int number(Source source, String property, int otherwise) {
        Optional<String> text = text(source, property);
        try {
            return text.map(Integer::parseInt).filter(value -> value > 0).orElse(otherwise);
        } catch (NumberFormatException odd) {
            context.note(
                    source.logicalId(),
                    property + " is " + text.get() + ", which is not a whole number; " + otherwise + " is used");
            return otherwise;
        }
    }

    private Map<String, String> variables(String logicalId, JsonNode environment) {
        return context.texts(logicalId, "environment variable", environment.path("Variables"));
    }

    private String arn(String logicalId) {
        try {
            return context.values().arnOf(logicalId);
        } catch (UnresolvedValue unknown) {
            // context.name has noted the reason: the name is the only part that can be unknown
            return "arn:aws:lambda:us-east-1:123456789012:function:" + logicalId;
        }
    }
}
