/** Servers written by others, loaded from folders of their own when first needed. */
package dev.statewright.runtime.cloud.library;
