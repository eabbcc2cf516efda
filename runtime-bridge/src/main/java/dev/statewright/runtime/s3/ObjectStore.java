package dev.statewright.runtime.s3;

import java.io.InputStream;
import java.util.stream.Stream;

/**
 * Buckets with objects, as Amazon S3 has them. Whoever reads and writes objects does it by this interface alone, whatever keeps them. Calls
 * may come from any thread.
 */
public interface ObjectStore {
    /**
     * The object's bytes; the caller closes the stream.
     *
     * @throws ObjectStoreFailure where there is no such bucket or object, or it cannot be read
     */
    InputStream read(String bucket, String key);

    /**
     * @throws ObjectStoreFailure where there is no such bucket or object
     */
    ObjectSummary describe(String bucket, String key);

    /**
     * The objects whose keys begin with the prefix, in the order of their keys' UTF-8 bytes; the caller closes the stream.
     *
     * @throws ObjectStoreFailure where there is no such bucket
     */
    Stream<ObjectSummary> list(String bucket, String prefix);

    /**
     * Begins an object. Nobody sees it, or what stood there before changes, until {@link ObjectWriting#complete}.
     *
     * @throws ObjectStoreFailure where there is no such bucket or it cannot be written
     */
    ObjectWriting write(String bucket, String key);
}
