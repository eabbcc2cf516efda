package dev.statewright.app.studio;

import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.theme.ThemeSwitch;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is around the documents: bars, notices, the status line. Made anew when the window is to speak another language. */
final class WindowChrome {

    private final TopBar topBar;
    private final DocumentTabs tabs;
    private final NoticeBar notices;
    private final StatusBar status;
    private final Region head;

    WindowChrome(Workbench workbench, DocumentFiles files, Actions actions, PictureExport pictures, ThemeSwitch theme) {
        topBar = new TopBar(workbench, files, actions, pictures, theme);
        tabs = new DocumentTabs(workbench, files, actions);
        notices = new NoticeBar(workbench);
        status = new StatusBar(workbench);
        head = new VBox(topBar, tabs, notices);
    }

    TopBar topBar() {
        return topBar;
    }

    Region head() {
        return head;
    }

    /** Its parts for the keyboard that stand above the document. */
    List<Region> regions() {
        return List.of(notices, topBar, tabs);
    }

    Region foot() {
        return status;
    }

    /** Lets the window's state go. */
    void close() {
        topBar.close();
        tabs.close();
        notices.close();
        status.close();
    }
}
