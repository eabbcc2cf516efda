package dev.statewright.runtime.registry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The state machines, by ARN. */
public final class MachineRegistry {
    private final ConcurrentSkipListMap<String, RegisteredMachine> machines = new ConcurrentSkipListMap<>();

    /** Adds a machine; gives the one that has the ARN already, where there is one. */
    public Optional<RegisteredMachine> add(RegisteredMachine machine) {
        return Optional.ofNullable(machines.putIfAbsent(machine.arn(), machine));
    }

    /** @param arn without version or alias */
    public Optional<RegisteredMachine> machine(String arn) {
        return Optional.ofNullable(machines.get(arn));
    }

    /** The machine of an ARN that may name a version or an alias. */
    public Optional<RegisteredMachine> owner(String arn) {
        Optional<RegisteredMachine> found = machine(arn);
        int colon = arn.lastIndexOf(':');
        return found.isPresent() || colon < 0 ? found : machine(arn.substring(0, colon));
    }

    public void remove(String arn) {
        machines.remove(arn);
    }

    /** By name. */
    public List<RegisteredMachine> all() {
        return List.copyOf(machines.values());
    }
}
