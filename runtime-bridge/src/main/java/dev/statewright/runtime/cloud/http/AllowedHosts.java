package dev.statewright.runtime.cloud.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which hosts a workspace may send requests to: this machine, and those that the user allowed.
 *
 * @param names of hosts, without ports
 * @param file with more of them, one on each line, looked at for each request; it belongs to the user and this machine
 */
public record AllowedHosts(Set<String> names, Optional<Path> file) {
    /** This machine only. */
    public static final AllowedHosts NOWHERE = new AllowedHosts(Set.of(), Optional.empty());

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    public AllowedHosts {
        names = Set.copyOf(names);
    }

    /** With the file {@code .statewright/allowed-hosts} of a workspace. */
    public static AllowedHosts of(Path workspace, Set<String> names) {
        return new AllowedHosts(
                names, Optional.of(workspace.resolve(".statewright").resolve("allowed-hosts")));
    }

    public boolean allow(URI address) {
        String host = address.getHost();
        return host != null && (HERE.contains(host) || names.contains(host) || isInFile(host));
    }

    /** The hosts of the file. @throws IOException where it cannot be read */
    public List<String> inFile() throws IOException {
        return file.isPresent() && Files.isRegularFile(file.get())
                ? Files.readAllLines(file.get()).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }

    /** Writes the file anew, one host on each line; without hosts it goes. @throws IOException where it cannot be written */
    public void write(List<String> hosts) throws IOException {
        Path where = file.orElseThrow();
        if (hosts.isEmpty()) {
            Files.deleteIfExists(where);
        } else {
            Files.createDirectories(where.getParent());
            Files.write(where, hosts);
        }
    }

    private boolean isInFile(String host) {
        try {
            return inFile().contains(host);
        } catch (IOException unreadable) {
            // nothing is allowed by what cannot be read
            return false;
        }
    }

    /** The sentence for an address that is not allowed. */
    public String refusal(URI address) {
        String where = file.map(path -> "write " + address.getHost() + " on a line of " + path
                        + " (in the studio: Services, Workspace), or serve with --allow-host ")
                .orElse("serve with --allow-host ");
        return "Requests to " + address.getHost() + " are not allowed. To allow them " + where + address.getHost()
                + "; or mock the state.";
    }
}
