/**
 * A layered layout of flow charts, with no word of workflows in it: nodes in rows, the main way straight down, lines of upright and
 * level stretches that never cross a node. Each phase is a class of its own: {@link Ranking}, {@link LayerBuilder},
 * {@link CrossingReduction}, {@link LineSharing}, {@link Alignment}, {@link Compaction}, {@link ChannelRouting}.
 */
package dev.statewright.renderer.layered;
