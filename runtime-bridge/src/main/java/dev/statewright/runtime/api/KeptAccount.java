package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.registry.RegisteredActivity;
import dev.statewright.runtime.registry.RegisteredMachine;
import dev.statewright.runtime.store.DataFolder;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Keeps state machines, activities and tags in the account's folder, after each call that changes them. */
final class KeptAccount {
    private static final Set<String> CHANGING = Set.of(
            "CreateStateMachine",
            "UpdateStateMachine",
            "DeleteStateMachine",
            "PublishStateMachineVersion",
            "DeleteStateMachineVersion",
            "CreateStateMachineAlias",
            "UpdateStateMachineAlias",
            "DeleteStateMachineAlias",
            "CreateActivity",
            "DeleteActivity",
            "TagResource",
            "UntagResource");

    private final LocalAccount account;
    private final DataFolder folder;

    KeptAccount(LocalAccount account, DataFolder folder) {
        this.account = account;
        this.folder = folder;
    }

    /** Puts back what was kept. */
    void restore() {
        for (DataFolder.Kept<RegisteredMachine> kept : folder.machines()) {
            account.machines().add(kept.resource());
            account.tags().put(kept.resource().arn(), kept.tags());
        }
        for (DataFolder.Kept<RegisteredActivity> kept : folder.activities()) {
            account.activities().restore(kept.resource());
            account.tags().put(kept.resource().arn(), kept.tags());
        }
    }

    /** A call has succeeded. */
    void called(String operation, JsonNode request, JsonNode answer) {
        if (CHANGING.contains(operation)) {
            Set<String> arns = new LinkedHashSet<>();
            for (JsonNode json : new JsonNode[] {request, answer}) {
                json.properties().stream()
                        .filter(member -> member.getKey().endsWith("Arn")
                                && !member.getKey().equals("roleArn"))
                        .forEach(member -> arns.add(member.getValue().asText()));
            }
            arns.forEach(this::keep);
        }
    }

    private void keep(String arn) {
        if (arn.contains(":activity:")) {
            Optional<RegisteredActivity> activity = account.activities().activity(arn);
            if (activity.isPresent()) {
                folder.keep(activity.get(), account.tags().tags(arn));
            } else {
                folder.forgetActivity(arn);
            }
            return;
        }
        Optional<RegisteredMachine> machine = account.machines().owner(arn);
        if (machine.isPresent()) {
            folder.keep(machine.get(), account.tags().tags(machine.get().arn()));
        } else {
            folder.forgetMachine(arn);
        }
    }
}
