package org.lectern.plan;

/**
 * A group of blocks that stand together, such as "Opening". Which blocks: those that name it.
 *
 * @param title may be empty
 * @param collapsed whether its blocks are folded away on screen
 */
public record Section(SectionId id, String title, boolean collapsed) {
    /** A new section, open. */
    public static Section of(String title) {
        return new Section(SectionId.random(), title, false);
    }

    public Section withTitle(String newTitle) {
        return new Section(id, newTitle, collapsed);
    }

    public Section withCollapsed(boolean nowCollapsed) {
        return new Section(id, title, nowCollapsed);
    }
}
