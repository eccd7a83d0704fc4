package org.lectern.exchange;

import org.lectern.material.Pin;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.Checklist;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;

import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A plan from outside, made safe: every text by {@link SafeText}, every pin replaced.
 *
 * @param pins the pin that may stand in the plan for the one that does
 */
record ForeignPlan(UnaryOperator<Pin> pins) {
    SessionPlan safe(SessionPlan plan) {
        var series = plan.series();
        return new SessionPlan(
                SafeText.line(plan.title()),
                plan.date(),
                plan.start(),
                plan.targetMinutes(),
                SafeText.line(plan.place()),
                plan.room(),
                group(plan.group()),
                SafeText.lines(plan.notes()),
                series == null ? null : series.withTitle(SafeText.line(series.title())),
                plan.sections().stream().map(s -> s.withTitle(SafeText.line(s.title()))).toList(),
                blocks(plan.blocks()),
                checklist(plan.checklist()));
    }

    private static Group group(Group group) {
        var level = group.level();
        return group.withDescription(SafeText.line(group.description()))
                .withLevel(level == null ? null : SafeText.line(level));
    }

    private static Checklist checklist(Checklist checklist) {
        var ticked = new TreeSet<String>();
        checklist.ticked().forEach(key -> ticked.add(SafeText.line(key)));
        return new Checklist(
                checklist.own().stream()
                        .map(e -> new Checklist.Entry(e.id(), SafeText.lines(e.text()), e.done()))
                        .toList(),
                ticked);
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return block.withContent(content(block.content()))
                .withTitle(SafeText.line(block.title()))
                .withGoal(SafeText.lines(block.goal()))
                .withNotes(SafeText.lines(block.notes()))
                .withMethod(SafeText.lines(block.method()))
                .withMaterials(SafeText.lines(block.materials()));
    }

    private BlockContent content(BlockContent content) {
        return switch (content) {
            case BlockContent.Material(Pin pin) -> new BlockContent.Material(pins.apply(pin));
            case BlockContent.Parallel(var tracks) ->
                    new BlockContent.Parallel(
                            tracks.stream()
                                    .map(
                                            t ->
                                                    t.withTitle(SafeText.line(t.title()))
                                                            .withBlocks(blocks(t.blocks())))
                                    .toList());
            case BlockContent.Break _, BlockContent.Text _, BlockContent.NewDay _ -> content;
        };
    }
}
