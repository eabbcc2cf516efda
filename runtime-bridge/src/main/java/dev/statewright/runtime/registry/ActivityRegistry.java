package dev.statewright.runtime.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The activities, by ARN. */
public final class ActivityRegistry {
    private final ConcurrentSkipListMap<String, RegisteredActivity> activities = new ConcurrentSkipListMap<>();

    /** Makes an activity, or gives the one that is there. */
    public RegisteredActivity create(String arn, String name) {
        return activities.computeIfAbsent(arn, _ -> new RegisteredActivity(arn, name, Instant.now()));
    }

    /** Puts back an activity that was made before. */
    public void restore(RegisteredActivity activity) {
        activities.put(activity.arn(), activity);
    }

    public Optional<RegisteredActivity> activity(String arn) {
        return Optional.ofNullable(activities.get(arn));
    }

    public void remove(String arn) {
        activities.remove(arn);
    }

    /** By name. */
    public List<RegisteredActivity> all() {
        return List.copyOf(activities.values());
    }
}
