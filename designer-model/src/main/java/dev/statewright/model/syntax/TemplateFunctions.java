package dev.statewright.model.syntax;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes CloudFormation's functions in a template for what they are to a definition: text that is known on deployment. A {@code Ref}
 * or {@code Fn::GetAtt} becomes a substitution of that name. CloudFormation reference, "Intrinsic functions".
 */
final class TemplateFunctions {

    /** Short forms of functions; {@code !Sub} with one text only is the text itself, with its names. */
    private static final Pattern SHORT = Pattern.compile("!(?!Sub\\b)([A-Z][A-Za-z0-9]*)(?=\\s)");

    private static final Pattern SHORT_WITH_LIST = Pattern.compile("!([A-Z][A-Za-z0-9]*)(?=[\\s\\[{])");

    private TemplateFunctions() {}

    static SyntaxTree asSubstitutions(SyntaxTree template) {
        return new SyntaxTree(
                template.text(),
                template.root().map(root -> convert(root, template)),
                template.errors(),
                template.comments(),
                template.format(),
                template.aliases());
    }

    /** What a function is to a definition; absent for everything else. */
    static Optional<String> substitution(SyntaxNode node) {
        return switch (node) {
            case SyntaxObject object -> name(object).map(name -> "${" + name + "}");
            case SyntaxScalar scalar
            when scalar.kind() == SyntaxScalar.Kind.SUBSTITUTION -> Optional.of(scalar.value());
            case SyntaxScalar _, SyntaxArray _ -> Optional.empty();
        };
    }

    private static SyntaxNode convert(SyntaxNode node, SyntaxTree template) {
        return switch (node) {
            case SyntaxObject object ->
                name(object)
                        .or(() -> tag(object, SHORT_WITH_LIST, template))
                        .<SyntaxNode>map(name -> substitution(object, name))
                        .orElseGet(() -> new SyntaxObject(
                                object.range(),
                                object.members().stream()
                                        .map(member -> convert(member, template))
                                        .toList()));
            case SyntaxArray array ->
                tag(array, SHORT_WITH_LIST, template)
                        .<SyntaxNode>map(name -> substitution(array, name))
                        .orElseGet(() -> new SyntaxArray(
                                array.range(),
                                array.items().stream()
                                        .map(item -> convert(item, template))
                                        .toList()));
            case SyntaxScalar scalar ->
                scalar.kind() == SyntaxScalar.Kind.STRING
                        ? tag(scalar, SHORT, template)
                                .map(name -> substitution(scalar, name))
                                .orElse(scalar)
                        : scalar;
        };
    }

    /** A transform beside other members adds more of them on deployment: it stands there, and is nothing of the definition. */
    private static SyntaxMember convert(SyntaxMember member, SyntaxTree template) {
        return new SyntaxMember(
                member.range(),
                member.keyRange(),
                member.key(),
                member.key().equals(SyntaxObject.TRANSFORM)
                        ? Optional.empty()
                        : member.value().map(value -> convert(value, template)));
    }

    private static SyntaxScalar substitution(SyntaxNode function, String name) {
        return new SyntaxScalar(function.range(), SyntaxScalar.Kind.SUBSTITUTION, "${" + name + "}");
    }

    /** The function whose short form, a YAML tag, stands before a value. */
    private static Optional<String> tag(SyntaxNode value, Pattern form, SyntaxTree template) {
        if (template.format() != DocumentFormat.YAML || value.range().length() == 0) {
            return Optional.empty();
        }
        Matcher tag = form.matcher(template.text())
                .region(value.range().start(), value.range().end())
                .useTransparentBounds(true);
        return tag.lookingAt() ? Optional.of("Fn::" + tag.group(1)) : Optional.empty();
    }

    private static Optional<String> name(SyntaxObject object) {
        if (object.members().size() != 1) {
            return Optional.empty();
        }
        SyntaxMember only = object.members().getFirst();
        return switch (only.key()) {
            case "Ref" -> only.value().flatMap(TemplateFunctions::text);
            case "Fn::GetAtt" -> only.value().flatMap(TemplateFunctions::attribute);
            default -> Optional.of(only.key()).filter(key -> key.startsWith("Fn::"));
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
