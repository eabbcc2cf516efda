/**
 * The Step Functions API: its operations over the local registry, as JSON in and JSON out. How they travel is none of their business.
 * AWS Step Functions API reference.
 */
package dev.statewright.runtime.api;
