package dev.statewright.runtime.cloud;

import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes from opening the example {@code serverlesspresso} until the first order is finished, in a virtual machine that did nothing
 * before; and what opening alone costs and starts, beside that of the call centre.
 */
final class FirstOrder {

    private FirstOrder() {}

    public static void main(String[] arguments) throws Exception {
        Path examples = Path.of(System.getProperty("statewright.project", "..")).resolve("examples");
        long start = System.nanoTime();
        if (arguments.length > 0) {
            try (LocalCloud cloud =
                    LocalCloud.open(Workspace.open(examples.resolve(arguments[0])), CloudOptions.DEFAULT)) {
                say(arguments[0] + " opened", start);
                List<ServiceName> started = Arrays.stream(ServiceName.values())
                        .filter(name -> !(cloud.services().state(name) instanceof ServiceState.Stopped))
                        .toList();
                System.out.println("started: " + started);
            }
            System.exit(0);
        }
        CoffeeShop shop = new CoffeeShop(CloudOptions.DEFAULT);
        say("the shop is open", start);
        shop.newOrder("1");
        say("ordered", start);
        shop.orderIn("CREATED", "1");
        say("the processor waits", start);
        shop.place("1", "Latte");
        shop.orderIn("WAITING", "1");
        say("placed", start);
        shop.manage("make", "1");
        shop.manage("complete", "1");
        shop.orderIn("COMPLETED", "1");
        say("completed", start);
        System.exit(0);
    }

    private static void say(String what, long start) {
        double wall = (System.nanoTime() - start) / 1e9;
        double processor = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
        System.out.println(String.format(Locale.ROOT, "%-22s %5.1f s, processor %5.1f s", what, wall, processor));
    }
}
