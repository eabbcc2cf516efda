package dev.statewright.runtime.cloud.library;

import dev.statewright.runtime.cloud.service.ServiceFault;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The jars of a server that others wrote, in a folder of their own, and a class loader that sees them and the JDK only: their dependencies
 * cannot clash with ours. The build puts them to {@code runtime-bridge/services/NAME/target/lib}. One class loader for each in a process, or for each
 * folder in which such a server keeps something.
 */
public final class ServiceLibrary {
    private static final Map<String, ServiceLibrary> LOADED = new ConcurrentHashMap<>();

    private final Path folder;
    private final ClassLoader classes;

    private ServiceLibrary(Path folder, ClassLoader classes) {
        this.folder = folder;
        this.classes = classes;
    }

    /**
     * @param name {@code dynamodb}, {@code elasticmq}
     * @param replaced classes that are defined from these bytes instead of those in the jars, by name
     * @throws ServiceFault where its files are not there
     */
    public static ServiceLibrary load(String name, Map<String, byte[]> replaced) {
        return load(name, name, replaced);
    }

    /**
     * For a server that keeps something and whose classes know one place for it in a process: each folder has classes of its own.
     *
     * @throws ServiceFault where its files are not there
     */
    public static ServiceLibrary load(String name, Map<String, byte[]> replaced, Path kept) {
        return load(name + " " + kept.toAbsolutePath().normalize(), name, replaced);
    }

    private static ServiceLibrary load(String key, String name, Map<String, byte[]> replaced) {
        return LOADED.computeIfAbsent(key, _ -> {
            Path folder = folder(name);
            List<URL> jars = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar : (Iterable<Path>)
                        files.filter(file -> file.toString().endsWith(".jar")).sorted()::iterator) {
                    jars.add(jar.toUri().toURL());
                }
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw missing(name);
            }
            return new ServiceLibrary(folder, new Loader(name, jars.toArray(URL[]::new), replaced));
        });
    }

    public Path folder() {
        return folder;
    }

    public ClassLoader classes() {
        return classes;
    }

    public Class<?> type(String className) {
        try {
            return classes.loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new ServiceFault(
                    "ServiceUnavailable", "The files in " + folder + " are not complete: build Statewright anew.", 503);
        }
    }

    /**
     * Makes the folder in which a server keeps something.
     *
     * @param what {@code tables}, {@code queues}
     * @throws ServiceFault where that is not possible
     */
    public static void make(Path folder, String what) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ServiceFault(
                    "ServiceUnavailable",
                    "The " + what + " cannot be kept in " + folder
                            + ": check that there is room and it may be written.",
                    503);
        }
    }

    private static Path folder(String name) {
        Path within = Path.of("runtime-bridge", "services", name, "target", "lib");
        return Stream.of("statewright.home", "statewright.project")
                .map(System::getProperty)
                .flatMap(root -> Optional.ofNullable(root).stream())
                .map(root -> Path.of(root).resolve(within))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> missing(name));
    }

    private static ServiceFault missing(String name) {
        return new ServiceFault(
                "ServiceUnavailable",
                "The files of the service " + name
                        + " are not here: build Statewright once with the command in README.md, then start again.",
                503);
    }

    /** Knows the JDK and the jars, nothing of ours. */
    private static final class Loader extends URLClassLoader {
        static {
            // several threads load classes while a server starts
            registerAsParallelCapable();
        }

        private final Map<String, byte[]> replaced;

        Loader(String name, URL[] jars, Map<String, byte[]> replaced) {
            super(name, jars, ClassLoader.getPlatformClassLoader());
            this.replaced = replaced;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = replaced.get(name);
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** Does something as its code expects to be called: with its class loader as the thread's. */
    public <T> T within(Action<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return action.perform();
        } catch (java.lang.reflect.InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw new ServiceFault(
                    "ServiceUnavailable", cause.getMessage() == null ? cause.toString() : cause.getMessage(), 503);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The service in " + folder + " is of another version: " + e, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** @param <T> what it gives */
    public interface Action<T> {
        T perform() throws ReflectiveOperationException;
    }

    /** An address on this machine. */
    static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }
}
