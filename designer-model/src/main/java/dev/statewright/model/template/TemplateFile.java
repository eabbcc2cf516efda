package dev.statewright.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what the product brings along: lists in JSON beside this class. */
final class TemplateFile {

    private TemplateFile() {}

    static <T> List<T> read(String resource, Function<JsonNode, T> each) {
        try (InputStream in = TemplateFile.class.getResourceAsStream(resource)) {
            List<T> read = new ArrayList<>();
            for (JsonNode entry : new ObjectMapper().readTree(in)) {
                read.add(each.apply(entry));
            }
            return List.copyOf(read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
