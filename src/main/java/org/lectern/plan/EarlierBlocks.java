package org.lectern.plan;

import org.lectern.document.DocumentHead;
import org.lectern.library.MaterialHead;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The blocks of all plans, to be found again by words. What was copied from plan to plan is there
 * once, from the newest. Immutable, safe from any thread.
 */
public final class EarlierBlocks {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Entry> entries;
    private final UnaryOperator<String> folding;
    private final int unreadable;

    /** A block and the plan in which it stands. */
    public record Found(DocumentHead plan, Block block) {}

    /** A plan with its materials. */
    record Source(DocumentHead head, SessionPlan plan, PlanMaterials materials) {}

    private record Entry(Found found, Set<String> words) {}

    /**
     * The blocks of these plans.
     *
     * @param plans the newest first
     * @param unreadable how many more there are that could not be read
     * @param folding makes words comparable, such as without accents
     */
    EarlierBlocks(List<Source> plans, int unreadable, UnaryOperator<String> folding) {
        this.folding = folding;
        this.unreadable = unreadable;
        var all = new ArrayList<Entry>();
        var seen = new HashSet<Block>();
        var anyId = BlockId.random();
        for (var source : plans) {
            source.plan()
                    .allBlocks()
                    .filter(block -> isWorthFinding(block) && seen.add(bare(block, anyId)))
                    .forEach(block -> all.add(entry(source, block)));
        }
        entries = List.copyOf(all);
    }

    private static boolean isWorthFinding(Block block) {
        return switch (block.content()) {
            case BlockContent.NewDay _ -> false;
            case BlockContent.Break _, BlockContent.Text _, BlockContent.Parallel _ ->
                    !block.title().isBlank() || !block.goal().isBlank() || !block.notes().isBlank();
            case BlockContent.Material _ -> true;
        };
    }

    /** What makes a block another than one like it. */
    private static Block bare(Block block, BlockId anyId) {
        return new Block(
                anyId,
                block.content(),
                block.minutes(),
                block.title(),
                block.goal(),
                block.notes(),
                block.method(),
                block.materials(),
                null,
                block.bounds(),
                null);
    }

    private Entry entry(Source source, Block block) {
        var titles =
                source.materials().material(block).stream()
                        .flatMap(material -> material.editions().values().stream())
                        .map(MaterialHead.EditionHead::title);
        var own =
                Stream.of(
                        block.title(),
                        block.goal(),
                        block.notes(),
                        block.method(),
                        block.materials());
        var words = new HashSet<String>();
        Stream.concat(own, titles).forEach(text -> words.addAll(words(text)));
        return new Entry(new Found(source.head(), block), words);
    }

    private List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(folding.apply(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * The blocks in whose title, goal, notes, method, materials or material's title, in any
     * language, each of these words begins a word; those of the newest plans first. No words find
     * all.
     *
     * @param most how many at most
     */
    public List<Found> find(String text, int most) {
        var wanted = words(text);
        return entries.stream()
                .filter(
                        entry ->
                                wanted.stream()
                                        .allMatch(
                                                w ->
                                                        entry.words().stream()
                                                                .anyMatch(o -> o.startsWith(w))))
                .limit(most)
                .map(Entry::found)
                .toList();
    }

    /** How many plans could not be read and are therefore not searched. */
    public int unreadable() {
        return unreadable;
    }
}
