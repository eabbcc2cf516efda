package dev.statewright.model.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Takes CloudFormation's functions in a template for what they are to a definition: text that is known on deployment. A {@code Ref}
 * or {@code Fn::GetAtt} becomes a substitution of that name. CloudFormation reference, "Intrinsic functions".
 */
final class TemplateFunctions {

    private TemplateFunctions() {}

    static SyntaxTree asSubstitutions(SyntaxTree template) {
        return new SyntaxTree(
                template.text(),
                template.root().map(TemplateFunctions::convert),
                template.errors(),
                template.comments(),
                template.format(),
                template.aliases());
    }

    /** What a function is to a definition; absent for everything else. */
    static Optional<String> substitution(SyntaxNode node) {
        return switch (node) {
            case SyntaxObject object -> name(object).map(name -> "${" + name + "}");
            case SyntaxScalar scalar when scalar.kind() == SyntaxScalar.Kind.SUBSTITUTION ->
                Optional.of(scalar.value());
            case SyntaxScalar _, SyntaxArray _ -> Optional.empty();
        };
    }

    private static SyntaxNode convert(SyntaxNode node) {
        return switch (node) {
            case SyntaxObject object ->
                name(object)
                        .<SyntaxNode>map(name ->
                                new SyntaxScalar(object.range(), SyntaxScalar.Kind.SUBSTITUTION, "${" + name + "}"))
                        .orElseGet(() -> new SyntaxObject(
                                object.range(),
                                object.members().stream()
                                        .map(member -> new SyntaxMember(
                                                member.range(),
                                                member.keyRange(),
                                                member.key(),
                                                member.value().map(TemplateFunctions::convert)))
                                        .toList()));
            case SyntaxArray array ->
                new SyntaxArray(
                        array.range(),
                        array.items().stream().map(TemplateFunctions::convert).toList());
            case SyntaxScalar scalar -> scalar;
        };
    }

    private static Optional<String> name(SyntaxObject object) {
        if (object.members().size() != 1) {
            return Optional.empty();
        }
        SyntaxMember only = object.members().getFirst();
        return switch (only.key()) {
            case "Ref" -> only.value().flatMap(TemplateFunctions::text);
            case "Fn::GetAtt" -> only.value().flatMap(TemplateFunctions::attribute);
            case "Fn::Sub", "Fn::Join", "Fn::ImportValue", "Fn::If", "Fn::Select", "Fn::FindInMap" ->
                Optional.of(only.key());
            default -> Optional.empty();
        };
    }

    private static Optional<String> attribute(SyntaxNode value) {
        if (value instanceof SyntaxArray(var _, List<SyntaxNode> parts) && parts.size() == 2) {
            return text(parts.get(0)).flatMap(id -> text(parts.get(1)).map(name -> id + "." + name));
        }
        return text(value);
    }

    private static Optional<String> text(SyntaxNode node) {
        return node instanceof SyntaxScalar scalar && scalar.kind() == SyntaxScalar.Kind.STRING
                ? Optional.of(scalar.value())
                : Optional.empty();
    }
}
