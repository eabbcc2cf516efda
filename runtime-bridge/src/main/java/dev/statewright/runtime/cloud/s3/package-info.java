/** Buckets as the S3 API shows them. */
package dev.statewright.runtime.cloud.s3;
