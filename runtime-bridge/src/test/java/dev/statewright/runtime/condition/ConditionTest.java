package dev.statewright.runtime.condition;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final String DATA = "{'s':'log-2026.txt','star':'a*b','n':5,'d':5.0,'b':false,'z':null,"
            + "'t':'2026-01-01T00:00:00Z','u':'2026-01-01T01:00:00+01:00','m':'banana'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Variable':'$.s','StringEquals':'log-2026.txt'                                | true",
                "'Variable':'$.s','StringLessThanPath':'$.m'                                   | false",
                "'Variable':'$.m','StringGreaterThanEquals':'banana'                           | true",
                "'Variable':'$.s','StringMatches':'log-*.txt'                                  | true",
                "'Variable':'$.s','StringMatches':'*.csv'                                      | false",
                "'Variable':'$.star','StringMatches':'a\\\\*b'                                 | true",
                "'Variable':'$.s','StringMatches':'log\\\\*'                                   | false",
                "'Variable':'$.n','NumericEqualsPath':'$.d'                                    | true",
                "'Variable':'$.n','NumericGreaterThan':4.99                                    | true",
                "'Variable':'$.s','NumericEquals':5                                            | false",
                "'Variable':'$.b','BooleanEquals':false                                        | true",
                "'Variable':'$.t','TimestampEqualsPath':'$.u'                                  | true",
                "'Variable':'$.t','TimestampLessThan':'2025-12-31T23:59:59Z'                   | false",
                "'Variable':'$.z','IsNull':true                                                | true",
                "'Variable':'$.no','IsPresent':false                                           | true",
                "'Variable':'$.d','IsNumeric':true                                             | true",
                "'Variable':'$.n','IsString':true                                              | false",
                "'Variable':'$.b','IsBoolean':true                                             | true",
                "'Variable':'$.s','IsTimestamp':false                                          | true",
                "'And':[{'Variable':'$.n','NumericEquals':5},{'Variable':'$.b','BooleanEquals':true}] | false",
                "'Or':[{'Variable':'$.n','NumericEquals':6},{'Variable':'$.b','BooleanEquals':false}] | true",
                "'Not':{'Variable':'$.n','NumericEquals':5}                                    | false",
            })
    void rulesHoldOrNot(String rule, boolean holds) {
        Workflow workflow = Workflow.of(
                "C",
                "'C':{'Type':'Choice','Choices':[{" + rule + ",'Next':'Yes'}],'Default':'No'},"
                        + "'Yes':{'Type':'Pass','Result':true,'End':true},'No':{'Type':'Pass','Result':false,'End':true}");
        assertThat(workflow.run(DATA).output().booleanValue()).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Variable':'$.no','NumericEquals':1", "'Variable':'$.n','NumericEqualsPath':'$.no'"})
    void aPathThatLeadsNowhereFailsTheExecution(String rule) {
        Workflow workflow = Workflow.of(
                "C", "'C':{'Type':'Choice','Choices':[{" + rule + ",'Next':'Yes'}]},'Yes':{'Type':'Succeed'}");
        assertThat(workflow.run(DATA).outcome().cause())
                .isEqualTo(json("An error occurred while executing the state `C` (entered at the event id #2). "
                                + "Invalid path `$.no`: The choice state`s condition path references an invalid value.")
                        .replace('`', '\''));
    }
}
