package org.lectern.paper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.MaterialWords;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.BlockId;
import org.lectern.plan.Group;
import org.lectern.plan.People;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Preparation;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan put into the words of one language, as every form says it in which a plan leaves the
 * program: paper, Word, Markdown, calendar. Plain text, nothing escaped.
 *
 * @param words the words of the language
 * @param title the plan's, or the word for a plan without one
 * @param when day and hours; of a plan of several days the days say that
 * @param where the place, may be empty
 * @param who the group, may be empty
 * @param days at least one
 * @param preparation what has to be prepared, the counselor's own entries last
 * @param notes the counselor's notes on the whole plan, may be empty
 */
public record PlanAgenda(
        PaperLanguage words,
        String title,
        String when,
        String where,
        String who,
        List<Day> days,
        List<Todo> preparation,
        String notes) {
    public PlanAgenda {
        days = List.copyOf(days);
        preparation = List.copyOf(preparation);
    }

    /**
     * A day of the plan.
     *
     * @param heading which day it is; empty when there is only one
     * @param totals how its length compares with the target
     * @param rows its blocks
     */
    public record Day(Timeline.Day times, String heading, String totals, List<Row> rows) {
        public Day {
            rows = List.copyOf(rows);
        }

        /** Its blocks, and after breakouts those inside their tracks. */
        public List<Row> allRows() {
            var all = new ArrayList<Row>();
            for (var row : rows) {
                all.add(row);
                row.tracks().forEach(track -> all.addAll(track.rows()));
            }
            return all;
        }
    }

    /**
     * A block.
     *
     * @param time from when to when, on a clock with 24 hours
     * @param length its minutes
     * @param title never empty; of a block in a track with the track's before it
     * @param goal may be empty, as the next two
     * @param method how people work
     * @param needed what is needed
     * @param material its material in the store, or null
     * @param tracks the breakouts that it consists of, mostly none
     */
    public record Row(
            Block block,
            String time,
            String length,
            String title,
            String goal,
            String method,
            String needed,
            @Nullable MaterialHead material,
            List<Track> tracks) {
        public Row {
            tracks = List.copyOf(tracks);
        }

        /** Whether it is a break. */
        public boolean isBreak() {
            return block.content() instanceof BlockContent.Break;
        }
    }

    /** One of several breakouts side by side. */
    public record Track(String title, List<Row> rows) {
        public Track {
            rows = List.copyOf(rows);
        }
    }

    /** Something to prepare. */
    public record Todo(String text, boolean done) {}

    /** Puts a plan into words. Reads the store: not on the FX thread. */
    public static PlanAgenda of(SessionPlan plan, LibraryStore library, LanguageTag language) {
        return new Wording(
                        plan,
                        PlanMaterials.of(plan, library),
                        People.of(plan),
                        new PaperLanguage(language))
                .agenda();
    }

    /** What is said below the title: day and hours, place, group; without what is not known. */
    public List<String> facts() {
        return List.of(when, where, who).stream().filter(fact -> !fact.isEmpty()).toList();
    }

    /** What every part of the plan is called. */
    private record Wording(
            SessionPlan plan,
            PlanMaterials materials,
            Map<BlockId, Integer> people,
            PaperLanguage words) {
        PlanAgenda agenda() {
            var timeline = Timeline.of(plan);
            boolean isOneDay = timeline.days().size() == 1;
            var days = new ArrayList<Day>();
            for (int i = 0; i < timeline.days().size(); i++) {
                var day = timeline.days().get(i);
                String heading = isOneDay ? "" : words.get("paper.day", i + 1) + " · " + hours(day);
                days.add(
                        new Day(
                                day,
                                heading,
                                totals(day),
                                day.slots().stream()
                                        .map(s -> row(s.block(), s.startMinute(), ""))
                                        .toList()));
            }
            return new PlanAgenda(
                    words,
                    plan.title().isBlank() ? words.get("paper.untitled") : plan.title(),
                    isOneDay ? hours(timeline.days().getFirst()) : "",
                    plan.place().strip(),
                    group(plan.group()),
                    days,
                    preparation(),
                    plan.notes());
        }

        private String hours(Timeline.Day day) {
            String hours = words.time(day.start()) + "–" + words.time(day.end());
            return day.date() == null ? hours : words.date(day.date()) + " · " + hours;
        }

        private Row row(Block block, int start, String track) {
            var material = materials.material(block).orElse(null);
            String title = title(block);
            return new Row(
                    block,
                    time(start) + "–" + time(start + block.minutes()),
                    words.minutes(block.minutes()),
                    track.isEmpty() ? title : track + ": " + title,
                    materials.goal(block, List.of(words.language())),
                    method(block, material),
                    needed(block, material),
                    material,
                    tracks(block, start));
        }

        private String time(int minute) {
            return words.time(Timeline.clock(minute));
        }

        private List<Track> tracks(Block block, int start) {
            if (!(block.content() instanceof BlockContent.Parallel(var tracks))) {
                return List.of();
            }
            var worded = new ArrayList<Track>();
            for (int i = 0; i < tracks.size(); i++) {
                var track = tracks.get(i);
                String title =
                        track.title().isBlank() ? words.get("paper.track", i + 1) : track.title();
                var rows = new ArrayList<Row>();
                int at = start;
                for (var leaf : track.blocks()) {
                    rows.add(row(leaf, at, title));
                    at += leaf.minutes();
                }
                worded.add(new Track(title, rows));
            }
            return worded;
        }

        private String title(Block block) {
            String title = materials.title(block, List.of(words.language()));
            if (!title.isBlank()) {
                return title;
            }
            return switch (block.content()) {
                case BlockContent.Material(var pin) ->
                        words.get("paper.missing", pin.material().value());
                case BlockContent.Break _ -> words.get("paper.break");
                case BlockContent.Parallel _ -> words.get("paper.parallel");
                case BlockContent.Text _, BlockContent.NewDay _ -> words.get("paper.block");
            };
        }

        private String method(Block block, @Nullable MaterialHead material) {
            return block.method().isBlank() && material != null
                    ? PlanAgenda.method(material, words)
                    : block.method();
        }

        private String needed(Block block, @Nullable MaterialHead material) {
            if (!block.materials().isBlank() || material == null) {
                return block.materials();
            }
            int in = people.getOrDefault(block.id(), 0);
            return material.facts().things().stream()
                    .map(
                            thing -> {
                                String name = thing.name().in(List.of(words.language()));
                                int count = Group.needed(thing.per(), thing.count(), in);
                                return count == 0 ? name : count + " × " + name;
                            })
                    .collect(Collectors.joining(", "));
        }

        private String totals(Timeline.Day day) {
            String end = words.time(day.end());
            return day.overMinutes() > 0
                    ? words.get(
                            "paper.total.over",
                            day.totalMinutes(),
                            day.overMinutes(),
                            day.targetMinutes(),
                            end)
                    : words.get("paper.total", day.totalMinutes(), day.targetMinutes(), end);
        }

        private String group(Group group) {
            String people =
                    group.size() == 0
                            ? ""
                            : words.get("paper.group", group.size())
                                    + " ("
                                    + group.languages().stream()
                                            .map(l -> Texts.code(l) + " " + group.readersOf(l))
                                            .collect(Collectors.joining(" · "))
                                    + ")";
            return group.description().isBlank()
                    ? people
                    : group.description() + (people.isEmpty() ? "" : ", " + people);
        }

        private List<Todo> preparation() {
            var derived = Preparation.of(plan, materials, List.of(words.language()));
            var ticked = plan.checklist().ticked();
            var todos = new ArrayList<Todo>();
            for (var item : derived.items()) {
                String text = words.get("plan.preparation.item", item.count(), item.name());
                todos.add(new Todo(text, ticked.contains(item.key())));
            }
            for (var copies : derived.copies()) {
                String text =
                        words.get(
                                copies.print() == Preparation.Print.LARGE
                                        ? "plan.preparation.copies.large"
                                        : "plan.preparation.copies",
                                copies.people(),
                                words.texts().languageName(copies.language()));
                todos.add(new Todo(text, ticked.contains(copies.key())));
            }
            for (var task : derived.tasks()) {
                plan.find(task.block())
                        .map(this::title)
                        .ifPresent(
                                title -> todos.add(new Todo(title, ticked.contains(task.key()))));
            }
            plan.checklist().own().forEach(e -> todos.add(new Todo(e.text(), e.done())));
            return todos;
        }
    }

    /** How people work with a material. */
    static String method(MaterialHead material, PaperLanguage words) {
        return material.facts().method().stream()
                .map(form -> words.get(MaterialWords.key(form)))
                .collect(Collectors.joining(" → "));
    }
}
