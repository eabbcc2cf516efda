package dev.statewright.model.document;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.text.LineIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A definition on disk: UTF-8, with or without a byte order mark. Opening and saving changes no byte.
 *
 * @param text what the file says, without the mark
 */
public record AslFile(Path path, String text) {

    /** A definition is at most 1 MB for AWS; a file of more bytes than this is something else. */
    private static final long MOST_BYTES = 64L << 20;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** The file's text as a document of the format that its name tells. */
    public AslDocument document() {
        return AslDocument.of(text, DocumentFormat.of(path, text));
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableFile where there is none, it may not be read, or it is not UTF-8
     */
    public static AslFile open(Path path) {
        byte[] bytes = read(path);
        int from = startsWithMark(bytes) ? MARK.length : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new UnreadableFile(
                    path,
                    path + ":" + new LineIndex(text).positionOf(text.length())
                            + ": the file is not UTF-8 text. Save it as UTF-8 and open it again.");
        }
        return new AslFile(path, text);
    }

    private static byte[] read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw new UnreadableFile(path, path + " is a directory, not a file.");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new UnreadableFile(path, path + " is too large for a definition: more than 64 MB.");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            throw new UnreadableFile(path, path + " does not exist.");
        } catch (AccessDeniedException denied) {
            throw new UnreadableFile(path, path + " may not be read: permission denied.");
        } catch (IOException trouble) {
            throw new UnreadableFile(path, path + " cannot be read: " + FileTrouble.reason(trouble) + ".");
        }
    }

    /**
     * Writes a text into a file, as a whole or not at all. A file that is there already keeps its byte order mark and its
     * permissions; a symbolic link stays one.
     *
     * @throws UnwritableFile where that is not possible
     */
    public static AslFile save(Path path, String text) {
        byte[] encoded = encode(path, text);
        byte[] bytes = encoded;
        if (hasMark(path)) {
            bytes = new byte[MARK.length + encoded.length];
            System.arraycopy(MARK, 0, bytes, 0, MARK.length);
            System.arraycopy(encoded, 0, bytes, MARK.length, encoded.length);
        }
        AtomicWrite.write(path, bytes);
        return new AslFile(path, text);
    }

    private static byte[] encode(Path path, String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException halfCharacter) {
            throw new UnwritableFile(
                    path,
                    path + " was not saved: line "
                            + new LineIndex(text)
                                    .positionOf(halfCharacterIn(text))
                                    .line()
                            + " holds half of a character (a lone surrogate). Delete it and save again.");
        }
    }

    private static int halfCharacterIn(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return at;
            }
        }
        return 0;
    }

    private static boolean hasMark(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (var in = Files.newInputStream(path)) {
            return startsWithMark(in.readNBytes(MARK.length));
        } catch (IOException unreadable) {
            // a file that may be written and not read: nothing is known of a mark
            return false;
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }
}
