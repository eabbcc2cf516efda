package dev.statewright.app.inspector;

/**
 * What a field means.
 *
 * @param title its name in Amazon States Language, or that of a parameter
 * @param text a few sentences
 * @param pointer JSON Pointer (RFC 6901) of its place in the document; empty where it has none
 */
record FieldExplanation(String title, String text, String pointer) {}
