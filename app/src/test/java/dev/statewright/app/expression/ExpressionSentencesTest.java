package dev.statewright.app.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.completion.expression.ExpressionCompletion;
import dev.statewright.model.completion.expression.ExpressionKind;
import dev.statewright.model.completion.expression.ExpressionProposal;
import dev.statewright.model.completion.expression.ExpressionSite;
import dev.statewright.model.completion.expression.ExpressionSites;
import dev.statewright.model.completion.expression.IntrinsicFunctions;
import dev.statewright.model.completion.expression.JsonataFunctions;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.WorkflowSamples;
import dev.statewright.model.syntax.SyntaxPath;
import org.junit.jupiter.api.Test;

class ExpressionSentencesTest {

    @Test
    void everyFunctionHasASentence() {
        assertThat(JsonataFunctions.all())
                .allMatch(each -> Words.has("expression.jsonata." + each.name().substring(1)));
        assertThat(IntrinsicFunctions.all())
                .allMatch(
                        each -> Words.has("expression.intrinsic." + each.name().substring("States.".length())));
    }

    @Test
    void everyMemberOfTheContextObjectHasASentence() {
        AslDocument document = AslDocument.of("""
                {"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"T","States":{"T":{
                  "Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","InputPath":"$","End":true}}}}}}""");
        ExpressionSite site = ExpressionSites.at(
                        document.machine(), SyntaxPath.of("States", "M", "ItemProcessor", "States", "T", "InputPath"))
                .orElseThrow();
        JsonNode context = site.data(document.machine(), WorkflowSamples.NONE).context();

        assertThat(context.at("/Task/Token").isTextual()).isTrue();
        assertSentences("expression.context", context);
        assertThat(ExpressionCompletion.at(
                        "$$", 2, ExpressionKind.PATH, site.data(document.machine(), WorkflowSamples.NONE)))
                .extracting(ExpressionProposal::about)
                .allMatch(about -> Words.has("expression." + about));
    }

    private static void assertSentences(String key, JsonNode value) {
        assertThat(Words.has(key)).as(key).isTrue();
        value.properties().forEach(field -> assertSentences(key + "." + field.getKey(), field.getValue()));
    }
}
