package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.StateMark;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Scenery;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.picture.PictureParts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The picture that was made last, and of what: a key in the text asks for the same one again. */
    private final PictureParts parts = new PictureParts();

    private Diagram pictured;

    private Plain pictureOf;
    private Look markedWith;
    private Picture picture;
    private Picture marked;

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
        Plain plain = new Plain(
                session.overlayProperty().get(),
                Set.copyOf(session.breakpoints().all().keySet()),
                problems().byState().isEmpty()
                        ? Map.of()
                        : problems().gravest(diagram.rects().keySet()));
        Look look = new Look(session.haltedProperty().get(), marks(), session.selection(), found, lifted);
        boolean same = diagram == pictured && plain.equals(pictureOf);
        if (!same) {
            picture = plain.of(diagram, parts);
        }
        if (!same || !look.equals(markedWith)) {
            marked = look.on(diagram, picture);
        }
        pictured = diagram;
        pictureOf = plain;
        markedWith = look;
        return marked;
    }

    /** What a picture shows besides its diagram. */
    private record Plain(RunOverlay run, Set<StatePath> breakpoints, Map<StatePath, Severity> problems) {

        Picture of(Diagram diagram, PictureParts parts) {
            PictureOptions options = PictureOptions.DEFAULT
                    .withEditing()
                    .withBreakpoints(breakpoints)
                    .withProblems(problems);
            return PictureBuilder.build(diagram, run, options, parts);
        }
    }

    /** What is marked on a picture. */
    private record Look(
            Optional<StatePath> halted,
            Map<StatePath, StateMark> marks,
            Selection selection,
            Set<StatePath> found,
            List<StatePath> lifted) {

        Picture on(Diagram diagram, Picture picture) {
            Picture stopped = new HaltedLook(diagram, halted).on(picture);
            Picture worded = new MarkedLook(diagram, marks).on(stopped);
            Picture selected = new SelectedLook(diagram, selection).on(worded);
            Picture searched = new FoundLook(diagram, found).on(selected);
            return lifted.isEmpty() ? searched : new LiftedLook(lifted).on(searched);
        }
    }

    /** Two runs side by side say more than what scenarios cover, and that more than who answers. */
    private Map<StatePath, StateMark> marks() {
        Map<StatePath, String> compared = session.comparedProperty().get();
        if (!compared.isEmpty()) {
            return StateMark.of(compared, StateMark.Tone.DIFFERING);
        }
        Map<StatePath, StateMark> covered = session.coverageProperty().get();
        return covered.isEmpty() ? StateMark.of(answered(), StateMark.Tone.ANSWERED) : covered;
    }

    /** Who answers states that do not do their work in the workspace. */
    private Map<StatePath, String> answered() {
        Map<StatePath, String> badges = new HashMap<>();
        session.mockedProperty().get().forEach(state -> badges.put(state, Words.text("canvas.mocked")));
        badges.putAll(session.answeredProperty().get());
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
