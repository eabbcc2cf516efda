package dev.statewright.runtime.s3;

import java.time.Instant;

/**
 * What a listing says of an object. Amazon S3 API, ListObjectsV2.
 *
 * @param size in bytes
 * @param etag with its quotation marks; another one when the content has changed
 */
public record ObjectSummary(String key, long size, Instant lastModified, String etag) {}
