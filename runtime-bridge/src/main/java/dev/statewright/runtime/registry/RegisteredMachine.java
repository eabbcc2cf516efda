package dev.statewright.runtime.registry;

import dev.statewright.runtime.service.MachineType;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** A state machine with its versions and aliases. Guarded by its own lock. */
public final class RegisteredMachine {
    private final String arn;
    private final String name;
    private final MachineType type;
    private final Instant creationDate;
    private final TreeMap<Integer, MachineVersion> versions = new TreeMap<>();
    private final TreeMap<String, MachineAlias> aliases = new TreeMap<>();
    private MachineRevision revision;
    private int latestVersion;

    public RegisteredMachine(String arn, String name, MachineType type, MachineRevision revision) {
        this(arn, name, type, revision, Instant.now(), 0);
    }

    /**
     * A machine that was made before.
     *
     * @param latestVersion the highest number of a version so far, 0 for none
     */
    public RegisteredMachine(
            String arn,
            String name,
            MachineType type,
            MachineRevision revision,
            Instant creationDate,
            int latestVersion) {
        this.arn = arn;
        this.name = name;
        this.type = type;
        this.revision = revision;
        this.creationDate = creationDate;
        this.latestVersion = latestVersion;
    }

    /** Puts back a version that was published before. */
    public synchronized void restore(MachineVersion version) {
        versions.put(version.number(), version);
    }

    public synchronized int latestVersion() {
        return latestVersion;
    }

    public String arn() {
        return arn;
    }

    public String name() {
        return name;
    }

    public MachineType type() {
        return type;
    }

    public Instant creationDate() {
        return creationDate;
    }

    public synchronized MachineRevision revision() {
        return revision;
    }

    public synchronized void revise(MachineRevision next) {
        revision = next;
    }

    /** Publishes the current revision; the version that it has already, where it has one. Numbers are never used again. */
    public synchronized MachineVersion publish(String description) {
        if (!versions.isEmpty() && versions.lastEntry().getValue().revision().equals(revision)) {
            return versions.lastEntry().getValue();
        }
        latestVersion++;
        MachineVersion version =
                new MachineVersion(arn + ":" + latestVersion, latestVersion, description, revision, Instant.now());
        versions.put(latestVersion, version);
        return version;
    }

    /** Newest first. */
    public synchronized Collection<MachineVersion> versions() {
        return versions.descendingMap().values().stream().toList();
    }

    public synchronized Optional<MachineVersion> version(String versionArn) {
        return versions.values().stream()
                .filter(version -> version.arn().equals(versionArn))
                .findFirst();
    }

    public synchronized void deleteVersion(int number) {
        versions.remove(number);
    }

    /** By name. */
    public synchronized Collection<MachineAlias> aliases() {
        return aliases.values().stream().toList();
    }

    public synchronized Optional<MachineAlias> alias(String aliasName) {
        return Optional.ofNullable(aliases.get(aliasName));
    }

    public synchronized void put(MachineAlias alias) {
        aliases.put(alias.name(), alias);
    }

    public synchronized void deleteAlias(String aliasName) {
        aliases.remove(aliasName);
    }
}
