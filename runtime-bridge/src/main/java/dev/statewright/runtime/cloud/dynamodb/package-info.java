/** Tables: DynamoDB Local. */
package dev.statewright.runtime.cloud.dynamodb;
