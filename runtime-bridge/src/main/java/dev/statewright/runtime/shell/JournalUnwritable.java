package dev.statewright.runtime.shell;

/** What happens in an execution cannot be kept any more: it ends in this process. The message is one sentence for the user. */
public final class JournalUnwritable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalUnwritable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
