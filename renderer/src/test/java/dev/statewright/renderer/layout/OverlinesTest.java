package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.diagram.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem"       | DynamoDB · GetItem
            "Type": "Choice", "Choices": [{}]                                     | Choice · 1 rule
            "Type": "Choice", "Choices": [{}, {}]                                 | Choice · 2 rules
            "Type": "Wait", "Seconds": 45                                         | Wait · 45 s
            "Type": "Wait", "Seconds": 900                                        | Wait · 15 min
            "Type": "Wait", "Seconds": 86400                                      | Wait · 1 d
            "Type": "Wait", "SecondsPath": "$.pause"                              | Wait · $.pause
            "Type": "Wait", "TimestampPath": "$.at"                               | Wait · until $.at
            "Type": "Wait"                                                        | Wait
            "Type": "Parallel", "Branches": [{"States": {}}]                      | Parallel · 1 branch
            "Type": "Map", "MaxConcurrency": 5, "ItemProcessor": {"States": {}}   | Map · 5 at a time
            "Type": "Map", "MaxConcurrency": 0, "ItemProcessor": {"States": {}}   | Map
            "Type": "Fail", "Error": "NoStock"                                    | Fail · NoStock
            "Type": "Succeed"                                                     | Succeed
            "Type": "Frobnicate"                                                  | Frobnicate
            "Comment": "no type"                                                  | No type
            """)
    void theSmallLineSaysWhatTheStateDoes(String fields, String overline) {
        var diagram = Drawn.diagram("{\"StartAt\": \"S\", \"States\": {\"S\": {" + fields + "}}}");

        var shown = diagram.groups().isEmpty()
                ? diagram.cards().getFirst().face()
                : diagram.groups().getFirst().face();
        assertThat(shown.overline()).isEqualTo(overline);
    }

    @Test
    void theActionStaysWholeWhereTheServiceCanBeShortened() {
        double room = Measures.CARD_WIDTH - Measures.TEXT_INSET - Measures.CARD_PADDING + Measures.OVERLINE_REACH;

        assertThat(Overlines.fitted("DynamoDB · GetItem", room)).isEqualTo("DynamoDB · GetItem");
        assertThat(Overlines.fitted("Step Functions · StartExecution", room))
                .isEqualTo("Step Functions · StartExecution");
        assertThat(Overlines.fitted("Transcribe · StartTranscriptionJob", room))
                .isEqualTo("Trans… · StartTranscriptionJob");
        assertThat(Overlines.fitted("Lambda · sfn-workshop-setup-ExtractMetadata", room))
                .startsWith("Lambda · sfn-workshop-s")
                .endsWith("…");
    }
}
