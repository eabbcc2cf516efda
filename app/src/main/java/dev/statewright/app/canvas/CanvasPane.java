package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.Actions;
import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.app.palette.ItemSearch;
import dev.statewright.app.palette.PaletteDrag;
import dev.statewright.app.panel.VisibleFocus;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.DrawingOptions;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.cloud.CalledResource;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Navigation;
import dev.statewright.renderer.fx.Viewport;
import dev.statewright.renderer.fx.Wheel;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/** The picture of one session's workflow, to be looked at and edited. */
public final class CanvasPane extends Pane {

    private static final double TOP = 14;

    private final DocumentSession session;
    private final DiagramView view;
    private final Overlay overlay;
    private final Gesture gesture;
    private final CarryingView carrying;
    private final EscapeKey escape;
    private final Popups popups;
    private final PointerRest rest;
    private final CanvasNotice notice;
    private final CanvasScenery scenery;
    private final Breadcrumb breadcrumb;
    private final FindStates find;
    private final StateItems items;
    private final Minimap minimap;
    private final CanvasCorners corners;
    private final ContextPad pad;
    private final Navigation navigation;
    private final Actions actions = new Actions();
    private final Region focusFrame = new Region();
    private final PaletteDrag drag;
    private final ListChangeListener<Diagnostic> judged;
    private Subscription following = Subscription.EMPTY;
    private Selection revealed = Selection.NONE;
    /** Whether the next diagram has little in common with the one before: turned, or of another scope. */
    private boolean isOtherDrawing;

    /**
     * @param appearance light or dark, as the window is
     * @param insertable what can be inserted
     */
    public CanvasPane(
            DocumentSession session,
            ObservableValue<Appearance> appearance,
            ItemSearch insertable,
            Elsewhere elsewhere) {
        this.session = session;
        this.view = new DiagramView(Theme.load(appearance.getValue()));
        this.overlay = new Overlay(view);
        this.popups = new Popups(this, view);
        CanvasEdits edits = new CanvasEdits(session);
        InlineEditors editors = new InlineEditors(session, view, edits, popups, insertable);
        this.gesture = new Gesture(new CanvasSurface(session, view, edits, editors::rename), this::show);
        this.carrying = new CarryingView(view, gesture::moved);
        this.escape = new EscapeKey(this, gesture::cancel);
        this.drag = new PaletteLanding(view, gesture, popups);
        this.notice = new CanvasNotice(elsewhere::showCode);
        this.scenery = new CanvasScenery(session, view, notice);
        this.rest = new PointerRest(view, gesture, overlay, scenery::problems, editors::quickAdd);
        this.items = new StateItems(session, view);
        this.judged = _ -> scenery.judge();
        this.find = new FindStates(session, scenery::mark, view::requestFocus);
        NestingActions nesting = new NestingActions(session, elsewhere);
        this.breadcrumb = new Breadcrumb(session, nesting::enter);
        CanvasDesk desk = new CanvasDesk(session, view, editors, popups, gesture);
        CanvasClipboard clipboard = new CanvasClipboard(session, new SystemClipboard());
        actions.register(new EditingActions(session, edits, clipboard, editors, desk).all());
        BreakpointEditing breakpoints = new BreakpointEditing(session, view, popups);
        actions.register(breakpoints.actions());
        actions.register(new Action("canvas.test-state", elsewhere::testState)
                .withIcon(ActionIcons.FLASK)
                .enabledWhen(new CanvasConditions(session).aState()));
        actions.register(new Action(
                        "canvas.open-resource", () -> called(session).ifPresent(elsewhere::show))
                .withIcon(ActionIcons.LINK)
                .withKeys("Shortcut+Shift+Enter")
                .enabledWhen(new CanvasConditions(session)
                        .aState(state -> CalledResource.of(state, session.substitutions())
                                .isPresent())));
        actions.register(new WalkingActions(session, view, desk).all());
        actions.register(nesting.all());
        actions.register(new ProposingActions(session).all());
        actions.register(new LookingActions(session, view).all());
        actions.register(new LayoutActions(session).all());
        actions.register(List.of(
                new Action("canvas.find", find::begin).withKeys("Shortcut+F"),
                new Action("canvas.find-next", () -> find.step(1)).withKeys("F3"),
                new Action("canvas.find-previous", () -> find.step(-1)).withKeys("Shift+F3")));
        CanvasMenu menu = new CanvasMenu(session, view, edits, actions, editors::quickAdd);
        actions.register(new Action("canvas.menu", menu::showAtSelection).withKeys("Context_Menu", "Shift+F10"));
        this.minimap = new Minimap(view);
        this.corners = new CanvasCorners(view, breadcrumb, find, new ZoomControls(view, actions), minimap);
        this.pad = new ContextPad(view, actions, gesture);
        this.navigation = Navigation.install(view);
        assemble();
        breakpoints.install();
        listen(menu);
        follow(appearance);
    }

    /** Lets go of the session. */
    public void close() {
        following.unsubscribe();
        session.diagnostics().removeListener(judged);
        gesture.cancel();
    }

    /** The view of the drawing, which has the keyboard. */
    private static Optional<CloudResource> called(DocumentSession session) {
        return session.selection()
                .primary()
                .flatMap(session.document().machine()::state)
                .flatMap(state -> CalledResource.of(state, session.substitutions()));
    }

    public DiagramView view() {
        return view;
    }

    /** What turning the mouse's wheel alone does here. */
    public void setWheel(Wheel wanted) {
        navigation.setWheel(wanted);
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
        focusFrame.visibleProperty().bind(VisibleFocus.of(view));
        view.setId("canvas");
        view.setFocusTraversable(true);
        view.setAccessibleItems(items);
        view.setAccessibleHelp(Words.text("canvas.help"));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(view, overlay, pad);
        getChildren().addAll(corners.nodes());
        getChildren().addAll(notice, focusFrame);
    }

    private void listen(CanvasMenu menu) {
        rest.install();
        CanvasMouse.install(view, gesture);
        view.addEventHandler(KeyEvent.KEY_PRESSED, new CanvasKeys(actions.all())::pressed);
        menu.install();
    }

    private void follow(ObservableValue<Appearance> appearance) {
        view.sceneryProperty().set(scenery);
        session.diagnostics().addListener(judged);
        scenery.judge();
        following = Subscription.combine(
                appearance.subscribe(now -> view.themeProperty().set(Theme.load(now))),
                session.diagramProperty().subscribe(this::show),
                session.drawingProperty().subscribe(this::draw),
                session.overlayProperty().subscribe(run -> {
                    view.repaint();
                    describe();
                }),
                session.breakpoints().allProperty().subscribe(_ -> view.repaint()),
                session.haltedProperty().subscribe(this::stand),
                session.mockedProperty().subscribe(_ -> view.repaint()),
                session.comparedProperty().subscribe(_ -> view.repaint()),
                session.coverageProperty().subscribe(_ -> view.repaint()),
                session.answeredProperty().subscribe(_ -> view.repaint()),
                session.documentProperty().subscribe(this::followText),
                session.selectionProperty().subscribe(this::show),
                view.viewportProperty().subscribe(pad::layoutPad));
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
        items.follow(diagram);
        if (isOtherDrawing) {
            isOtherDrawing = false;
            view.openAnew();
        }
        overlay.repaint();
        minimap.repaint();
        revealNew();
        showPad();
        describe();
    }

    private void draw(DrawingOptions before, DrawingOptions options) {
        breadcrumb.show(options.focus());
        requestLayout();
        isOtherDrawing = isOtherDrawing
                || !before.focus().equals(options.focus())
                || before.layout().direction() != options.layout().direction()
                || before.layout().algorithm() != options.layout().algorithm();
    }

    private void show(Selection selection) {
        view.repaint();
        overlay.select(selection.transition());
        if (!view.isFocused() || VisibleFocus.isOn(view)) {
            revealSelection();
        }
        showPad();
        describe();
    }

    private void show(Feedback feedback) {
        overlay.show(feedback);
        carrying.show(feedback);
        scenery.show(feedback);
        rest.pause(feedback != Feedback.NONE);
        escape.watch(feedback != Feedback.NONE);
        minimap.stepAside(feedback != Feedback.NONE);
        pad.stepAside(feedback != Feedback.NONE);
    }

    /** The pad belongs to one state: several have the menu. */
    private void showPad() {
        Selection selection = session.selection();
        pad.show(
                selection.states().size() == 1
                        ? selection.primary().flatMap(session.document().machine()::state)
                        : Optional.empty());
    }

    /** Looks again where somebody looked before, whether or not what is selected is in sight there. */
    public void lookAgain(Viewport before) {
        revealed = session.selection();
        view.look(before);
    }

    /** What a change has selected comes into sight as a whole, as soon as the diagram shows it: what was inserted may be wider than the view. */
    private void revealNew() {
        Selection selection = session.selection();
        Optional<Rect> place = selection.states().stream()
                .flatMap(state -> view.diagram().rectOf(state).stream())
                .reduce(Rect::union);
        if (gesture.isIdle() && place.isPresent() && !selection.equals(revealed)) {
            revealed = selection;
            view.revealWhole(place.get());
        }
    }

    /** Where a run stands still comes into sight. */
    private void stand(Optional<StatePath> state) {
        view.repaint();
        if (gesture.isIdle()) {
            state.flatMap(view.diagram()::rectOf).ifPresent(view::reveal);
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
        String text = items.describeSelection();
        if (!text.equals(view.getAccessibleText())) {
            view.setAccessibleText(text);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
        items.changed();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double noticeWidth = notice.isBesideDrawing() ? width - 2 * TOP : Math.min(420, width - 2 * TOP);
        double noticeHeight = notice.prefHeight(noticeWidth);
        double noticeTop = notice.isBesideDrawing() ? height - noticeHeight - TOP : (height - noticeHeight) / 2;
        notice.resizeRelocate((width - noticeWidth) / 2, noticeTop, noticeWidth, noticeHeight);
        corners.layout(width, notice.isBesideDrawing() ? noticeTop : height);
        if (notice.isBesideDrawing()) {
            view.coveredProperty().set(new Rect(0, noticeTop - TOP / 2, width, height));
        }
        view.resizeRelocate(0, 0, width, height);
        overlay.setWidth(width);
        overlay.setHeight(height);
        focusFrame.resizeRelocate(0, 0, width, height);
        popups.layout();
        pad.layoutPad();
    }
}
