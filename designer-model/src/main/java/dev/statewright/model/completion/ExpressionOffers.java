package dev.statewright.model.completion;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.completion.expression.ExpressionCompletion;
import dev.statewright.model.completion.expression.ExpressionKind;
import dev.statewright.model.completion.expression.ExpressionProposal;
import dev.statewright.model.completion.expression.ExpressionSites;
import dev.statewright.model.completion.expression.StringAtCaret;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/** What can be written within an expression, in the place of the string that holds it. */
final class ExpressionOffers {

    private ExpressionOffers() {}

    /** Nothing where the caret stands in no expression. */
    static Optional<Completions> at(CompletionRequest request) {
        Optional<StringAtCaret> string = StringAtCaret.find(request.document().tree(), request.offset());
        return string.flatMap(text -> in(text, request));
    }

    private static Optional<Completions> in(StringAtCaret string, CompletionRequest request) {
        StateMachine machine = request.document().machine();
        return ExpressionSites.at(machine, string.path())
                .filter(site -> site.kind() != ExpressionKind.STATE_NAME)
                .map(site -> ExpressionCompletion.at(
                        string.value(), string.caret(), site.kind(), site.data(machine, request.samples())))
                .filter(proposals -> !proposals.isEmpty())
                .map(proposals -> completions(string, proposals, request.offset()));
    }

    private static Completions completions(StringAtCaret string, List<ExpressionProposal> proposals, int offset) {
        TextRange replaced = string.inSource(proposals.getFirst().replaced());
        int begin = proposals.getFirst().replaced().start();
        String typed = string.value().substring(Math.min(begin, string.caret()), string.caret());
        return new Completions(
                typed,
                new TextRange(Math.min(replaced.start(), offset), Math.max(replaced.end(), offset)),
                proposals.stream().map(each -> completion(string, each)).toList());
    }

    private static Completion completion(StringAtCaret string, ExpressionProposal proposal) {
        TextRange range = string.inSource(proposal.replaced());
        int caret = range.start()
                + string.spelled(proposal.insert().substring(0, proposal.caret()))
                        .length();
        return new Completion(
                proposal.label(),
                Completion.Kind.EXPRESSION,
                proposal.signature(),
                false,
                TextChange.of(TextEdit.replace(range, string.spelled(proposal.insert()))),
                List.of(TextRange.at(caret)),
                false,
                Optional.of(proposal));
    }
}
