/** Items of a Distributed Map: what stands in the files that its ItemReader names. */
package dev.statewright.runtime.dataset;
