/**
 * The local cloud: the services of a workspace on this machine, behind {@link dev.statewright.runtime.cloud.LocalCloud}. Each is started when
 * first needed.
 */
package dev.statewright.runtime.cloud;
