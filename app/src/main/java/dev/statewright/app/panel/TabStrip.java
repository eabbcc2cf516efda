package dev.statewright.app.panel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * A row of tab heads with a line under the chosen one; what they show is somebody else's business. Heads for which there is no room
 * are in a menu at the end of the row; the chosen one is always seen.
 */
public final class TabStrip extends HBox {

    /** Between two groups, more than between two tabs. */
    private static final double GROUP_GAP = 10;

    private final StringProperty chosen;
    private final boolean canCloseAll;
    private final List<Head> heads = new ArrayList<>();
    private final MoreTabs more = new MoreTabs(this::choose);
    private Subscription following = Subscription.EMPTY;

    private record Head(PanelTab tab, ToggleButton button) {}

    /**
     * @param chosen id of the chosen tab; an id that is not among the tabs means none
     * @param canCloseAll whether a click on the chosen tab takes the choice back
     */
    public TabStrip(List<PanelTab> tabs, StringProperty chosen, boolean canCloseAll) {
        this.chosen = chosen;
        this.canCloseAll = canCloseAll;
        getStyleClass().add("tab-strip");
        setAlignment(Pos.BOTTOM_LEFT);
        tabs.forEach(tab -> heads.add(new Head(tab, head(tab))));
        heads.forEach(head -> getChildren().add(head.button()));
        more.setManaged(false);
        more.setVisible(false);
        getChildren().add(more);
        following = following.and(chosen.subscribe(this::show));
    }

    /** Lets go of the tabs' titles and of the choice. */
    public void close() {
        following.unsubscribe();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + more.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        List<Head> available = available();
        List<Double> widths = widths(available);
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        int open = available.stream().map(head -> head.tab().id()).toList().indexOf(chosen.get());
        BitSet seen = TabFit.seen(widths, open, room, getSpacing() + widthOfMore(available));
        double x = snappedLeftInset();
        for (int i = 0; i < available.size(); i++) {
            ToggleButton button = available.get(i).button();
            button.setVisible(seen.get(i));
            if (seen.get(i)) {
                double gap = i == seen.nextSetBit(0) ? 0 : gapBefore(available, i);
                place(button, x + gap, VPos.BOTTOM);
                x += gap + snapSizeX(button.prefWidth(-1));
            }
        }
        more.setVisible(seen.cardinality() < available.size());
        if (more.isVisible()) {
            more.offer(hidden(available, seen));
            place(more, x + getSpacing(), VPos.CENTER);
        }
    }

    private void place(Region part, double x, VPos valign) {
        double inner = getHeight() - snappedTopInset() - snappedBottomInset();
        layoutInArea(
                part,
                x,
                snappedTopInset(),
                snapSizeX(part.prefWidth(-1)),
                inner,
                0,
                Insets.EMPTY,
                false,
                false,
                HPos.LEFT,
                valign);
    }

    private double widthOfMore(List<Head> tabs) {
        more.offer(tabs.stream().map(Head::tab).toList());
        more.applyCss();
        return snapSizeX(more.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset()
                + widths(available()).stream().mapToDouble(Double::doubleValue).sum()
                + snappedRightInset();
    }

    private List<Head> available() {
        return heads.stream().filter(head -> head.button().isManaged()).toList();
    }

    /** Each with the gap before it. */
    private List<Double> widths(List<Head> available) {
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < available.size(); i++) {
            widths.add(gapBefore(available, i)
                    + snapSizeX(available.get(i).button().prefWidth(-1)));
        }
        return widths;
    }

    private double gapBefore(List<Head> available, int i) {
        if (i == 0) {
            return 0;
        }
        boolean begins =
                available.get(i).tab().group() != available.get(i - 1).tab().group();
        return getSpacing() + (begins ? GROUP_GAP : 0);
    }

    private static List<PanelTab> hidden(List<Head> available, BitSet seen) {
        List<PanelTab> hidden = new ArrayList<>();
        for (int i = seen.nextClearBit(0); i < available.size(); i = seen.nextClearBit(i + 1)) {
            hidden.add(available.get(i).tab());
        }
        return hidden;
    }

    /** From the menu: the tab comes into the row, and with it the keyboard. */
    private void choose(PanelTab tab) {
        chosen.set(tab.id());
        layout();
        heads.stream()
                .filter(head -> head.tab().equals(tab))
                .forEach(head -> head.button().requestFocus());
    }

    private void show(String id) {
        heads.forEach(head -> head.button().setSelected(head.tab().id().equals(id)));
        requestLayout();
    }

    private ToggleButton head(PanelTab tab) {
        ToggleButton head = new ToggleButton();
        head.setId("tab-" + tab.id());
        head.setUserData(tab.id());
        head.getStyleClass().add("tab-head");
        head.setMinWidth(USE_PREF_SIZE);
        head.setOnAction(event -> {
            chosen.set(canCloseAll && !head.isSelected() ? "" : tab.id());
            head.setSelected(chosen.get().equals(tab.id()));
        });
        following = Subscription.combine(
                following, tab.title().subscribe(head::setText), tab.available().subscribe(seen -> {
                    head.setVisible(seen);
                    head.setManaged(seen);
                }));
        return head;
    }
}
