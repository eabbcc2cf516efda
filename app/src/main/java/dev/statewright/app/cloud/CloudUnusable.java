package dev.statewright.app.cloud;

/** A workspace's services cannot be had. The message is a sentence for the user. */
public final class CloudUnusable extends Exception {

    CloudUnusable(String sentence) {
        super(sentence, null, false, false);
    }
}
