package dev.statewright.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

    private static final String BASE = "a\nb\nc\nd\ne\n";

    @Test
    void changesInDifferentPlacesAreBothTaken() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, "a\nB\nc\nd\ne\n", "a\nb\nc\nd\nE\nf\n");

        assertThat(merge.conflicts()).isEmpty();
        assertThat(text(merge, Resolution.MINE)).isEqualTo("a\nB\nc\nd\nE\nf\n");
    }

    @Test
    void theSameChangeOnBothSidesIsTakenOnce() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, "a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n");

        assertThat(merge.conflicts()).isEmpty();
        assertThat(text(merge, Resolution.THEIRS)).isEqualTo("a\nX\nc\nd\ne\n");
    }

    @Test
    void linesThatBothChangedAreAConflictWithThreeAnswers() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, "a\nmine\nc\nd\ne\n", "a\ntheirs\nc\nd\ne\n");

        assertThat(merge.conflicts())
                .containsExactly(Conflict.ofLines(2, List.of("b\n"), List.of("mine\n"), List.of("theirs\n")));
        assertThat(text(merge, Resolution.MINE)).isEqualTo("a\nmine\nc\nd\ne\n");
        assertThat(text(merge, Resolution.THEIRS)).isEqualTo("a\ntheirs\nc\nd\ne\n");
        assertThat(text(merge, Resolution.BOTH)).isEqualTo("a\nmine\ntheirs\nc\nd\ne\n");
    }

    @Test
    void deletedHereAndChangedThereIsAConflict() {
        assertThat(ThreeWayMerge.of(BASE, "a\nd\ne\n", "a\nb\nC\nd\ne\n").conflicts())
                .containsExactly(Conflict.ofLines(2, List.of("b\n", "c\n"), List.of(), List.of("b\n", "C\n")));
    }

    @Test
    void neighbouringLinesChangedByDifferentSidesAreNoConflict() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, "a\nB\nc\nd\ne\n", "a\nb\nC\nd\ne\n");

        assertThat(merge.conflicts()).isEmpty();
        assertThat(text(merge, Resolution.MINE)).isEqualTo("a\nB\nC\nd\ne\n");
    }

    @Test
    void linesAddedAtOnePlaceByBothSidesAreAConflict() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, "a\nb\nm\nc\nd\ne\n", "a\nb\nt\nc\nd\ne\n");

        assertThat(text(merge, Resolution.BOTH)).isEqualTo("a\nb\nm\nt\nc\nd\ne\n");
        assertThat(merge.conflicts()).hasSize(1);
    }

    @Test
    void lineEndsAndAMissingLastOneStay() {
        ThreeWayMerge merge = ThreeWayMerge.of("a\r\nb\r\nc", "a\r\nB\r\nc", "A\r\nb\r\nc");

        assertThat(text(merge, Resolution.MINE)).isEqualTo("A\r\nB\r\nc");
    }

    @Test
    void ofTextsMadeAtRandomTheUntouchedSideGivesWayAndNothingIsLost() {
        Random random = new Random(20_261);
        for (int round = 0; round < 4_000; round++) {
            List<String> base = new ArrayList<>();
            for (int i = 0; i < random.nextInt(9); i++) {
                base.add((char) ('a' + random.nextInt(4)) + "\n");
            }
            String from = String.join("", base);
            String mine = changed(base, random, "m");
            String theirs = changed(base, random, "t");

            assertThat(text(ThreeWayMerge.of(from, mine, from), Resolution.THEIRS))
                    .isEqualTo(mine);
            assertThat(text(ThreeWayMerge.of(from, from, theirs), Resolution.MINE))
                    .isEqualTo(theirs);
            assertThat(text(ThreeWayMerge.of(from, mine, mine), Resolution.BOTH))
                    .isEqualTo(mine);
            String both = text(ThreeWayMerge.of(from, mine, theirs), Resolution.BOTH);
            mine.lines()
                    .filter(line -> line.startsWith("m"))
                    .forEach(line -> assertThat(both.lines()).contains(line));
            theirs.lines()
                    .filter(line -> line.startsWith("t"))
                    .forEach(line -> assertThat(both.lines()).contains(line));
        }
    }

    @Test
    void textsOfThousandsOfLinesWithNothingInCommonTakeNoTime() {
        StringBuilder mine = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            mine.append("m").append(i).append('\n');
            theirs.append("t").append(i).append('\n');
        }

        assertThat(ThreeWayMerge.of(BASE, mine.toString(), theirs.toString()).conflicts())
                .hasSize(1);
        assertThat(ThreeWayMerge.of(mine.toString(), theirs.toString(), mine + "z\n")
                        .conflicts())
                .isEmpty();
    }

    private static String changed(List<String> base, Random random, String mark) {
        List<String> lines = new ArrayList<>(base);
        for (int i = 0; i < random.nextInt(4); i++) {
            int at = lines.isEmpty() ? 0 : random.nextInt(lines.size() + 1);
            if (random.nextBoolean() || at == lines.size()) {
                lines.add(at, mark + random.nextInt(100) + "\n");
            } else {
                lines.remove(at);
            }
        }
        return String.join("", lines);
    }

    private static String text(ThreeWayMerge merge, Resolution all) {
        return merge.text(conflict -> all);
    }
}
