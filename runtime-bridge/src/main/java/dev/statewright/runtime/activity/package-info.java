/** Activities: tasks that workers outside of this process poll for. */
package dev.statewright.runtime.activity;
