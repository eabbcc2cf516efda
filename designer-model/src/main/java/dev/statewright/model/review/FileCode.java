package dev.statewright.model.review;

import dev.statewright.model.diagnostic.Validator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of what there is to say of files. Not AWS's, which is given a text. */
public final class FileCode {

    /** A definition that another file names, and that cannot be had. */
    public static final String UNUSABLE_DEFINITION = "UNUSABLE_DEFINITION";

    public static final String UNREADABLE_FILE = "UNREADABLE_FILE";

    /** Together with those of definitions: all that a profile may name. */
    static final Set<String> ALL = Stream.concat(
                    Validator.CODES.stream(), Stream.of(UNUSABLE_DEFINITION, UNREADABLE_FILE))
            .collect(Collectors.toUnmodifiableSet());

    private FileCode() {}
}
