/** What the local Step Functions knows, in a folder: it is there again after the process has ended, however it ended. */
package dev.statewright.runtime.store;
