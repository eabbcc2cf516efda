/** The workspace's services in the window: shared by its documents, as a tree, and in viewers. */
package dev.statewright.app.cloud;
