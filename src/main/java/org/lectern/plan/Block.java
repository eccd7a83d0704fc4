package org.lectern.plan;

import org.lectern.material.Pin;

/**
 * One entry of the agenda.
 *
 * @param content a pinned material, a break, or free text
 * @param minutes 0 … {@value SessionPlan#MAX_MINUTES}; 0 for something to prepare
 * @param title the counselor's own title; empty for the material's title or the word for a break
 * @param goal the counselor's own goal; empty for the material's first objective
 * @param notes the facilitator's notes, may be empty
 */
public record Block(
        BlockId id, BlockContent content, int minutes, String title, String goal, String notes) {
    public Block {
        if (minutes < 0 || minutes > SessionPlan.MAX_MINUTES) {
            throw new IllegalArgumentException("minutes of a block: " + minutes);
        }
    }

    /** A block for a material, as long as it typically takes. */
    public static Block ofMaterial(Pin pin, int minutes) {
        return new Block(BlockId.random(), new BlockContent.Material(pin), minutes, "", "", "");
    }

    /** A break. */
    public static Block ofBreak(int minutes) {
        return new Block(BlockId.random(), new BlockContent.Break(), minutes, "", "", "");
    }

    /** A block of the counselor's own. */
    public static Block ofText(String title, int minutes) {
        return new Block(BlockId.random(), new BlockContent.Text(), minutes, title, "", "");
    }

    /** The block with other minutes, brought into range. */
    public Block withMinutes(int newMinutes) {
        return new Block(
                id,
                content,
                Math.clamp(newMinutes, 0, SessionPlan.MAX_MINUTES),
                title,
                goal,
                notes);
    }

    public Block withTitle(String newTitle) {
        return new Block(id, content, minutes, newTitle, goal, notes);
    }

    public Block withGoal(String newGoal) {
        return new Block(id, content, minutes, title, newGoal, notes);
    }

    public Block withNotes(String newNotes) {
        return new Block(id, content, minutes, title, goal, newNotes);
    }
}
