package dev.statewright.app.cloud.bus;

import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.cloud.events.PatternMatch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Rule by rule whether it matches an event, and field by field why. */
final class MatchList extends VBox {

    private static final double ICON = 12;
    private static final Pattern ONE_TEXT = Pattern.compile("^\\[(\"[^\"]*\")]$");

    MatchList() {
        super(8);
        setId("cloud-match-list");
    }

    void show(List<BusViewModel.RuleMatch> found, Optional<String> only) {
        getChildren().clear();
        found.stream()
                .filter(each -> only.isEmpty() || each.rule().name().equals(only.get()))
                .forEach(each -> getChildren().add(of(each)));
        if (getChildren().isEmpty()) {
            getChildren().add(Controls.muted(Words.text("cloud.matches-none")));
        }
    }

    private static VBox of(BusViewModel.RuleMatch each) {
        boolean matches = each.match().matches();
        Label name = new Label(each.rule().name(), new IconView(matches ? ActionIcons.CHECK : ActionIcons.CLOSE, ICON));
        name.getStyleClass().addAll("match-rule", matches ? "matches" : "differs");
        name.setAccessibleText(Words.text(
                matches ? "cloud.rule-matches" : "cloud.rule-differs",
                each.rule().name()));
        VBox card = new VBox(2, name);
        if (!each.rule().enabled()) {
            card.getChildren().add(Controls.muted(Words.text("cloud.rule-disabled")));
        }
        for (PatternMatch.Field field : each.match().fields()) {
            card.getChildren().add(of(field));
        }
        return card;
    }

    /** One plain text without the brackets that patterns have around everything. */
    private static String wanted(PatternMatch.Field field) {
        return ONE_TEXT.matcher(field.wanted()).replaceFirst("$1");
    }

    private static Label of(PatternMatch.Field field) {
        String found = field.found().isEmpty() ? Words.text("cloud.match-nothing") : field.found();
        Label line = new Label(
                field.matches()
                        ? Words.text("cloud.match-field", field.path(), wanted(field))
                        : Words.text("cloud.match-field-not", field.path(), wanted(field), found));
        line.getStyleClass().addAll("match-field", field.matches() ? "matches" : "differs");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
