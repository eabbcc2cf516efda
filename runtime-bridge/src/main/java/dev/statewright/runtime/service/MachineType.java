package dev.statewright.runtime.service;

/** Standard: 25,000 events, up to a year. Express: no limit of events, five minutes. */
public enum MachineType {
    STANDARD,
    EXPRESS
}
