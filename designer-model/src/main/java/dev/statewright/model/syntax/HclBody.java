package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a block of a Terraform file. Blocks of the same type are one object by their labels; of the same name, the last counts. */
final class HclBody {

    private sealed interface Element {
        TextRange name();
    }

    private record Attribute(TextRange name, SyntaxNode value) implements Element {}

    private record Block(TextRange name, HclBody body) implements Element {}

    private final TextRange name;
    private final Map<String, Element> elements = new LinkedHashMap<>();

    HclBody(TextRange name) {
        this.name = name;
    }

    void attribute(TextRange attribute, String word, SyntaxNode value) {
        elements.put(word, new Attribute(attribute, value));
    }

    HclBody block(TextRange type, String word) {
        if (elements.get(word) instanceof Block block) {
            return block.body();
        }
        HclBody body = new HclBody(type);
        elements.put(word, new Block(type, body));
        return body;
    }

    /** The blocks' names stand where they are first written: nobody asks for places between blocks. */
    SyntaxObject node(TextRange range) {
        List<SyntaxMember> members = elements.entrySet().stream()
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .toList();
        return new SyntaxObject(range, members);
    }

    private static SyntaxMember member(String key, Element element) {
        return switch (element) {
            case Attribute attribute ->
                new SyntaxMember(
                        new TextRange(
                                attribute.name().start(),
                                Math.max(
                                        attribute.name().end(),
                                        attribute.value().range().end())),
                        attribute.name(),
                        key,
                        Optional.of(attribute.value()));
            case Block block ->
                new SyntaxMember(
                        block.name(),
                        block.name(),
                        key,
                        Optional.of(block.body().node(block.body().name)));
        };
    }
}
