package org.lectern.plan;

import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.material.Pin;
import org.lectern.material.SheetKind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pinned materials of a plan, looked up once, so that a plan can be shown and printed in a
 * language.
 *
 * @param heads by pin, in the order of the blocks; a pin that nothing keeps any more has none
 */
public record PlanMaterials(Map<Pin, MaterialHead> heads) {
    public PlanMaterials {
        heads = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(heads));
    }

    /** Looks the plan's materials up. Reads the store: not on the FX thread. */
    public static PlanMaterials of(SessionPlan plan, LibraryStore library) {
        var heads = new LinkedHashMap<Pin, MaterialHead>();
        for (var pin : pins(plan)) {
            library.head(pin).ifPresent(head -> heads.put(pin, head));
        }
        return new PlanMaterials(heads);
    }

    /** The pins of a plan, each once, in the order of the blocks, also those inside tracks. */
    public static List<Pin> pins(SessionPlan plan) {
        return plan.allBlocks()
                .map(PlanMaterials::pin)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * The materials that blocks name, also inside their tracks, each once: what a document with
     * these blocks uses.
     */
    public static List<MaterialId> uses(Stream<Block> blocks) {
        return blocks.flatMap(b -> Stream.concat(Stream.of(b), b.leaves().stream()))
                .map(PlanMaterials::pin)
                .flatMap(Optional::stream)
                .map(Pin::material)
                .distinct()
                .toList();
    }

    /** The pin of a block that stands for a material. */
    public static Optional<Pin> pin(Block block) {
        return block.content() instanceof BlockContent.Material(Pin pin)
                ? Optional.of(pin)
                : Optional.empty();
    }

    /** The material of a block, when it stands for one that is there. */
    public Optional<MaterialHead> material(Block block) {
        return pin(block).map(heads::get);
    }

    /** Whether a sheet is handed out: a handout or cards, in the standard text. */
    public static boolean isForParticipants(SheetHead sheet) {
        return !sheet.easy()
                && (sheet.kind() == SheetKind.HANDOUT || sheet.kind() == SheetKind.CARDS);
    }

    /** Whether participants get anything of a material on paper. */
    public static boolean isHandedOut(MaterialHead material) {
        return material.editions().values().stream()
                .flatMap(e -> e.sheets().stream())
                .anyMatch(PlanMaterials::isForParticipants);
    }

    /**
     * How long a block may take: by its own bounds, else by its material's, else just as long as it
     * is. A length that the counselor chose beyond the bounds widens them. Empty for a block that
     * takes no time: it stays so.
     */
    public Optional<Bounds> bounds(Block block) {
        int minutes = block.minutes();
        if (minutes == 0) {
            return Optional.empty();
        }
        var own = block.bounds();
        if (own != null) {
            return Optional.of(own.including(minutes));
        }
        return Optional.of(
                material(block)
                        .map(m -> m.facts().minutes())
                        .map(m -> new Bounds(m.min(), m.max()).including(minutes))
                        .orElseGet(() -> Bounds.fixed(minutes)));
    }

    /**
     * The counselor's title of a block, else its material's in the first of the languages that has
     * one; empty for a break or text without a title.
     */
    public String title(Block block, List<LanguageTag> languages) {
        if (!block.title().isEmpty()) {
            return block.title();
        }
        return material(block).map(m -> m.display(languages).title()).orElse("");
    }

    /** The counselor's goal of a block, else its material's first objective. */
    public String goal(Block block, List<LanguageTag> languages) {
        if (!block.goal().isEmpty()) {
            return block.goal();
        }
        return material(block)
                .flatMap(m -> m.display(languages).objectives().stream().findFirst())
                .orElse("");
    }
}
