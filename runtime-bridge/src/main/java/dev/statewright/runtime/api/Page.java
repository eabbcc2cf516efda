package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** A part of a list, as {@code maxResults} and {@code nextToken} ask for it. */
final class Page {
    private static final int MOST = 1000;
    private static final int DEFAULT = 100;

    private final String list;
    private final int size;
    private final int from;

    private Page(String list, int size, int from) {
        this.list = list;
        this.size = size;
        this.from = from;
    }

    /**
     * @param list the answer's member; tokens of one list are none of another
     * @throws ApiError InvalidToken
     */
    static Page of(Request request, String list) {
        return of(request, list, 1024);
    }

    static Page of(Request request, String list, int longestToken) {
        int most = request.number("maxResults", 0, 0, MOST);
        String token = request.text("nextToken", 1, longestToken).orElse(null);
        request.check();
        return new Page(list, most == 0 ? DEFAULT : most, token == null ? 0 : position(list, token));
    }

    private static int position(String list, String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(":");
            if (parts.length == 2 && parts[0].equals(list)) {
                return Integer.parseUnsignedInt(parts[1]);
            }
        } catch (IllegalArgumentException e) {
            // no token of ours: refused below
        }
        throw new ApiError("InvalidToken", "Invalid Token: 'Invalid token'");
    }

    /** The same for a list of which only parts are in memory. */
    interface Part<T> {
        /** Up to so many items behind those that are left out. */
        List<T> of(long leftOut, int most);
    }

    <T> ObjectNode of(Part<T> part, Function<T, JsonNode> item) {
        List<T> some = part.of(from, size + 1);
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode items = answer.putArray(list);
        some.stream().limit(size).map(item).forEach(items::add);
        if (some.size() > size) {
            next(answer, from + size);
        }
        return answer;
    }

    private void next(ObjectNode answer, int position) {
        byte[] token = (list + ":" + position).getBytes(StandardCharsets.UTF_8);
        answer.put("nextToken", Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    <T> ObjectNode of(List<T> all, Function<T, JsonNode> item) {
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode items = answer.putArray(list);
        int to = Math.min(all.size(), from + size);
        for (T each : all.subList(Math.min(from, to), to)) {
            items.add(item.apply(each));
        }
        if (to < all.size()) {
            next(answer, to);
        }
        return answer;
    }
}
