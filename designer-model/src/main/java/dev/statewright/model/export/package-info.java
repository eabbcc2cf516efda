/** A lone workflow on its way to production: what is deployed with it, and a role that may do what its states do, and no more. */
package dev.statewright.model.export;
