package dev.statewright.runtime.intrinsic;

/** A function that could not do what it was asked for. */
public final class IntrinsicFailure extends RuntimeException {
    private final boolean missing;

    private IntrinsicFailure(String message, boolean missing) {
        super(message, null, false, false);
        this.missing = missing;
    }

    /** The function rejects its arguments. */
    public IntrinsicFailure(String message) {
        this(message, false);
    }

    /** A path among the arguments leads nowhere: AWS reports States.Runtime then. */
    static IntrinsicFailure missing(String path, String input) {
        return new IntrinsicFailure(
                "The JsonPath argument for the field '" + path + "' could not be found in the input '" + input + "'",
                true);
    }

    public boolean isMissingPath() {
        return missing;
    }
}
