package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tags as requests carry them. */
final class Tags {
    private static final int MOST = 50;

    private Tags() {}

    /** @throws ApiError where a tag offends, or there are too many */
    static Map<String, String> of(Request request) {
        Map<String, String> tags = new LinkedHashMap<>();
        int position = 0;
        for (JsonNode tag : request.json().path("tags")) {
            position++;
            String where = "tags." + position + ".member.";
            String key = member(request, tag, "key", where, 1, 128);
            tags.put(key, member(request, tag, "value", where, 0, 256));
        }
        request.check();
        if (tags.size() > MOST) {
            throw new ApiError("TooManyTags", "A resource has at most " + MOST + " tags.");
        }
        return tags;
    }

    private static String member(Request request, JsonNode tag, String name, String where, int least, int most) {
        if (!tag.path(name).isTextual()) {
            request.violate("null", where + name, "Member must not be null");
            return "";
        }
        String value = tag.get(name).textValue();
        if (value.length() < least) {
            request.violate(
                    "'" + value + "'", where + name, "Member must have length greater than or equal to " + least);
        } else if (value.length() > most) {
            request.violate("'" + value + "'", where + name, "Member must have length less than or equal to " + most);
        }
        return value;
    }
}
