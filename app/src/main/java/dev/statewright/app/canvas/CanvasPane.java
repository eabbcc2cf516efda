package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.app.canvas.tool.Pointer;
import dev.statewright.app.palette.PaletteDrag;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Navigation;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/** The picture of one session's workflow, to be looked at and edited. */
public final class CanvasPane extends Pane implements PaletteDrag, CanvasKeys.Desk {

    private static final double CORNER = 14;

    private final DocumentSession session;
    private final DiagramView view;
    private final Overlay overlay;
    private final Gesture gesture;
    private final CarryingView carrying;
    private final EscapeKey escape;
    private final Popups popups;
    private final CanvasEdits edits;
    private final CanvasMenu menu;
    private final PointerRest rest;
    private final CanvasNotice notice;
    private final ZoomControls zoom;
    private final Minimap minimap;
    private final Region focusFrame = new Region();
    private final List<StateTemplate> templates = StateTemplates.all();
    private Subscription following;
    private Selection revealed = Selection.NONE;
    private Optional<StatePath> lifted = Optional.empty();

    /**
     * @param appearance light or dark, as the window is
     * @param showCode brings the text into sight
     */
    public CanvasPane(DocumentSession session, ObservableValue<Appearance> appearance, Runnable showCode) {
        this.session = session;
        this.view = new DiagramView(Theme.load(appearance.getValue()));
        this.overlay = new Overlay(view);
        this.edits = new CanvasEdits(session);
        this.popups = new Popups(this, view);
        this.gesture = new Gesture(new CanvasSurface(session, view, edits, this::rename), this::show);
        this.carrying = new CarryingView(view, gesture::moved);
        this.escape = new EscapeKey(this, gesture::cancel);
        this.menu = new CanvasMenu(session, edits, this, templates);
        this.rest = new PointerRest(view, gesture, overlay, this::quickAddOn);
        this.notice = new CanvasNotice(showCode);
        this.zoom = new ZoomControls(view);
        this.minimap = new Minimap(view);
        assemble();
        listen();
        follow(appearance);
    }

    /** Lets go of the session. */
    public void close() {
        following.unsubscribe();
        gesture.cancel();
    }

    /** The view of the drawing, which has the keyboard. */
    public DiagramView view() {
        return view;
    }

    private void assemble() {
        getStyleClass().add("canvas-pane");
        focusFrame.getStyleClass().add("canvas-focus");
        focusFrame.setMouseTransparent(true);
        focusFrame.visibleProperty().bind(view.focusVisibleProperty());
        view.setId("canvas");
        view.setFocusTraversable(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleHelp(Words.text("canvas.help"));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(view, overlay, zoom, minimap, notice, focusFrame);
    }

    private void listen() {
        Navigation.install(view);
        rest.install();
        CanvasMouse.install(view, gesture);
        view.addEventHandler(KeyEvent.KEY_PRESSED, new CanvasKeys(session, edits, this)::pressed);
        menu.install(view);
    }

    private void follow(ObservableValue<Appearance> appearance) {
        view.sceneryProperty().set(this::picture);
        following = Subscription.combine(
                appearance.subscribe(now -> view.themeProperty().set(Theme.load(now))),
                Platform.getPreferences().reducedMotionProperty().subscribe(reduced -> view.setAnimated(!reduced)),
                session.diagramProperty().subscribe(this::show),
                session.overlayProperty().subscribe(view::repaint),
                session.documentProperty().subscribe(this::followText),
                session.selectionProperty().subscribe(this::show));
    }

    private Picture picture(Diagram diagram) {
        if (notice.standsAlone()) {
            return new Picture(diagram.bounds(), List.of());
        }
        Picture picture =
                PictureBuilder.build(diagram, session.overlayProperty().get(), PictureOptions.DEFAULT);
        Picture selected = new SelectedLook(diagram, session.selection()).on(picture);
        return lifted.map(state -> LiftedLook.of(state).on(selected)).orElse(selected);
    }

    private void followText(AslDocument document) {
        notice.follow(document);
        view.repaint();
        requestLayout();
    }

    private void show(Diagram diagram) {
        if (diagram == null) {
            return;
        }
        view.show(diagram);
        overlay.repaint();
        minimap.repaint();
        revealSelection();
        describe();
    }

    private void show(Selection selection) {
        view.repaint();
        if (!view.isFocused() || view.isFocusVisible()) {
            revealSelection();
        }
        describe();
    }

    private void show(Feedback feedback) {
        overlay.show(feedback);
        carrying.show(feedback);
        rest.pause(feedback != Feedback.NONE);
        escape.watch(feedback != Feedback.NONE);
        Optional<StatePath> carried = LiftedLook.lifted(feedback);
        if (!carried.equals(lifted)) {
            lifted = carried;
            view.repaint();
        }
    }

    /** What was selected since the last time comes into sight, as soon as the diagram shows it. */
    private void revealSelection() {
        Selection selection = session.selection();
        Optional<Rect> place = selection.primary().flatMap(view.diagram()::rectOf);
        if (gesture.isIdle() && place.isPresent() && !selection.equals(revealed)) {
            revealed = selection;
            view.reveal(place.get());
        }
    }

    private void describe() {
        String text = CanvasDescription.of(session.document().machine(), view.diagram(), session.selection());
        if (!text.equals(view.getAccessibleText())) {
            view.setAccessibleText(text);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        view.resizeRelocate(0, 0, width, height);
        overlay.setWidth(width);
        overlay.setHeight(height);
        focusFrame.resizeRelocate(0, 0, width, height);
        zoom.autosize();
        zoom.relocate(CORNER, height - zoom.getHeight() - CORNER);
        minimap.autosize();
        minimap.relocate(width - minimap.getWidth() - CORNER, height - minimap.getHeight() - CORNER);
        minimap.setVisible(width > 480 && height > 320);
        minimap.repaint();
        double noticeWidth = Math.min(420, width - 2 * CORNER);
        double noticeHeight = notice.prefHeight(noticeWidth);
        double noticeTop = notice.isSmall() ? CORNER : (height - noticeHeight) / 2;
        notice.resizeRelocate((width - noticeWidth) / 2, noticeTop, noticeWidth, noticeHeight);
        popups.layout();
    }

    // what a palette drag does

    @Override
    public void started(StateTemplate template, double screenX, double screenY) {
        popups.close();
        gesture.carry(template, pointer(screenX, screenY));
    }

    @Override
    public void moved(double screenX, double screenY) {
        gesture.moved(pointer(screenX, screenY));
    }

    @Override
    public void dropped(double screenX, double screenY) {
        Pointer pointer = pointer(screenX, screenY);
        gesture.released(pointer);
        if (view.contains(pointer.x(), pointer.y())) {
            view.requestFocus();
        }
    }

    @Override
    public void cancelled() {
        gesture.cancel();
    }

    private Pointer pointer(double screenX, double screenY) {
        Point2D at = view.screenToLocal(screenX, screenY);
        return new Pointer(at.getX(), at.getY(), Pointer.Button.PRIMARY, 0, false, false);
    }

    // what keys and menus do

    @Override
    public Diagram diagram() {
        return view.diagram();
    }

    @Override
    public void rename(StatePath state) {
        boolean exists = session.document().machine().state(state).isPresent();
        Optional<Rect> place = view.diagram()
                .card(state)
                .map(card -> card.rect())
                .or(() -> view.diagram().group(state).map(group -> group.header()));
        if (exists && place.isPresent()) {
            view.reveal(place.get());
            RenameField[] field = new RenameField[1];
            field[0] = new RenameField(state.name(), name -> edits.rename(state, name), () -> popups.close(field[0]));
            popups.showOver(field[0], title(place.get()));
            field[0].begin();
        }
    }

    /** The part of a card beside its icon. */
    private static Rect title(Rect card) {
        double left = Measures.TEXT_INSET - 8;
        return new Rect(card.x() + left, card.y(), Math.max(0, card.width() - left - 6), card.height());
    }

    @Override
    public void quickAdd() {
        Selection selection = session.selection();
        Optional<DropTarget> target = selection
                .transition()
                .map(transition -> HitTester.targetOf(view.diagram(), transition))
                .or(() -> selection.primary().flatMap(this::after))
                .or(this::firstPlace);
        target.ifPresent(this::quickAddAt);
    }

    @Override
    public void center() {
        session.selection()
                .primary()
                .flatMap(view.diagram()::rectOf)
                .ifPresentOrElse(rect -> view.centerOn(rect.center()), view::fit);
    }

    @Override
    public void openMenu() {
        Rect place = session.selection()
                .primary()
                .flatMap(view.diagram()::rectOf)
                .map(view.viewport()::toView)
                .orElse(new Rect(0, 0, getWidth(), getHeight()));
        Point2D at = view.localToScreen(place.centerX(), place.centerY());
        menu.show(view, at.getX(), at.getY());
    }

    @Override
    public boolean cancel() {
        boolean busy = !gesture.isIdle();
        gesture.cancel();
        return popups.close() || busy;
    }

    private Optional<DropTarget> after(StatePath state) {
        return view.diagram().edges().stream()
                .filter(edge -> edge.from().equals(Optional.of(state)) && edge.kind() != Transition.Kind.CATCH)
                .findFirst()
                .map(edge -> HitTester.targetOf(view.diagram(), edge.transition()));
    }

    /** Without a selection: into the empty workflow, else before its end. */
    private Optional<DropTarget> firstPlace() {
        return session.document().machine().states().isEmpty()
                ? Optional.of(new DropTarget.IntoScope(ScopePath.ROOT))
                : view.diagram().edges().stream()
                        .filter(edge ->
                                edge.to().isEmpty() && edge.transition().scope().isRoot())
                        .findFirst()
                        .map(edge -> HitTester.targetOf(view.diagram(), edge.transition()));
    }

    private void quickAddOn(Transition transition) {
        quickAddAt(HitTester.targetOf(view.diagram(), transition));
    }

    private void quickAddAt(DropTarget target) {
        Marker.of(view.diagram(), target).ifPresent(marker -> {
            QuickAdd[] search = new QuickAdd[1];
            search[0] =
                    new QuickAdd(templates, template -> edits.insert(target, template), () -> popups.close(search[0]));
            popups.showBeside(search[0], marker.place());
            search[0].begin();
        });
    }
}
