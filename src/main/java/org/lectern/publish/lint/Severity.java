package org.lectern.publish.lint;

/** How much a finding weighs. */
public enum Severity {
    /** Not to be published like this. */
    ERROR,
    /** Worth a look; may be meant. */
    WARNING
}
