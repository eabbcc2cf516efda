package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.Objects;
import java.util.Optional;

/**
 * A key and its value in an object. Members are equal when all that they say is. No record, because a large document has a hundred
 * thousand of them and an {@code Optional} kept in each would be as many objects more to walk through.
 */
public final class SyntaxMember {

    private final TextRange range;
    private final TextRange keyRange;
    private final String key;
    private final SyntaxNode value;

    /**
     * A member.
     *
     * @param range from the key's first to the value's last character (to the key's where the value is missing)
     * @param keyRange the key as written, quotes included
     * @param key the key, decoded
     * @param value absent in a half-written document: {@code "Next": }
     */
    public SyntaxMember(TextRange range, TextRange keyRange, String key, Optional<SyntaxNode> value) {
        this.range = Objects.requireNonNull(range);
        this.keyRange = Objects.requireNonNull(keyRange);
        this.key = Objects.requireNonNull(key);
        this.value = value.orElse(null);
    }

    /** From the key's first to the value's last character. */
    public TextRange range() {
        return range;
    }

    /** The key as written, quotes included. */
    public TextRange keyRange() {
        return keyRange;
    }

    /** The key, decoded. */
    public String key() {
        return key;
    }

    /** Absent in a half-written document. */
    public Optional<SyntaxNode> value() {
        return Optional.ofNullable(value);
    }

    /** Whether it is no member of a definition in a template, but adds members on deployment: then it has no value. */
    public boolean isTransform() {
        return value == null && key.equals(SyntaxObject.TRANSFORM);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyntaxMember member
                && member.range.equals(range)
                && member.keyRange.equals(keyRange)
                && member.key.equals(key)
                && Objects.equals(member.value, value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(range, key);
    }

    @Override
    public String toString() {
        return "SyntaxMember[" + key + " at " + keyRange + ", value=" + value + "]";
    }
}
