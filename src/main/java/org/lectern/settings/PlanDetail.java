package org.lectern.settings;

/** What the blocks of a plan show beside their titles and times, unless it is hidden. */
public enum PlanDetail {
    GOALS,
    METHODS,
    MATERIALS,
    NOTES
}
