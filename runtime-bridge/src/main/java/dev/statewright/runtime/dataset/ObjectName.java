package dev.statewright.runtime.dataset;

/** Where an object lies. */
record ObjectName(String bucket, String key) {
    /** @throws UnreadableDataset where it is not {@code s3://BUCKET/KEY} */
    static ObjectName ofUri(String uri) {
        int slash = uri.indexOf('/', "s3://".length());
        if (!uri.startsWith("s3://") || slash < 0) {
            throw new UnreadableDataset("'" + uri + "' is no address of an object: s3://BUCKET/KEY.");
        }
        return new ObjectName(uri.substring("s3://".length(), slash), uri.substring(slash + 1));
    }

    String uri() {
        return "s3://" + bucket + "/" + key;
    }
}
