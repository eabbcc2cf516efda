package dev.statewright.runtime.cloud.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/** The services of a workspace: each is started by its first call, and everybody can watch how it stands. Safe for many threads. */
public final class Services implements ServiceCalls, AutoCloseable {
    private final Map<ServiceName, Entry> entries = new EnumMap<>(ServiceName.class);
    private final List<BiConsumer<ServiceName, ServiceState>> listeners = new CopyOnWriteArrayList<>();

    private static final class Entry {
        final CloudService service;
        final ReentrantLock starting = new ReentrantLock();
        volatile ServiceState state = new ServiceState.Stopped();

        Entry(CloudService service) {
            this.service = service;
        }
    }

    /** Before the first call only. */
    public void add(CloudService service) {
        entries.put(service.name(), new Entry(service));
    }

    public ServiceState state(ServiceName name) {
        Entry entry = entries.get(name);
        return entry == null ? new ServiceState.Stopped() : entry.state;
    }

    /** The listener gets each change from now on, on whatever thread makes it. */
    public void onChange(BiConsumer<ServiceName, ServiceState> listener) {
        listeners.add(listener);
    }

    public void removeListener(BiConsumer<ServiceName, ServiceState> listener) {
        listeners.remove(listener);
    }

    @Override
    public JsonNode call(ServiceName name, String operation, ObjectNode request) {
        return started(name).call(operation, request);
    }

    /**
     * Starts a service unless it runs already, and waits for it.
     *
     * @throws ServiceFault where it cannot be started
     */
    public void start(ServiceName name) {
        started(name);
    }

    private CloudService started(ServiceName name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new ServiceFault("ServiceUnavailable", name.title() + " is not part of this workspace.", 503);
        }
        if (!(entry.state instanceof ServiceState.Running)) {
            start(name, entry);
        }
        return entry.service;
    }

    private void start(ServiceName name, Entry entry) {
        entry.starting.lock();
        try {
            if (entry.state instanceof ServiceState.Running) {
                return;
            }
            change(name, entry, new ServiceState.Starting("starting"));
            entry.service.start(progress -> change(name, entry, new ServiceState.Starting(progress)));
            change(name, entry, new ServiceState.Running(entry.service.port()));
        } catch (ServiceFault e) {
            change(name, entry, new ServiceState.Failed(e.getMessage()));
            throw e;
        } catch (RuntimeException | LinkageError e) {
            String sentence = name.title() + " cannot be started: " + e;
            change(name, entry, new ServiceState.Failed(sentence));
            throw new ServiceFault("ServiceUnavailable", sentence, 503);
        } finally {
            entry.starting.unlock();
        }
    }

    private void change(ServiceName name, Entry entry, ServiceState state) {
        entry.state = state;
        listeners.forEach(listener -> listener.accept(name, state));
    }

    /** Ends all that run. */
    @Override
    public void close() {
        entries.forEach((name, entry) -> {
            entry.starting.lock();
            try {
                if (!(entry.state instanceof ServiceState.Stopped)) {
                    entry.service.close();
                    change(name, entry, new ServiceState.Stopped());
                }
            } finally {
                entry.starting.unlock();
            }
        });
    }
}
