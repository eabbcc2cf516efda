/** Values that a definition computes: payload templates, paths, intrinsic functions, JSONata. */
package dev.statewright.runtime.expression;
