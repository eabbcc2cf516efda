/** All services on one address, as the AWS CLI and the AWS SDKs speak to them. */
package dev.statewright.runtime.cloud.endpoint;
