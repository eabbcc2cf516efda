package dev.statewright.runtime.cloud;

import dev.statewright.model.cloud.CloudResources;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import dev.statewright.runtime.cloud.service.Services;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Starts what the first call of something leads to beside it, instead of one after the other: the tables that a function's environment
 * names, the functions that rules tell, the queues that feed functions. A workspace in which nothing runs starts nothing.
 */
final class Foresight {
    private final Supplier<CloudResources> resources;
    private final Services services;
    private final Runnable functionEngine;
    private final Set<ServiceName> begun = ConcurrentHashMap.newKeySet();

    /** @param functionEngine loads what embedded functions need, in the background */
    Foresight(Supplier<CloudResources> resources, Services services, Runnable functionEngine) {
        this.resources = resources;
        this.services = services;
        this.functionEngine = functionEngine;
        services.onChange((name, state) -> {
            if (name == ServiceName.EVENTS && state instanceof ServiceState.Starting) {
                eventsBegin();
            }
        });
    }

    /** A function is about to be loaded for the first time. */
    void functionBegins(FunctionEntry function) {
        Set<ServiceName> likely = EnumSet.noneOf(ServiceName.class);
        for (String value : function.environment().values()) {
            if (resources.get().tables().stream().anyMatch(table -> value.endsWith(table.name()))) {
                likely.add(ServiceName.DYNAMODB);
            }
            if (resources.get().queues().stream().anyMatch(queue -> value.endsWith(queue.name()))) {
                likely.add(ServiceName.SQS);
            }
        }
        begin(likely);
        queuesBegin();
    }

    private void eventsBegin() {
        boolean functions = resources.get().rules().stream()
                .flatMap(rule -> rule.targets().stream())
                .anyMatch(target -> target.arn().contains(":function:"));
        if (functions) {
            functionEngine.run();
        }
        queuesBegin();
    }

    /** AWS polls the queues of functions all the time. */
    void queuesBegin() {
        if (!resources.get().queueMappings().isEmpty()) {
            begin(EnumSet.of(ServiceName.SQS));
        }
    }

    private void begin(Set<ServiceName> likely) {
        for (ServiceName name : likely) {
            if (begun.add(name)) {
                Thread.ofPlatform().daemon().name("starts-" + name.scope()).start(() -> start(name));
            }
        }
    }

    private void start(ServiceName name) {
        try {
            services.start(name);
        } catch (ServiceFault e) {
            // whoever calls it is told
        }
    }
}
