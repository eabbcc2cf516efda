package dev.statewright.runtime.maprun;

/**
 * Where a Map Run's results are to be written.
 *
 * @param prefix may be empty
 * @param express whether the children are Express workflows
 */
public record ResultsRequest(String mapRunArn, String bucket, String prefix, boolean express, WriterConfig config) {
    /** The folder of this run's files, with a slash at its end. */
    public String folder() {
        String above = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        return above + mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1) + "/";
    }

    public String manifestKey() {
        return folder() + "manifest.json";
    }
}
