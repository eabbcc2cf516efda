package dev.statewright.runtime.inspect;

import java.util.ArrayList;
import java.util.List;

/** Which track each event belongs to. */
final class EventTracks {

    /** An exported history may lack its beginning; ids that jump further than this are not looked up again. */
    private static final int LARGEST_GAP = 1_000_000;

    private final Track root;
    private final List<Track> byId = new ArrayList<>();

    EventTracks(Track root) {
        this.root = root;
        byId.add(root);
    }

    /** The event's track; the outermost one for events that are not known, and for 0, which is before the first. */
    Track of(long id) {
        Track found = id >= 0 && id < byId.size() ? byId.get((int) id) : null;
        return found == null ? root : found;
    }

    void put(long id, Track track) {
        if (id < 1 || id - byId.size() > LARGEST_GAP) {
            return;
        }
        while (byId.size() <= id) {
            byId.add(null);
        }
        byId.set((int) id, track);
    }
}
