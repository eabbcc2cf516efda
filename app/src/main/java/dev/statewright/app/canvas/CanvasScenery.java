package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Scenery;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workflow with its run, and on it what is selected, what was found, and what is being carried away. */
final class CanvasScenery implements Scenery {

    private final DocumentSession session;
    private final DiagramView view;
    private final CanvasNotice notice;
    private List<StatePath> lifted = List.of();
    private Set<StatePath> found = Set.of();
    private StateProblems problems = StateProblems.NONE;
    private boolean judged;

    CanvasScenery(DocumentSession session, DiagramView view, CanvasNotice notice) {
        this.session = session;
        this.view = view;
        this.notice = notice;
    }

    @Override
    public Picture picture(Diagram diagram) {
        if (notice.standsAlone()) {
            return new Picture(diagram.bounds(), List.of());
        }
        PictureOptions options = PictureOptions.DEFAULT
                .withEditing()
                .withBreakpoints(session.breakpoints().all().keySet())
                .withProblems(problems().gravest(diagram.rects().keySet()));
        Picture picture =
                PictureBuilder.build(diagram, session.overlayProperty().get(), options);
        Picture halted = new HaltedLook(diagram, session.haltedProperty().get()).on(picture);
        Map<StatePath, String> compared = session.comparedProperty().get();
        Picture answered = (compared.isEmpty()
                        ? new AnsweredLook(diagram, answered(), AnsweredLook.Tone.ANSWERED)
                        : new AnsweredLook(diagram, compared, AnsweredLook.Tone.COMPARED))
                .on(halted);
        Picture selected = new SelectedLook(diagram, session.selection()).on(answered);
        Picture marked = new FoundLook(diagram, found).on(selected);
        return lifted.isEmpty() ? marked : new LiftedLook(lifted).on(marked);
    }

    /** Who answers states that do not do their work in the workspace. */
    private Map<StatePath, String> answered() {
        Map<StatePath, String> badges = new HashMap<>();
        session.mockedProperty().get().forEach(state -> badges.put(state, Words.text("canvas.mocked")));
        badges.putAll(session.answeredProperty().get());
        badges.values().removeIf(String::isEmpty);
        return badges;
    }

    /** What a gesture carries looks as if it were gone. */
    void show(Feedback feedback) {
        List<StatePath> carried = LiftedLook.lifted(feedback);
        if (!carried.equals(lifted)) {
            lifted = carried;
            view.repaint();
        }
    }

    /** What the validator says has changed; of several changes in a row only the last is looked at. */
    void judge() {
        judged = false;
        view.repaint();
    }

    /** What the validator says of each state now. */
    StateProblems problems() {
        if (!judged) {
            judged = true;
            problems = StateProblems.of(session.document(), session.diagnostics());
        }
        return problems;
    }

    /** What a search has found is marked. */
    void mark(Set<StatePath> states) {
        if (!states.equals(found)) {
            found = states;
            view.repaint();
        }
    }
}
