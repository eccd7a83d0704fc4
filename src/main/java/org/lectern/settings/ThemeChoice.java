package org.lectern.settings;

/** Which colours the counselor wants. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    /** As the operating system is set, also when that changes while Lectern runs. */
    SYSTEM
}
