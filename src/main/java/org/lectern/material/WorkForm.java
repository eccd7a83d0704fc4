package org.lectern.material;

/** In which company participants work during a step of the method. */
public enum WorkForm {
    ALONE,
    PAIRS,
    SMALL_GROUPS,
    PLENARY
}
