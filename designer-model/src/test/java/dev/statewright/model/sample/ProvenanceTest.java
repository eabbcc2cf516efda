package dev.statewright.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private static final AslDocument DOCUMENT = AslDocument.of("""
            {"StartAt":"Order","States":{
              "Order":{"Type":"Pass","Result":{"total":7},"ResultPath":"$.order","Next":"Pay"},
              "Pay":{"Type":"Task","Resource":"arn:x","ResultSelector":{"ok.$":"$.ok"},"ResultPath":"$.payment","Next":"Wait"},
              "Wait":{"Type":"Wait","Seconds":1,"Next":"Log"},
              "Log":{"Type":"Task","Resource":"arn:x","ResultPath":null,"Next":"Cut"},
              "Cut":{"Type":"Pass","OutputPath":"$.order","Next":"End"},
              "End":{"Type":"Succeed"}}}""");

    @Test
    void theStateWhosePlaceForItsResultItIsPutItThere() {
        assertThat(of("Cut", "payment", "ok")).contains(new Provenance(Optional.of("Pay"), "ResultSelector"));
        assertThat(of("Cut", "order", "total")).contains(new Provenance(Optional.of("Order"), "Result"));
    }

    @Test
    void whatNobodyPutThereWasInTheInputFromTheBeginning() {
        assertThat(of("Cut", "customer")).contains(new Provenance(Optional.empty(), ""));
        assertThat(of("Order", "customer")).contains(new Provenance(Optional.empty(), ""));
    }

    @Test
    void anOutputPathIsFollowedIntoWhatItSelects() {
        assertThat(of("End", "total")).contains(new Provenance(Optional.of("Order"), "Result"));
    }

    @Test
    void ofAStateThatNoWayLeadsToNothingIsKnown() {
        assertThat(of("Nowhere", "a")).isEmpty();
    }

    private static Optional<Provenance> of(String state, String... keys) {
        WorkflowSamples samples = WorkflowSamples.of(DOCUMENT.machine(), KnownData.NONE, new PlainPaths());
        return Provenance.of(DOCUMENT.machine(), samples, StatePath.root(state), List.of(keys));
    }
}
