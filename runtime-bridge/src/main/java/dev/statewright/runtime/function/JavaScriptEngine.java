package dev.statewright.runtime.function;

import java.time.ZoneOffset;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;

/** The one JavaScript engine of this process. It is loaded by the first call of {@link #context}, which takes most of a second. */
final class JavaScriptEngine {

    private JavaScriptEngine() {}

    /** The engine itself, made by the class loader once, when first asked for. */
    private static final class Loaded {
        static final Engine ENGINE = Engine.newBuilder("js")
                // there is no compiler beside a plain JDK, and everybody knows
                .option("engine.WarnInterpreterOnly", "false")
                .build();
    }

    /** Loads the engine, if it is not loaded yet. */
    static void load() {
        Loaded.ENGINE.getLanguages();
    }

    /** A new context: no host classes, no threads, no processes, no network; only the files that the file system shows. */
    static Context context(FileSystem files) {
        return Context.newBuilder("js")
                .engine(Loaded.ENGINE)
                .allowHostAccess(HostAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowIO(IOAccess.newBuilder().fileSystem(files).build())
                .allowExperimentalOptions(true)
                .option("js.text-encoding", "true")
                .option("js.unhandled-rejections", "handler")
                .option("js.load", "false")
                .option("js.print", "false")
                .option("js.polyglot-builtin", "false")
                // Lambda's clock shows UTC
                .timeZone(ZoneOffset.UTC)
                .build();
    }
}
