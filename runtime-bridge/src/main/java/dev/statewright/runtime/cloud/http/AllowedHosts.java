package dev.statewright.runtime.cloud.http;

import java.net.URI;
import java.util.Set;

/**
 * Which hosts a workspace may send requests to: this machine, and those that the user allowed.
 *
 * @param names of hosts, without ports
 */
public record AllowedHosts(Set<String> names) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    public AllowedHosts {
        names = Set.copyOf(names);
    }

    public boolean allow(URI address) {
        String host = address.getHost();
        return host != null && (HERE.contains(host) || names.contains(host));
    }

    /** The sentence for an address that is not allowed. */
    public String refusal(URI address) {
        return "Requests to " + address.getHost()
                + " are not allowed: allow the host for this workspace, or mock the state.";
    }
}
