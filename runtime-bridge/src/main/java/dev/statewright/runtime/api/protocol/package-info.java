/** The API over HTTP, as the AWS CLI and the AWS SDKs speak it: the AWS JSON 1.0 protocol. Smithy, "AWS JSON 1.0 protocol". */
package dev.statewright.runtime.api.protocol;
