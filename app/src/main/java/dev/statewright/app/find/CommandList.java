package dev.statewright.app.find;

import dev.statewright.app.action.Action;
import dev.statewright.app.panel.SearchList;
import dev.statewright.app.preferences.PreferenceStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.input.KeyCombination;

/** Everything that can be done now, to be searched by its words; what was done from here last comes first. */
public final class CommandList {

    private final List<Action> actions;
    private final PreferenceStore preferences;

    public CommandList(List<Action> actions, PreferenceStore preferences) {
        this.actions = List.copyOf(actions);
        this.preferences = preferences;
    }

    /** The list itself. @param close puts it away */
    public SearchList<?> open(Runnable close) {
        return new FoundList(this::find).open("command-palette", close);
    }

    List<Found> find(String text) {
        List<String> recent = preferences.get().commands();
        record Fit(Action action, int score, int age) {}
        List<Fit> fits = new ArrayList<>();
        for (Action action : actions) {
            int score = action.enabled().get() ? FuzzyMatch.score(action.text(), text) : 0;
            int age = recent.indexOf(action.id());
            if (score > 0) {
                fits.add(new Fit(action, text.isEmpty() ? 1 : score, age < 0 ? recent.size() : age));
            }
        }
        return fits.stream()
                .sorted(Comparator.comparingInt((Fit fit) -> -fit.score).thenComparingInt(Fit::age))
                .map(fit -> found(fit.action))
                .toList();
    }

    private Found found(Action action) {
        return new Found(action.text(), action.accelerator().map(KeyCombination::getDisplayText), action.icon(), () -> {
            preferences.change(known -> known.used(action.id()));
            action.run();
        });
    }
}
