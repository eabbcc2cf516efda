/** Queues: ElasticMQ, and the queues of a template. */
package dev.statewright.runtime.cloud.sqs;
