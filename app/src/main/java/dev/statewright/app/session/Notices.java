package dev.statewright.app.session;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices that are to be seen now, the newest first. To be used on the UI thread. */
public final class Notices {

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

    /** For views. */
    public ObservableList<Notice> shown() {
        return view;
    }

    /** Shows a notice in place of an older one of the same subject. */
    public void show(Notice notice) {
        dismiss(notice.subject());
        shown.addFirst(notice);
    }

    public void error(String subject, String text) {
        show(new Notice(Notice.Kind.ERROR, subject, text, List.of()));
    }

    public void information(String subject, String text) {
        show(new Notice(Notice.Kind.INFORMATION, subject, text, List.of()));
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }

    /** Takes away what is said about a subject. */
    public void dismiss(String subject) {
        shown.removeIf(each -> each.subject().equals(subject));
    }

    public void clear() {
        shown.clear();
    }
}
