/** Changes that are looked at before they are made: the difference, Apply and Cancel. */
package dev.statewright.app.proposal;
