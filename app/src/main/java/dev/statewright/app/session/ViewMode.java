package dev.statewright.app.session;

/** Which views of the document are to be seen. */
public enum ViewMode {
    DESIGN,
    SPLIT,
    CODE;

    public boolean showsPicture() {
        return this != CODE;
    }

    public boolean showsText() {
        return this != DESIGN;
    }
}
