/** One state tested by itself, as the Step Functions API's TestState does. */
package dev.statewright.app.trial;
