package dev.statewright.model.completion;

import dev.statewright.model.text.TextRange;
import java.util.List;

/**
 * What can be written at a place.
 *
 * @param typed the part of it that is there already, before the caret
 * @param token what of the text is replaced
 */
public record Completions(String typed, TextRange token, List<Completion> items) {

    public Completions {
        items = List.copyOf(items);
    }

    /** Nothing is known there. */
    static Completions none(int offset) {
        return new Completions("", TextRange.at(offset), List.of());
    }
}
