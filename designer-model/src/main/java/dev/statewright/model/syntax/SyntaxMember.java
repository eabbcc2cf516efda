package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.Optional;

/**
 * A key and its value in an object.
 *
 * @param range from the key's first to the value's last character (to the key's where the value is missing)
 * @param keyRange the key as written, quotes included
 * @param key the key, decoded
 * @param value absent in a half-written document: {@code "Next": }
 */
public record SyntaxMember(TextRange range, TextRange keyRange, String key, Optional<SyntaxNode> value) {}
