package org.lectern.ui.plan;

import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.version.BlockField;
import org.lectern.plan.version.PlanDifference.BlockChange;
import org.lectern.plan.version.PlanDifference.BlockChange.Added;
import org.lectern.plan.version.PlanDifference.BlockChange.Changed;
import org.lectern.plan.version.PlanDifference.BlockChange.Removed;
import org.lectern.plan.version.PlanField;
import org.lectern.text.Texts;
import org.lectern.ui.content.BlockWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has changed since a version of a plan, in sentences. */
final class VersionWords {
    private final VersionsViewModel.Compared compared;
    private final PlanMaterials materials;
    private final Texts texts;
    private final List<String> sentences = new ArrayList<>();

    private VersionWords(
            VersionsViewModel.Compared compared, PlanMaterials materials, Texts texts) {
        this.compared = compared;
        this.materials = materials;
        this.texts = texts;
    }

    /** The sentences, those of the plan itself first; none when nothing has changed. */
    static List<String> sentences(
            VersionsViewModel.Compared compared, PlanMaterials materials, Texts texts) {
        var words = new VersionWords(compared, materials, texts);
        words.plan();
        compared.difference().blocks().forEach(words::block);
        return List.copyOf(words.sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(texts.get(key, arguments));
    }

    private void plan() {
        var was = compared.older();
        var labels = new ArrayList<String>();
        for (var field : compared.difference().fields()) {
            switch (field) {
                case TITLE ->
                        say(
                                "plan.version.plan.title",
                                was.title().isBlank() ? texts.get("plan.untitled") : was.title());
                case DATE -> day(was);
                case START -> say("plan.version.plan.start", PlanWords.clock(was.start()));
                case TARGET -> say("plan.version.plan.target", was.targetMinutes());
                case PLACE, ROOM, GROUP, NOTES, SERIES, SECTIONS, CHECKLIST ->
                        label(field).ifPresent(labels::add);
            }
        }
        if (!labels.isEmpty()) {
            say("plan.version.plan.other", String.join(", ", labels));
        }
    }

    private void day(SessionPlan was) {
        var date = was.date();
        if (date == null) {
            say("plan.version.plan.noday");
        } else {
            say("plan.version.plan.day", PlanWords.day(date, texts));
        }
    }

    /** The name of a field that has no sentence of its own. */
    private Optional<String> label(PlanField field) {
        return switch (field) {
            case PLACE -> Optional.of(texts.get("plan.where"));
            case ROOM -> Optional.of(texts.get("plan.version.room"));
            case GROUP -> Optional.of(texts.get("plan.group"));
            case NOTES -> Optional.of(texts.get("plan.notes"));
            case SERIES -> Optional.of(texts.get("plan.version.series"));
            case SECTIONS -> Optional.of(texts.get("plan.version.sections"));
            case CHECKLIST -> Optional.of(texts.get("plan.preparation"));
            case TITLE, DATE, START, TARGET -> Optional.empty();
        };
    }

    private void block(BlockChange change) {
        switch (change) {
            case Added(Block block) ->
                    say("plan.version.block.added", name(block, compared.newer()));
            case Removed(Block block) -> say("plan.block.removed", name(block, compared.older()));
            case Changed changed -> changed(changed);
        }
    }

    private void changed(Changed change) {
        var was = change.older();
        var now = change.newer();
        String name = name(now, compared.newer());
        if (change.isMoved()) {
            say("plan.version.block.moved", name);
        }
        var labels = new ArrayList<String>();
        for (var field : change.fields()) {
            switch (field) {
                case TITLE -> say("plan.version.block.renamed", name(was, compared.older()), name);
                case MINUTES ->
                        say("plan.version.block.minutes", name, was.minutes(), now.minutes());
                case LOCK -> lock(name, now);
                case REVISION -> say("plan.version.block.revision", name);
                case CONTENT, GOAL, NOTES, METHOD, MATERIALS, BOUNDS, TRACKS, DAY ->
                        label(field).ifPresent(labels::add);
            }
        }
        if (!labels.isEmpty()) {
            say("plan.version.block.other", name, String.join(", ", labels));
        }
    }

    private void lock(String name, Block now) {
        var time = now.lockedAt();
        if (time == null) {
            say("plan.version.block.unlocked", name);
        } else {
            say("plan.version.block.locked", name, PlanWords.clock(time));
        }
    }

    /** The name of a field that has no sentence of its own. */
    private Optional<String> label(BlockField field) {
        return switch (field) {
            case CONTENT -> Optional.of(texts.get("plan.version.content"));
            case GOAL -> Optional.of(texts.get("plan.inspector.goal"));
            case NOTES -> Optional.of(texts.get("plan.inspector.notes"));
            case METHOD -> Optional.of(texts.get("plan.inspector.method"));
            case MATERIALS -> Optional.of(texts.get("plan.inspector.things"));
            case BOUNDS -> Optional.of(texts.get("plan.version.bounds"));
            case TRACKS -> Optional.of(texts.get("plan.breakouts"));
            case DAY -> Optional.of(texts.get("plan.when"));
            case TITLE, MINUTES, LOCK, REVISION -> Optional.empty();
        };
    }

    /** A block's title; where a day begins, which day of its plan it is. */
    private String name(Block block, SessionPlan plan) {
        if (!(block.content() instanceof BlockContent.NewDay)) {
            return BlockWords.title(block, materials, texts);
        }
        long before =
                plan.blocks().stream()
                        .takeWhile(b -> !b.id().equals(block.id()))
                        .filter(b -> b.content() instanceof BlockContent.NewDay)
                        .count();
        // The first day has no block of its own.
        return texts.get("plan.day.number", before + 2);
    }
}
