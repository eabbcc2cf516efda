package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.syntax.SyntaxPath;
import org.junit.jupiter.api.Test;

class FlowWalkTest {

    private static final StatePath WHICH = StatePath.root("Which");
    private static final StatePath YES = StatePath.root("Yes");
    private static final StatePath LAST = StatePath.root("Last");
    private static final ScopePath BRANCH = new ScopePath(SyntaxPath.of("States", "Yes", "Branches", 0));
    private static final StatePath INNER_1 = BRANCH.state("Inner 1");
    private static final StatePath INNER_2 = BRANCH.state("Inner 2");

    private final FlowWalk walk = new FlowWalk(Drawings.diagram(Drawings.BRANCHED));

    @Test
    void itBeginsAtTheTop() {
        assertThat(walk.first()).contains(WHICH);
    }

    @Test
    void downGoesAlongTheFlowAndThroughGroups() {
        assertThat(walk.next(WHICH)).contains(YES);
        assertThat(walk.next(YES)).contains(INNER_1);
        assertThat(walk.next(INNER_1)).contains(INNER_2);
        assertThat(walk.next(INNER_2)).contains(LAST);
        assertThat(walk.next(LAST)).isEmpty();
    }

    @Test
    void upGoesBackAndOutOfGroups() {
        assertThat(walk.previous(LAST)).contains(YES);
        assertThat(walk.previous(INNER_2)).contains(INNER_1);
        assertThat(walk.previous(INNER_1)).contains(YES);
        assertThat(walk.previous(YES)).contains(WHICH);
        assertThat(walk.previous(WHICH)).isEmpty();
    }

    @Test
    void sidewaysGoesToWhatStandsBeside() {
        String side = """
                {"StartAt":"W","States":{
                  "W":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericEquals":1,"Next":"L"}],"Default":"R"},
                  "L":{"Type":"Succeed"},"R":{"Type":"Succeed"}}}
                """;
        var diagram = Drawings.diagram(side);
        StatePath l = StatePath.root("L");
        StatePath r = StatePath.root("R");
        boolean inOrder = diagram.rectOf(l).orElseThrow().x()
                < diagram.rectOf(r).orElseThrow().x();
        StatePath left = inOrder ? l : r;
        StatePath right = inOrder ? r : l;

        assertThat(new FlowWalk(diagram).right(left)).contains(right);
        assertThat(new FlowWalk(diagram).left(right)).contains(left);
        assertThat(new FlowWalk(diagram).left(left)).isEmpty();
    }
}
