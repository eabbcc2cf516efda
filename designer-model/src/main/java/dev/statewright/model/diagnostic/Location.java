package dev.statewright.model.diagnostic;

/**
 * A place as AWS writes it: {@code /States/Name/Choices[0]/Next}; the whole document is {@code /}. Written out only when there is
 * something to say, because thousands are made for each time that there is.
 *
 * @param parent null for the document
 * @param key null for an item of an array
 * @param index of the item; without meaning for a key
 */
record Location(Location parent, String key, int index) {

    static final Location ROOT = new Location(null, null, 0);

    Location key(String name) {
        return new Location(this, name, 0);
    }

    Location item(int at) {
        return new Location(this, null, at);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "/";
        }
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.append(text);
        if (key == null) {
            text.append('[').append(index).append(']');
        } else {
            text.append('/').append(key);
        }
    }
}
