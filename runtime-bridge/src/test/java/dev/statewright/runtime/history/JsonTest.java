package dev.statewright.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void indentedTextLooksAsJavaScriptAndTheAwsCliWriteIt() {
        assertThat(Json.writeIndented(Json.readTrusted("{\"a\":{\"b\":[1,{}]},\"c\":[]}")))
                .isEqualTo("""
                        {
                          "a": {
                            "b": [
                              1,
                              {}
                            ]
                          },
                          "c": []
                        }""");
    }
}
