package org.lectern.ui.content;

import org.lectern.material.Framework;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.text.Texts;
import org.lectern.ui.kit.AreaBar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan's blocks as every screen names and colours them. */
public final class BlockWords {
    private BlockWords() {}

    /** A block's title in the interface's language where its material has it; never empty. */
    public static String title(Block block, PlanMaterials materials, Texts texts) {
        String title = materials.title(block, List.of(texts.language()));
        if (!title.isEmpty()) {
            return title;
        }
        return switch (block.content()) {
            case BlockContent.Break _ -> texts.get("plan.break");
            case BlockContent.Parallel _ -> texts.get("plan.breakouts");
            case BlockContent.Material _, BlockContent.Text _, BlockContent.NewDay _ ->
                    texts.get("plan.block.untitled");
        };
    }

    /** The area of a block's material; empty for breaks and text. */
    public static Optional<Framework.Area> area(
            Block block, PlanMaterials materials, Framework framework) {
        return materials.material(block).flatMap(m -> framework.area(m.facts().area()));
    }

    /** The colour of a block's area; of no area for breaks and text. */
    public static String colour(Block block, PlanMaterials materials, Framework framework) {
        return area(block, materials, framework).map(Framework.Area::colour).orElse(AreaBar.NONE);
    }

    /** The group's languages with their readers: "BG 6 · EN 5". */
    public static String readers(Group group) {
        return group.languages().stream()
                .map(language -> Texts.code(language) + " " + group.readersOf(language))
                .collect(Collectors.joining(" · "));
    }
}
