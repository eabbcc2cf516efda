/** Two versions of a document brought together by its user. */
package dev.statewright.app.merge;
