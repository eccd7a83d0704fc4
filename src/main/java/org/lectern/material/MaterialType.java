package org.lectern.material;

/** What kind of learning material it is. The source format writes it in lower case with hyphens. */
public enum MaterialType {
    ACTIVITY,
    WORKSHEET,
    GAME,
    DISCUSSION,
    SELF_ASSESSMENT,
    CASE,
    WARM_UP,
    CLOSING
}
