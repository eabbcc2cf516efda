package dev.statewright.runtime.cloud.endpoint;

import dev.statewright.runtime.cloud.service.ServiceFault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The encoding {@code aws-chunked} of uploads. Amazon S3 API reference, "Signature calculations: multiple chunks". */
final class ChunkedBody {
    private ChunkedBody() {}

    /** The bytes themselves; signatures and trailing checksums are not looked at. */
    static byte[] decode(byte[] chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(chunks.length);
        int at = 0;
        while (at < chunks.length) {
            int end = at;
            while (end < chunks.length && chunks[end] != '\r') {
                end++;
            }
            String head = new String(chunks, at, end - at, StandardCharsets.US_ASCII);
            int size;
            try {
                size = Integer.parseInt(head.replaceFirst(";.*", "").strip(), 16);
            } catch (NumberFormatException e) {
                throw new ServiceFault("InvalidRequest", "The upload is not in the form aws-chunked.");
            }
            at = end + 2;
            if (size == 0) {
                break;
            }
            if (at + size > chunks.length) {
                throw new ServiceFault("IncompleteBody", "The upload ends before its last chunk.");
            }
            body.write(chunks, at, size);
            at += size + 2;
        }
        return body.toByteArray();
    }
}
