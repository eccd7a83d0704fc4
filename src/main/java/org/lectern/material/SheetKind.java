package org.lectern.material;

/** The kinds of printable parts of an edition. */
public enum SheetKind {
    GUIDE,
    BACKGROUND,
    HANDOUT,
    CARDS
}
