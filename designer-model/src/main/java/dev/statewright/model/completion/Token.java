package dev.statewright.model.completion;

import dev.statewright.model.text.TextRange;

/**
 * The piece of text that the caret stands in or behind, as it is replaced when something is chosen.
 *
 * @param range what is replaced, quotes included; empty between pieces
 * @param typed its text before the caret, without the opening quote
 * @param quote the quote it begins with; 0 where there is none
 * @param named whether a colon (in Terraform an equals sign) stands behind it: it is a key that has its value
 * @param flow whether it stands within brackets
 * @param afterColon whether it directly follows a colon without a blank
 */
record Token(TextRange range, String typed, char quote, boolean named, boolean flow, boolean afterColon) {

    boolean isQuoted() {
        return quote != 0;
    }
}
