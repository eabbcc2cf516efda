package dev.statewright.icons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IconSetTest {

    private static final Pattern SEGMENT = Pattern.compile("([MLHVCSQAZ])([^A-Za-z]*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    static List<IconKey> keys() {
        return IconSet.keys();
    }

    @Test
    void everyFileHasAConstantAndEveryConstantAFile() throws IOException {
        assertThat(IconSet.keys()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(IconSet.files());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theConstantIsNamedAfterTheFile(IconKey key) {
        var group = IconSet.GROUPS.stream()
                .filter(type -> IconSet.keysOf(type).anyMatch(key::equals))
                .findFirst()
                .orElseThrow();

        assertThat(group).hasPublicFields(key.name().toUpperCase().replace('-', '_'));
        assertThat(group.getSimpleName().toLowerCase()).isEqualTo(key.folder() + "icons");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theIconIsReadOnTheGridOf24Units(IconKey key) {
        var icon = Icons.load(key);

        assertThat(icon.key()).isEqualTo(key);
        assertThat(icon.size()).isEqualTo(24);
        assertThat(icon.paths()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void thePathsUseOnlyAbsoluteCommandsThatJavaFxReads(IconKey key) {
        assertThat(Icons.load(key).paths()).allSatisfy(path -> {
            assertThat(path.data()).matches("M[MLHVCSQAZ\\d .\\-]*");
            assertThat(SEGMENT.matcher(path.data()).results())
                    .allSatisfy(segment -> assertThat(numbers(segment.group(2)).count())
                            .as(segment.group())
                            .isEqualTo(arity(segment.group(1))));
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nothingIsDrawnOutsideTheSquare(IconKey key) {
        assertThat(Icons.load(key).paths()).allSatisfy(path -> {
            double margin = path.strokeWidth() / 2;
            assertThat(coordinates(path.data()))
                    .allSatisfy(value -> assertThat(value).as(path.data()).isBetween(margin, 24 - margin));
        });
    }

    @Test
    void anIconIsReadOnce() {
        assertThat(Icons.load(StateIcons.TASK)).isSameAs(Icons.load(new IconKey("state", "task")));
    }

    @Test
    void aMissingIconIsNamed() {
        assertThatThrownBy(() -> Icons.load(new IconKey("state", "nap")))
                .isInstanceOf(IconException.class)
                .hasMessage("There is no icon state/nap (looked for /dev/statewright/icons/state/nap.svg)");
    }

    private static long arity(String command) {
        return switch (command) {
            case "M", "L" -> 2;
            case "H", "V" -> 1;
            case "Q", "S" -> 4;
            case "C" -> 6;
            case "A" -> 7;
            case "Z" -> 0;
            default -> throw new IllegalArgumentException(command);
        };
    }

    /** All points of a path; of an arc only its end, since radii and flags are no places. */
    private static List<Double> coordinates(String data) {
        return SEGMENT.matcher(data)
                .results()
                .flatMap(segment -> numbers(segment.group(2))
                        .skip(segment.group(1).equals("A") ? 5 : 0)
                        .boxed())
                .toList();
    }

    private static DoubleStream numbers(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.results().mapToDouble(number -> Double.parseDouble(number.group()));
    }
}
