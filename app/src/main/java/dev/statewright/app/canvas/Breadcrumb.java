package dev.statewright.app.canvas;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** The way from the workflow into the scope that is drawn; each step leads back there. Not to be seen while all is drawn. */
final class Breadcrumb extends HBox {

    private static final double ICON = 12;

    private final DocumentSession session;
    private final Consumer<ScopePath> enter;

    Breadcrumb(DocumentSession session, Consumer<ScopePath> enter) {
        this.session = session;
        this.enter = enter;
        setId("breadcrumb");
        getStyleClass().add("breadcrumb");
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
    }

    void show(ScopePath focus) {
        setVisible(!focus.isRoot());
        getChildren().clear();
        List<ScopePath> way = new ArrayList<>();
        for (ScopePath scope = focus; !scope.isRoot(); scope = scope.owner().scope()) {
            way.addFirst(scope);
        }
        getChildren().add(step(Words.text("canvas.whole-workflow"), ScopePath.ROOT));
        for (ScopePath scope : way) {
            getChildren().add(new IconView(ActionIcons.CHEVRON_RIGHT, ICON));
            getChildren().add(place(scope));
        }
    }

    private Node place(ScopePath scope) {
        StatePath owner = scope.owner();
        List<Scope> beside =
                session.document().machine().state(owner).map(State::scopes).orElse(List.of());
        if (beside.size() < 2) {
            return step(owner.name(), scope);
        }
        MenuButton branches = new MenuButton(branch(owner, beside, scope).orElse(owner.name()));
        branches.getStyleClass().add("breadcrumb-step");
        for (Scope each : beside) {
            MenuItem item = new MenuItem(branch(owner, beside, each.path()).orElseThrow());
            item.setOnAction(_ -> enter.accept(each.path()));
            branches.getItems().add(item);
        }
        return branches;
    }

    private static Optional<String> branch(StatePath owner, List<Scope> beside, ScopePath scope) {
        return beside.stream()
                .filter(each -> each.path().equals(scope))
                .map(each -> Words.text("canvas.branch-of", owner.name(), beside.indexOf(each) + 1))
                .findFirst();
    }

    private Button step(String text, ScopePath scope) {
        Button step = new Button(text);
        step.getStyleClass().add("breadcrumb-step");
        step.setOnAction(_ -> enter.accept(scope));
        return step;
    }
}
