package org.lectern.plan;

import org.lectern.document.Document;
import org.lectern.document.DocumentKind;

/**
 * A block that the counselor keeps for use in any plan. It has no locked start and no section.
 *
 * @param block anything but the beginning of a day
 */
public record OwnBlock(Block block) implements Document {
    /** The kind under which they are kept. */
    public static final DocumentKind<OwnBlock> KIND =
            new DocumentKind<>("block", OwnBlock.class, 1);

    public OwnBlock {
        if (block.beginsDay()) {
            throw new IllegalArgumentException("the beginning of a day is no block of one's own");
        }
        block = block.withLockedAt(null).withSection(null);
    }

    /** The block's own title; empty for one that has its material's. */
    @Override
    public String title() {
        return block.title();
    }

    /** The block for a plan, with a new id. */
    public Block use() {
        return block.copy();
    }
}
