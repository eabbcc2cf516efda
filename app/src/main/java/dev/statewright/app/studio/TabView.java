package dev.statewright.app.studio;

import dev.statewright.app.session.ViewMode;
import dev.statewright.renderer.fx.Viewport;
import java.util.Optional;

/** How a document of last time is to be seen when it first comes to the front. */
record TabView(ViewMode mode, Optional<Viewport> viewport) {}
