package dev.statewright.app.dataflow;

import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The data flow of the selected state: a tab in the panel under the canvas. */
public final class DataFlowPart implements DocumentPart {

    private final DataFlowModel model;
    private final DataFlowPane pane;

    public DataFlowPart(DocumentSession session, Workbench workbench) {
        model = new DataFlowModel(session, workbench.services());
        pane = new DataFlowPane(session, workbench, model);
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return List.of(new PanelTab(Workbench.DATA_FLOW, new ReadOnlyStringWrapper(Words.text("dataflow.tab")), pane));
    }

    /** Whether what it shows is all there, and not still being computed. */
    public boolean isSettled() {
        return pane.getScene() == null || model.isSettled();
    }

    @Override
    public void close() {
        pane.close();
    }
}
