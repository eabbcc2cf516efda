package dev.statewright.runtime.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON text to nodes and back, with the settings that all of the runtime shares. */
public final class Json {
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int MAX_DEPTH = 1000;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(TWO_SPACES)
            .withArrayIndenter(TWO_SPACES);

    private Json() {}

    /**
     * Reads a whole text.
     *
     * @throws JsonProcessingException with line and column, where the text is not one JSON value
     */
    public static JsonNode read(String text) throws JsonProcessingException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return JsonNodeReader.read(parser);
        } catch (StreamConstraintsException e) {
            // the library's sentence speaks of its settings
            throw new JsonParseException(
                    null,
                    e.getOriginalMessage().startsWith("Document nesting depth")
                            ? "The JSON is nested deeper than " + MAX_DEPTH + " levels"
                            : "The JSON has a number or a name that is too long",
                    e.getLocation());
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            // a text in memory can always be read
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text that is known to be JSON; an IllegalArgumentException otherwise. */
    public static JsonNode readTrusted(String text) {
        try {
            return read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Reads JSON token by token, for files that are larger than memory. */
    public static JsonParser parser(InputStream bytes) throws IOException {
        return FACTORY.createParser(bytes);
    }

    /** Reads JSON token by token, as far as it goes. */
    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** The value at which the parser stands; afterwards it stands at the value's last token. */
    public static JsonNode current(JsonParser parser) throws IOException {
        return JsonNodeReader.current(parser);
    }

    /** The compact text. */
    public static String write(JsonNode node) {
        return written(node, null);
    }

    /** The text over several lines, two spaces for each level, as JavaScript and the AWS CLI write it. */
    public static String writeIndented(JsonNode node) {
        return written(node, INDENTED.createInstance());
    }

    private static String written(JsonNode node, PrettyPrinter layout) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(layout);
            JsonNodeWriter.write(node, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
