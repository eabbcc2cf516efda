package dev.statewright.renderer.picture;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was made for the parts of a diagram the last time. After most changes of a document most parts of its diagram are the same objects
 * (see {@link dev.statewright.renderer.diagram.Diagram#sharing}) and look the same, so a picture of thousands of states costs no more than
 * what is new in it. To be used by one thread.
 */
public final class PictureParts {

    private Map<Object, PictureItem> last = new IdentityHashMap<>();
    private Map<Object, PictureItem> now = new IdentityHashMap<>();
    private List<Object> look = List.of();

    /**
     * Begins another picture.
     *
     * @param wanted all that the looks of parts depend on besides themselves
     */
    void begin(List<Object> wanted) {
        last = wanted.equals(look) ? now : new IdentityHashMap<>();
        now = new IdentityHashMap<>(Math.max(32, last.size()));
        look = wanted;
    }

    /** What is painted for a part: the same as the last time, or else made. */
    PictureItem of(Object part, Supplier<PictureItem> made) {
        PictureItem item = last.get(part);
        if (item == null) {
            item = made.get();
        }
        now.put(part, item);
        return item;
    }
}
