/** The page on which the user decides about the studio itself. */
package dev.statewright.app.settings;
