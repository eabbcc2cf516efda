package dev.statewright.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionSearchTest {

    private static final ActionSearch SEARCH = new ActionSearch(ActionCatalog.load());

    @ParameterizedTest
    @CsvSource({
        "putevents,              arn:aws:states:::events:putEvents",
        "PutEvents,              arn:aws:states:::events:putEvents",
        "dynamo upd,             arn:aws:states:::dynamodb:updateItem",
        "upd dynamo,             arn:aws:states:::dynamodb:updateItem",
        "sfn:startExecution,     arn:aws:states:::aws-sdk:sfn:startExecution",
        "step functions start,   arn:aws:states:::states:startExecution",
        "queue send,             arn:aws:states:::sqs:sendMessage",
        "logs put log events,    arn:aws:states:::aws-sdk:cloudwatchlogs:putLogEvents",
        "rds describedbinst,     arn:aws:states:::aws-sdk:rds:describeDBInstances",
        "athena gqe,             arn:aws:states:::athena:getQueryExecution",
        "s3 lisobj,              arn:aws:states:::aws-sdk:s3:listObjects",
        "lambda invoke,          arn:aws:states:::lambda:invoke",
        "lambda,                 arn:aws:states:::lambda:invoke"
    })
    void theBestFitComesFirst(String query, String resource) {
        assertThat(SEARCH.find(query, 5))
                .first()
                .extracting(found -> found.action().resource())
                .isEqualTo(resource);
    }

    @Test
    void aWordThatIsNowhereFindsNothing() {
        assertThat(SEARCH.find("putevents zzzz", 5)).isEmpty();
    }

    @Test
    void noWordsFindEverything() {
        assertThat(SEARCH.find("  ", Integer.MAX_VALUE)).hasSizeGreaterThan(10_000);
    }

    @Test
    void noMoreIsToldThanWasAskedFor() {
        assertThat(SEARCH.find("describe", 7)).hasSize(7);
    }

    @Test
    void aSingleLetterMeansTheBeginningOfAWord() {
        assertThat(SearchWords.of("putEvents").score("e")).isPositive();
        assertThat(SearchWords.of("putEvents").score("v")).isZero();
    }

    @Test
    void capitalsTellWordsApart() {
        SearchWords words = SearchWords.of("describeDBInstances");

        assertThat(words.score("instances")).isGreaterThan(words.score("nstances"));
        assertThat(words.score("ddi")).isPositive();
        assertThat(words.score("desinst")).isPositive();
        assertThat(words.score("instdes")).isZero();
    }
}
