package dev.statewright.icons;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The whole set as the tests see it: once by its constants, once by its files. */
final class IconSet {

    static final List<Class<?>> GROUPS =
            List.of(StateIcons.class, ServiceIcons.class, CategoryIcons.class, ActionIcons.class, StatusIcons.class);

    private IconSet() {}

    static List<IconKey> keys() {
        return GROUPS.stream().flatMap(IconSet::keysOf).toList();
    }

    static Stream<IconKey> keysOf(Class<?> group) {
        return Arrays.stream(group.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == IconKey.class)
                .map(field -> {
                    try {
                        return (IconKey) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    static List<IconKey> files() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/dev/statewright/icons"))) {
            return files.filter(file -> file.toString().endsWith(".svg"))
                    .map(file -> new IconKey(
                            file.getParent().getFileName().toString(),
                            file.getFileName().toString().replace(".svg", "")))
                    .toList();
        }
    }
}
