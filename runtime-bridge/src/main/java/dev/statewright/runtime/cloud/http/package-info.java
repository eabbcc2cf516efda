/** HTTP requests that workflows make. */
package dev.statewright.runtime.cloud.http;
