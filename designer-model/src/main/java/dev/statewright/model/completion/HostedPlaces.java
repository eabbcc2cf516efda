package dev.statewright.model.completion;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.HostedText;
import dev.statewright.model.syntax.UnwritableText;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Places of a definition that is text in another file: looked at in the text that it is for itself, and told as the file's. */
record HostedPlaces(HostedText host) {

    Completions completions(CompletionRequest request) {
        return host.inText(request.offset()).stream()
                .mapToObj(at -> CodeCompletion.at(new CompletionRequest(
                        alone(), at, request.resources(), request.substitutions(), request.samples())))
                .map(this::inFile)
                .findFirst()
                .orElse(Completions.none(request.offset()));
    }

    Optional<PlaceFacts> facts(int offset) {
        return host.inText(offset).stream()
                .mapToObj(at -> PlaceFacts.at(alone(), at))
                .flatMap(Optional::stream)
                .map(facts -> new PlaceFacts(
                        host.inFile(facts.range()),
                        facts.path(),
                        facts.field(),
                        facts.state(),
                        facts.action(),
                        facts.parameter()))
                .findFirst();
    }

    private AslDocument alone() {
        return AslDocument.of(host.tree().text());
    }

    private Completions inFile(Completions found) {
        return new Completions(
                found.typed(),
                host.inFile(found.token()),
                found.items().stream().flatMap(this::inFile).toList());
    }

    /** Nothing where the file's way to write the definition does not allow it. */
    private Stream<Completion> inFile(Completion item) {
        try {
            TextChange change = host.inFile(item.change());
            List<TextRange> stops = item.stops().stream()
                    .map(stop -> host.inFileAfter(item.change(), stop))
                    .toList();
            return Stream.of(new Completion(
                    item.label(),
                    item.kind(),
                    item.detail(),
                    item.required(),
                    change,
                    stops,
                    item.continues(),
                    item.proposal()));
        } catch (UnwritableText unwritable) {
            return Stream.empty();
        }
    }
}
