/** JSONPath as Amazon States Language uses it. */
package dev.statewright.runtime.path;
