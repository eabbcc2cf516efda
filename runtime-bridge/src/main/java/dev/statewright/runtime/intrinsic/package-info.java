/** The intrinsic functions of Amazon States Language. */
package dev.statewright.runtime.intrinsic;
