package dev.statewright.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled in on deployment may stand anywhere, quoted or bare: nothing that hangs on it is called wrong. */
class TakenOnTrustTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"A\": ${State}, \"B\": {\"Type\": \"Succeed\"}",
                "\"A\": {\"Type\": \"Pass\", \"End\": ${End}}",
                "\"A\": {\"Type\": \"Choice\", \"Choices\": [${Rule}], \"Default\": \"C\"}, \"B\": {\"Type\": \"Succeed\"}, \"C\": {\"Type\": \"Succeed\"}",
                "\"A\": {\"Type\": \"Choice\", \"Choices\": ${Rules}, \"Default\": \"C\"}, \"B\": {\"Type\": \"Succeed\"}, \"C\": {\"Type\": \"Succeed\"}",
                "\"A\": {\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.a\", \"IsNull\": ${B}, \"Next\": \"C\"}, {\"Variable\": \"$.a\", \"BooleanEquals\": \"${B}\", \"Next\": \"C\"}], \"Default\": \"C\"}, \"C\": {\"Type\": \"Succeed\"}",
                "\"A\": {\"Type\": \"Task\", \"Resource\": \"${Arn}\", \"Retry\": ${Retry}, \"Catch\": ${Catch}, \"End\": true}, \"B\": {\"Type\": \"Succeed\"}",
                "\"A\": {\"Type\": \"Task\", \"Resource\": \"${Arn}\", \"Catch\": [${Catcher}], \"End\": true}, \"B\": {\"Type\": \"Succeed\"}",
                "\"A\": {\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:${Region}:${Account}:function:${Name}\", \"TimeoutSeconds\": ${T}, \"HeartbeatSeconds\": \"${H}\", \"Retry\": [{\"ErrorEquals\": [\"${E}\"], \"IntervalSeconds\": ${I}, \"BackoffRate\": ${R}, \"MaxAttempts\": \"${M}\", \"MaxDelaySeconds\": ${D}, \"JitterStrategy\": \"${J}\"}], \"Parameters\": ${P}, \"ResultSelector\": ${S}, \"Credentials\": ${C}, \"End\": true}",
                "\"A\": {\"Type\": \"Parallel\", \"Branches\": [${Branch}], \"End\": true}",
                "\"A\": {\"Type\": \"Parallel\", \"Branches\": ${Branches}, \"End\": true}",
                "\"A\": {\"Type\": \"Map\", \"ItemProcessor\": ${Processor}, \"MaxConcurrency\": ${C}, \"ToleratedFailurePercentage\": ${P}, \"ItemReader\": ${R}, \"ItemBatcher\": ${B}, \"ResultWriter\": ${W}, \"Label\": \"${L}\", \"End\": true}",
                "\"A\": {\"Type\": \"Map\", \"ItemProcessor\": {\"ProcessorConfig\": ${C}, \"StartAt\": \"${I}\", \"States\": ${S}}, \"End\": true}",
                "\"A\": {\"Type\": \"Wait\", \"Seconds\": ${S}, \"Next\": \"${N}\"}, \"B\": {\"Type\": \"Succeed\"}",
                "\"A\": {\"Type\": \"${Type}\", \"End\": true}",
                "\"A\": {\"Type\": \"Fail\", \"Error\": ${E}, \"Cause\": \"${C}\"}",
            })
    void aPlaceholderMayStandAnywhere(String states) {
        String text = "{\"StartAt\": \"A\", \"TimeoutSeconds\": ${T}, \"States\": {" + states + "}}";
        List<String> errors = Validator.validate(AslDocument.of(text)).stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.message() + " " + each.location())
                .toList();
        assertThat(errors).isEmpty();
    }
}
