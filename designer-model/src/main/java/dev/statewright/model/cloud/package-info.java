/** What a template deploys besides workflows: tables, queues, topics, buses, rules, log groups, buckets, and what feeds functions. */
package dev.statewright.model.cloud;
