/** What the local Step Functions knows: state machines with their versions and aliases, activities, executions, tags. In memory. */
package dev.statewright.runtime.registry;
