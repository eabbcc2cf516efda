package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.Actions;
import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.app.palette.PaletteDrag;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.renderer.diagram.Diagram;
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
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/** The picture of one session's workflow, to be looked at and edited. */
public final class CanvasPane extends Pane {

    private static final double CORNER = 14;

    private final DocumentSession session;
    private final DiagramView view;
    private final Overlay overlay;
    private final Gesture gesture;
    private final CarryingView carrying;
    private final EscapeKey escape;
    private final Popups popups;
    private final PointerRest rest;
    private final CanvasNotice notice;
    private final ZoomControls zoom;
    private final Minimap minimap;
    private final Actions actions = new Actions();
    private final Region focusFrame = new Region();
    private final PaletteDrag drag;
    private Subscription following;
    private Selection revealed = Selection.NONE;
    private List<StatePath> lifted = List.of();

    /**
     * @param appearance light or dark, as the window is
     * @param showCode brings the text into sight
     */
    public CanvasPane(DocumentSession session, ObservableValue<Appearance> appearance, Runnable showCode) {
        this.session = session;
        this.view = new DiagramView(Theme.load(appearance.getValue()));
        this.overlay = new Overlay(view);
        this.popups = new Popups(this, view);
        CanvasEdits edits = new CanvasEdits(session);
        List<StateTemplate> templates = StateTemplates.all();
        InlineEditors editors = new InlineEditors(session, view, edits, popups, templates);
        this.gesture = new Gesture(new CanvasSurface(session, view, edits, editors::rename), this::show);
        this.carrying = new CarryingView(view, gesture::moved);
        this.escape = new EscapeKey(this, gesture::cancel);
        this.drag = new PaletteLanding(view, gesture, popups);
        this.rest = new PointerRest(view, gesture, overlay, editors::quickAdd);
        this.notice = new CanvasNotice(showCode);
        this.minimap = new Minimap(view);
        CanvasClipboard clipboard = new CanvasClipboard(session, new SystemClipboard());
        CanvasDesk desk = new CanvasDesk(session, view, editors, popups, gesture);
        actions.register(new EditingActions(session, edits, clipboard, editors, desk).all());
        actions.register(new WalkingActions(session, view, desk).all());
        actions.register(new LookingActions(session, view).all());
        this.zoom = new ZoomControls(view, actions);
        CanvasMenu menu = new CanvasMenu(session, view, edits, actions, templates);
        actions.register(new Action("canvas.menu", menu::showAtSelection).withKeys("Context_Menu", "Shift+F10"));
        assemble();
        listen(menu);
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

    /** Where the palette's drags go. */
    public PaletteDrag drag() {
        return drag;
    }

    /** What can be done here; the keys work while the drawing has the keyboard. */
    public Actions actions() {
        return actions;
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

    private void listen(CanvasMenu menu) {
        Navigation.install(view);
        rest.install();
        CanvasMouse.install(view, gesture);
        view.addEventHandler(KeyEvent.KEY_PRESSED, new CanvasKeys(actions.all())::pressed);
        menu.install();
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
        return lifted.isEmpty() ? selected : new LiftedLook(lifted).on(selected);
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
        List<StatePath> carried = LiftedLook.lifted(feedback);
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
}
