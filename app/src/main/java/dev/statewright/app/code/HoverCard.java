package dev.statewright.app.code;

import dev.statewright.app.problem.FixItem;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.catalog.Parameter;
import dev.statewright.model.completion.PlaceFacts;
import dev.statewright.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What there is to know of a place of the text, on a card. */
final class HoverCard extends VBox {

    private static final double WIDTH = 400;
    private static final int MOST_PARAMETERS = 12;
    private static final int MOST_FIXES = 4;

    /** @param fix carries out what can be done about a problem */
    HoverCard(
            Optional<PlaceFacts> facts,
            List<Diagnostic> problems,
            List<FixItem> fixes,
            Optional<Node> value,
            Consumer<FixItem> fix) {
        setId("hover-card");
        getStyleClass().add("hover-card");
        setMaxWidth(WIDTH);
        problems.forEach(problem ->
                add(problem.message(), "hover-" + problem.severity().name().toLowerCase(java.util.Locale.ROOT)));
        fixes.stream().limit(MOST_FIXES).forEach(item -> {
            Hyperlink link = new Hyperlink(item.title());
            link.setMnemonicParsing(false);
            link.setOnAction(_ -> fix.accept(item));
            getChildren().add(link);
        });
        facts.ifPresent(this::tell);
        value.ifPresent(getChildren()::add);
        facts.ifPresent(found -> add(found.path().pointer(), "hover-pointer"));
        StringBuilder read = new StringBuilder();
        for (Node child : getChildren()) {
            if (child instanceof Label label) {
                read.append(label.getText()).append('\n');
            }
        }
        setAccessibleText(read.toString().strip());
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    private void tell(PlaceFacts facts) {
        facts.field().flatMap(FieldWords::about).ifPresent(text -> add(text, "hover-about"));
        facts.state().ifPresent(this::tell);
        facts.action().ifPresent(call -> {
            add(call.action().serviceName() + " \u2014 " + call.action().operation(), "hover-title");
            for (Parameter parameter :
                    call.parameters().stream().limit(MOST_PARAMETERS).toList()) {
                add(
                        parameter.name() + (parameter.required() ? " *" : "") + ": "
                                + parameter.type().describe(),
                        "hover-parameter");
            }
            int more = call.parameters().size() - MOST_PARAMETERS;
            if (more > 0) {
                add(Words.text("code.more-parameters", more), "hover-more");
            }
        });
        facts.parameter().ifPresent(type -> add(type.describe(), "hover-parameter"));
    }

    private void tell(State state) {
        add(state.name() + " \u2014 " + state.common().typeWord(), "hover-title");
        state.common().comment().ifPresent(comment -> add(comment, "hover-about"));
        String resource = state.common().json().path("Resource").asText();
        if (!resource.isEmpty()) {
            add(resource, "hover-parameter");
        }
    }

    private void add(String text, String style) {
        if (text.isBlank()) {
            return;
        }
        Label label = new Label(text.length() > 600 ? text.substring(0, 600) + "\u2026" : text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH - 24);
        getChildren().add(label);
    }
}
