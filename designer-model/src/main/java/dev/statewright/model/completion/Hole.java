package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Places of a value to be written that wait for the author: strings that begin with a character that no workflow has. */
final class Hole {

    private static final char TEXT = '\uE0F1';
    private static final char RAW = '\uE0F2';

    private Hole() {}

    /** A text to be replaced, between quotes. */
    static JsonNode text(String now) {
        return TextNode.valueOf(TEXT + now);
    }

    /** A number or word to be replaced, written as it is. */
    static JsonNode raw(String now) {
        return TextNode.valueOf(RAW + now);
    }

    /** A key to be replaced. */
    static String key(String now) {
        return TEXT + now;
    }

    static boolean isText(String value) {
        return !value.isEmpty() && value.charAt(0) == TEXT;
    }

    static boolean isRaw(String value) {
        return !value.isEmpty() && value.charAt(0) == RAW;
    }

    static String content(String value) {
        return isText(value) || isRaw(value) ? value.substring(1) : value;
    }
}
