package dev.statewright.model.export;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.UneditablePlace;
import dev.statewright.model.environment.SubstitutionNames;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A definition that belongs to no account: each ARN and queue URL of one is a name that the template fills in.
 *
 * @param document the definition, otherwise as its author wrote it
 * @param parameters for every name in it, in their order
 */
record OpenDefinition(AslDocument document, List<TemplateParameter> parameters) {

    private static final Pattern ARN = Pattern.compile(
            "arn:[^:]*:([^:]+):[^:]*:[0-9]{12}:(?:(function|stateMachine|activity|execution)[:/])?(.+)");
    private static final Pattern QUEUE = Pattern.compile("https?://[^/]*/[0-9]{12}/([^/]+)");

    /**
     * Opens a definition.
     *
     * @param values what its names are known to stand for
     */
    static OpenDefinition of(AslDocument written, Map<String, String> values) {
        Opening opening = new Opening(written);
        AslDocument open = opening.open();
        SequencedMap<String, String> names = new LinkedHashMap<>();
        opening.found.forEach((value, name) -> names.put(name, value));
        List<TemplateParameter> parameters = new ArrayList<>();
        for (String name : SubstitutionNames.in(open)) {
            Optional<String> value =
                    Optional.ofNullable(names.get(name)).or(() -> Optional.ofNullable(values.get(name)));
            parameters.add(new TemplateParameter(id(name, parameters), name, value));
        }
        return new OpenDefinition(open, parameters);
    }

    /** CloudFormation reference, "Parameters": logical ids are letters and digits. */
    private static String id(String name, List<TemplateParameter> taken) {
        String plain = name.replaceAll("[^A-Za-z0-9]", "");
        return unique(
                plain.isEmpty() ? "Value" : plain,
                each -> taken.stream().anyMatch(parameter -> parameter.id().equals(each)));
    }

    private static String unique(String name, java.util.function.Predicate<String> taken) {
        String free = name;
        for (int i = 2; taken.test(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** The walk through a document, value by value. */
    private static final class Opening {

        private final AslDocument written;
        private final List<String> taken;
        private final SequencedMap<String, String> found = new LinkedHashMap<>();
        private AslDocument open;

        Opening(AslDocument written) {
            this.written = written;
            this.open = written;
            this.taken = SubstitutionNames.in(written);
        }

        AslDocument open() {
            written.tree().root().ifPresent(root -> visit(SyntaxPath.ROOT, root));
            return open;
        }

        private void visit(SyntaxPath path, SyntaxNode node) {
            switch (node) {
                case SyntaxObject object -> {
                    for (SyntaxMember member : object.members()) {
                        member.value().ifPresent(value -> visit(path.then(member.key()), value));
                    }
                }
                case SyntaxArray array -> {
                    for (int i = 0; i < array.items().size(); i++) {
                        visit(path.then(i), array.items().get(i));
                    }
                }
                case SyntaxScalar scalar
                when scalar.kind() == SyntaxScalar.Kind.STRING ->
                    name(scalar.value()).ifPresent(name -> replace(path, name));
                case SyntaxScalar _ -> {}
            }
        }

        private void replace(SyntaxPath path, String name) {
            try {
                open = open.with(DocumentEdits.of(open.tree()).set(path, TextNode.valueOf("${" + name + "}")));
            } catch (UneditablePlace shared) {
                // an alias of YAML: what it names is changed where it stands
                return;
            }
        }

        private Optional<String> name(String value) {
            Matcher arn = ARN.matcher(value);
            Matcher queue = QUEUE.matcher(value);
            if (value.contains("${") || !arn.matches() && !queue.matches()) {
                return Optional.empty();
            }
            return Optional.of(found.computeIfAbsent(
                    value,
                    _ -> unique(
                            queue.matches() ? word(queue.group(1)) + "QueueUrl" : arnName(arn),
                            name -> taken.contains(name) || found.containsValue(name))));
        }

        private static String arnName(Matcher arn) {
            String kind = Optional.ofNullable(arn.group(2)).orElse(arn.group(1).equals("sns") ? "topic" : "");
            return word(arn.group(3).replaceFirst(":[0-9$].*", "")) + word(kind) + "Arn";
        }

        /** Words of letters and digits, each with a capital. */
        private static String word(String text) {
            StringBuilder word = new StringBuilder();
            for (String part : text.split("[^A-Za-z0-9]+")) {
                if (!part.isEmpty()) {
                    word.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
                }
            }
            return word.toString();
        }
    }
}
