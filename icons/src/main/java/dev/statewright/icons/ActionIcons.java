package dev.statewright.icons;

/** Icons of what one can do in the user interface, and of the things it shows. */
public final class ActionIcons {

    public static final IconKey PLAY = key("play");
    public static final IconKey STOP = key("stop");
    public static final IconKey PAUSE = key("pause");
    public static final IconKey STEP_OVER = key("step-over");
    public static final IconKey STEP_INTO = key("step-into");
    public static final IconKey STEP_OUT = key("step-out");
    public static final IconKey REWIND = key("rewind");
    public static final IconKey UNDO = key("undo");
    public static final IconKey REDO = key("redo");
    public static final IconKey SEARCH = key("search");
    public static final IconKey STAR = key("star");
    public static final IconKey STAR_FILLED = key("star-filled");
    public static final IconKey ZOOM_IN = key("zoom-in");
    public static final IconKey ZOOM_OUT = key("zoom-out");
    public static final IconKey FIT = key("fit");
    public static final IconKey PLUS = key("plus");
    public static final IconKey MINUS = key("minus");
    public static final IconKey CLOSE = key("close");
    public static final IconKey CHEVRON_DOWN = key("chevron-down");
    public static final IconKey CHEVRON_UP = key("chevron-up");
    public static final IconKey CHEVRON_RIGHT = key("chevron-right");
    public static final IconKey CHEVRON_LEFT = key("chevron-left");
    public static final IconKey MORE = key("more");
    public static final IconKey SAVE = key("save");
    public static final IconKey FOLDER = key("folder");
    public static final IconKey OPEN = key("open");
    public static final IconKey FILE = key("file");
    public static final IconKey NEW_FILE = key("new-file");
    public static final IconKey EXPORT = key("export");
    public static final IconKey COPY = key("copy");
    public static final IconKey DUPLICATE = key("duplicate");
    public static final IconKey CUT = key("cut");
    public static final IconKey PASTE = key("paste");
    public static final IconKey DELETE = key("delete");
    public static final IconKey EDIT = key("edit");
    public static final IconKey CLOCK = key("clock");
    public static final IconKey SETTINGS = key("settings");
    public static final IconKey MOON = key("moon");
    public static final IconKey SUN = key("sun");
    public static final IconKey WARNING = key("warning");
    public static final IconKey EXCLAMATION = key("exclamation");
    public static final IconKey INFO = key("info");
    public static final IconKey ERROR = key("error");
    public static final IconKey HISTORY = key("history");
    public static final IconKey CODE = key("code");
    public static final IconKey DESIGN = key("design");
    public static final IconKey SPLIT = key("split");
    public static final IconKey FUNCTION = key("function");
    public static final IconKey TABLE = key("table");
    public static final IconKey QUEUE = key("queue");
    public static final IconKey BUS = key("bus");
    public static final IconKey LINK = key("link");
    public static final IconKey CHECK = key("check");
    public static final IconKey ARROW_RIGHT = key("arrow-right");
    public static final IconKey BREAKPOINT = key("breakpoint");
    public static final IconKey RETRY = key("retry");
    public static final IconKey CATCH = key("catch");
    public static final IconKey CALLBACK = key("callback");
    public static final IconKey COMMENT = key("comment");
    public static final IconKey KEYBOARD = key("keyboard");
    public static final IconKey EXTERNAL = key("external");
    public static final IconKey FILTER = key("filter");
    public static final IconKey FLASK = key("flask");
    public static final IconKey DRAG_HANDLE = key("drag-handle");

    private ActionIcons() {}

    private static IconKey key(String name) {
        return new IconKey("action", name);
    }
}
