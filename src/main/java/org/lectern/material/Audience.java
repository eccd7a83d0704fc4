package org.lectern.material;

/** For whom a material was written. */
public enum Audience {
    STUDENTS,
    ADULTS,
    SENIORS,
    NEWCOMERS
}
