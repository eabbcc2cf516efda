package dev.statewright.renderer.graphviz;

import guru.nidi.graphviz.engine.Engine;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Graphviz;
import guru.nidi.graphviz.engine.GraphvizCmdLineEngine;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.GraphvizV8Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs {@code dot}: the installed command where there is one, else the engine that graphviz-java brings along for Linux. */
final class GraphvizEngine {

    private static final Object LOCK = new Object();
    private static boolean chosen;

    private GraphvizEngine() {}

    /** @throws GraphvizFailed with what the engine says */
    static String json(String dot) {
        synchronized (LOCK) {
            try {
                choose();
                return Graphviz.fromString(dot)
                        .engine(Engine.DOT)
                        .render(Format.JSON0)
                        .toString();
            } catch (GraphvizException | UncheckedIOException | LinkageError e) {
                throw new GraphvizFailed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
            }
        }
    }

    private static void choose() {
        if (chosen) {
            return;
        }
        if (isInstalled()) {
            Graphviz.useEngine(new GraphvizCmdLineEngine());
        } else {
            Graphviz.useEngine(new GraphvizV8Engine(libraries().toString()));
        }
        chosen = true;
    }

    private static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, "dot")) || Files.isRegularFile(Path.of(folder, "dot.exe"))) {
                return true;
            }
        }
        return false;
    }

    /** Where the engine unpacks its native library: left to itself it would take the user's home. */
    private static Path libraries() {
        try {
            Path folder = Files.createTempDirectory("statewright-graphviz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
