/** What Choice rules test. */
package dev.statewright.runtime.condition;
