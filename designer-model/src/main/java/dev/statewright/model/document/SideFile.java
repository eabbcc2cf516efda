package dev.statewright.model.document;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the studio keeps what belongs to a definition and is none of it: {@code .statewright/KIND/NAME.json} beside it. */
public final class SideFile {

    private static final String JSON = ".json";

    private SideFile() {}

    /**
     * The side file of a definition, whether it exists or not. It has the definition's own name where that ends in {@code .json}, else
     * {@code .json} after it. A file by an older name, {@code order.asl.json.json}, stays in use where there is one.
     *
     * @param kind what is kept: {@code positions}, for instance
     */
    public static Path of(Path definition, String kind) {
        Path folder = definition.toAbsolutePath().resolveSibling(".statewright").resolve(kind);
        String name = definition.getFileName().toString();
        Path older = folder.resolve(name + JSON);
        Path file = folder.resolve(name.endsWith(JSON) ? name : name + JSON);
        return Files.isRegularFile(older) && !Files.exists(file) ? older : file;
    }
}
