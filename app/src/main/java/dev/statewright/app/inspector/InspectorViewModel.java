package dev.statewright.app.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.inspector.field.FieldMeaning;
import dev.statewright.app.inspector.field.FieldPlaces;
import dev.statewright.app.inspector.field.Group;
import dev.statewright.app.inspector.field.ParameterMode;
import dev.statewright.app.inspector.field.SettingFields;
import dev.statewright.app.inspector.field.Tabs;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ServiceAction;
import dev.statewright.icons.ServiceNames;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the inspector shows of a session: a state, a transition, or the workflow. */
final class InspectorViewModel {

    static final String CONFIGURATION = "configuration";
    static final String DATA = "data";
    static final String VARIABLES = "variables";
    static final String ERRORS = "errors";
    static final String DEFINITION = "definition";

    /** All tabs with fields that a state may have, in their order. */
    static final List<String> TABS = List.of(CONFIGURATION, DATA, VARIABLES, ERRORS);

    private final DocumentSession session;
    private final Executor background;
    private final Executor ui;
    private final Runnable changed;
    private final Consumer<String> openTab;
    private final ParameterMode mode;
    private Optional<ActionCatalog> catalog = Optional.empty();
    private boolean reading;

    /**
     * @param background where the catalogue of actions is read, when a Task is first looked at
     * @param ui where its arrival is told
     * @param changed called when there is something else to show although the document is as before
     * @param openTab called with the id of the tab that is to be shown
     */
    InspectorViewModel(
            DocumentSession session, Executor background, Executor ui, Runnable changed, Consumer<String> openTab) {
        this.session = session;
        this.background = background;
        this.ui = ui;
        this.changed = changed;
        this.openTab = openTab;
        this.mode = new ParameterMode(changed);
    }

    private void wantCatalog() {
        if (!reading) {
            reading = true;
            CompletableFuture.supplyAsync(ActionCatalog::load, background).thenAcceptAsync(this::arrived, ui);
        }
    }

    private void arrived(ActionCatalog read) {
        catalog = Optional.of(read);
        changed.run();
    }

    /** What is inspected: a state's path, a transition, or nothing for the workflow itself. */
    Object subject() {
        if (isSeveral()) {
            return session.selection().states();
        }
        return state().<Object>map(State::path)
                .or(() -> session.selection().transition())
                .orElse("workflow");
    }

    /** The selected state, as far as the document has it. */
    Optional<State> state() {
        return session.selection().primary().flatMap(session.document().machine()::state);
    }

    private boolean isSeveral() {
        return selected().size() > 1;
    }

    private List<State> selected() {
        return session.selection().states().stream()
                .flatMap(path -> session.document().machine().state(path).stream())
                .toList();
    }

    /** The small line over the title. */
    String overline() {
        if (session.selection().states().size() > 1) {
            return Words.text("inspector.several", session.selection().states().size());
        }
        return state().map(InspectorViewModel::kind)
                .or(() -> session.selection().transition().map(InspectorViewModel::kind))
                .orElseGet(() -> Words.text("inspector.workflow"));
    }

    String title() {
        if (isSeveral()) {
            return selected().stream().map(State::name).collect(Collectors.joining(", "));
        }
        return state().map(State::name)
                .or(() -> session.selection().transition().map(InspectorViewModel::origin))
                .or(this::nameWithinAFile)
                .orElseGet(() -> session.file()
                        .map(file -> file.getFileName().toString())
                        .orElseGet(() -> Words.text("inspector.untitled")));
    }

    /** A file with several workflows says nothing of the one that is open. */
    private Optional<String> nameWithinAFile() {
        return session.document()
                .tree()
                .embedding()
                .flatMap(_ -> session.file())
                .flatMap(file -> session.workspace().workflow(file, session.document()))
                .map(WorkflowEntry::name);
    }

    /** Ids of the tabs that there are for the subject. */
    List<String> tabs() {
        if (state().isEmpty() || isSeveral()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(List.of(CONFIGURATION));
        if (!tabsOf().data(state().get()).isEmpty()) {
            ids.add(DATA);
        }
        if (!tabsOf().variables(state().get()).isEmpty()) {
            ids.add(VARIABLES);
        }
        if (!tabsOf().errors(state().get()).isEmpty()) {
            ids.add(ERRORS);
        }
        return ids;
    }

    /** What stands on a tab: the number of retriers and catchers is part of it. */
    String tabTitle(String id) {
        int count = id.equals(ERRORS)
                ? state().map(state ->
                                state.retriers().size() + state.catchers().size())
                        .orElse(0)
                : 0;
        return count == 0 ? name(id) : name(id) + " " + count;
    }

    private String name(String tab) {
        return Words.text(tab.equals(DATA) ? dataTitle() : "inspector.tab-" + tab);
    }

    /** As Workflow Studio calls it: in JSONata only some types of states have arguments, and all have an output. */
    private String dataTitle() {
        boolean jsonata = state().filter(state -> state.common().language() == QueryLanguage.JSONATA)
                .isPresent();
        boolean called = state().filter(state -> state instanceof TaskState || state instanceof ParallelState)
                .isPresent();
        return jsonata ? called ? "inspector.tab-arguments" : "inspector.tab-output" : "inspector.tab-data";
    }

    /** Whether the subject's definition can be shown in place of its fields. */
    boolean hasDefinition() {
        return state().isPresent() && !isSeveral();
    }

    /** The fields of a tab, with what there is to say of the state before them. */
    List<Group> groups(String tab) {
        Optional<State> state = state();
        if (isSeveral()) {
            return tabsOf().shared(selected());
        }
        if (state.isEmpty()) {
            return session.selection().transition().map(tabsOf()::transition).orElseGet(this::workflow);
        }
        if (state.get() instanceof TaskState) {
            wantCatalog();
        }
        return switch (tab) {
            case DATA -> tabsOf().data(state.get());
            case VARIABLES -> tabsOf().variables(state.get());
            case ERRORS -> tabsOf().errors(state.get());
            case DEFINITION -> tabsOf().definition(state.get());
            default -> tabsOf().configuration(state.get());
        };
    }

    private List<Group> workflow() {
        List<Group> groups = new ArrayList<>(tabsOf().workflow());
        groups.add(SettingFields.of(session.settings()));
        return groups;
    }

    /** What the validator says of the subject, as far as these fields are shown. */
    FieldRemarks remarks(String tab, List<Group> shown) {
        return FieldRemarks.of(session, state(), places(), shown, () -> otherTabs(tab));
    }

    /** The definition shows the whole state: what is said of any part of it stands there. */
    private List<OtherTab> otherTabs(String tab) {
        return tab.equals(DEFINITION)
                ? List.of()
                : tabs().stream()
                        .filter(id -> !id.equals(tab))
                        .map(id -> new OtherTab(id, name(id), groups(id), () -> openTab.accept(id)))
                        .toList();
    }

    /** What a field means; absent where there is nothing to say. */
    Optional<FieldExplanation> explain(String id, List<Group> shown) {
        if (id.startsWith("setting-")) {
            return Optional.of(new FieldExplanation(Words.text("inspector." + id), Words.text("help." + id), ""));
        }
        return places().flatMap(where -> where.of(id)).flatMap(place -> {
            int depth = where().steps().size();
            SyntaxPath within = new SyntaxPath(place.steps()
                    .subList(
                            Math.min(depth, place.steps().size()), place.steps().size()));
            String type = state().map(state -> state.common().typeWord()).orElse("Workflow");
            String title = within.isRoot() ? Words.text("inspector.name") : String.valueOf(within.last());
            String hint = FieldHints.of(shown, id);
            return FieldMeaning.of(within, type)
                    .map(text ->
                            new FieldExplanation(title, hint.isEmpty() ? text : hint + ". " + text, place.pointer()));
        });
    }

    /** Where in the document the field of an id stands. */
    Optional<SyntaxPath> place(String id) {
        return places().flatMap(where -> where.of(id));
    }

    private Optional<FieldPlaces> places() {
        if (isSeveral() || state().isEmpty() && session.selection().transition().isPresent()) {
            return Optional.empty();
        }
        SyntaxPath owner = where();
        return session.document().tree().find(owner).map(node -> new FieldPlaces(owner, json(node)));
    }

    private JsonNode json(SyntaxNode node) {
        return state().map(state -> state.common().json()).orElseGet(() -> SyntaxJson.toJson(node));
    }

    private SyntaxPath where() {
        return state().map(state -> state.path().syntax()).orElse(SyntaxPath.ROOT);
    }

    private Tabs tabsOf() {
        return new Tabs(session.document(), session.workspace(), session::attempt, catalog, mode);
    }

    private static String kind(State state) {
        if (state instanceof TaskState task && !task.resource().isEmpty()) {
            ServiceAction called = ServiceNames.forResource(task.resource());
            return called.action().isEmpty() ? called.service() : called.service() + " · " + called.action();
        }
        return state.common().typeWord().isEmpty()
                ? Words.text("inspector.no-type")
                : Words.text("inspector.of-type", state.common().typeWord());
    }

    private static String kind(Transition transition) {
        return Words.text("inspector.transition-" + transition.kind().name().toLowerCase(Locale.ROOT));
    }

    private static String origin(Transition transition) {
        return transition
                .from()
                .map(name -> Words.text("inspector.from", name))
                .orElseGet(() -> Words.text("inspector.from-start"));
    }
}
