/** Lists to search in: everything that can be done, and everything that there is. */
package dev.statewright.app.find;
