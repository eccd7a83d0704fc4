package org.lectern.app;

import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.handout.PrintSet;
import org.lectern.pdf.PdfPages;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.search.SearchQuery;
import org.lectern.text.Texts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The main job without hands, on a store of its own: searches, builds a plan for a group that reads
 * two languages, prints plan and handouts, and takes pictures of the screens.
 */
final class Tour {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final List<LanguageTag> LANGUAGES = List.of(EN, BG);

    private final Path folder;
    private final PrintWriter out;
    private final FileLayer files = FileLayer.real();
    private final List<String> report = new ArrayList<>();

    private Tour(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs the tour. Starts JavaFX, which a process can do only once.
     *
     * @param folder where PDFs, pictures and the report {@code tour.txt} go; made when absent
     * @return 0
     */
    static int run(Path folder, PrintWriter out) {
        return TemporaryFolder.with(data -> new Tour(folder, out).run(data));
    }

    private int run(Path data) {
        try (var services = Services.open(data, files)) {
            services.prepare(Progress.NONE, Cancellation.NEVER);
            services.library()
                    .active()
                    .ifPresent(
                            active ->
                                    say(
                                            "Library: "
                                                    + active.library().title().in(EN)
                                                    + ", "
                                                    + active.materials()
                                                    + " materials"));
            var found = search(services);
            var id = DocumentId.random();
            var plan = plan(services, found);
            services.plans().save(id, plan);
            print(services, plan);
            new TourPictures(services, data, folder, files).take(id, LANGUAGES, this::say);
            write(
                    "tour.txt",
                    String.join("\n", report).concat("\n").getBytes(StandardCharsets.UTF_8));
            return 0;
        }
    }

    private List<MaterialId> search(Services services) {
        var found = new ArrayList<MaterialId>();
        for (String words : List.of("introduction", "values", "advert", "postcard")) {
            var result = services.search().search(SearchQuery.of(words, LANGUAGES));
            say("Search “" + words + "”: " + result.total() + " found");
            result.hits().stream()
                    .map(hit -> hit.id())
                    .filter(id -> !found.contains(id))
                    .findFirst()
                    .ifPresent(found::add);
        }
        var bulgarian = services.search().search(SearchQuery.of("ценности", List.of(BG, EN)));
        say("Search “ценности”: " + bulgarian.total() + " found");
        return found;
    }

    private SessionPlan plan(Services services, List<MaterialId> found) {
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(BG, 6);
        readers.put(EN, 5);
        var empty =
                SessionPlan.empty(
                                "Finding direction: values and first steps",
                                new Group("Job seekers 45+", readers))
                        .withDate(LocalDate.of(2027, 1, 14))
                        .append(Block.ofText(Texts.of(EN).get("plan.block.welcome"), 10));
        var plan = services.plans().insert(empty, 1, found);
        plan = plan.insert(3, Block.ofBreak(15));
        var timeline = Timeline.of(plan);
        say(
                "Plan: "
                        + plan.blocks().size()
                        + " blocks, "
                        + timeline.totalMinutes()
                        + " of "
                        + timeline.targetMinutes()
                        + " minutes, "
                        + plan.group().size()
                        + " people");
        return plan;
    }

    private void print(Services services, SessionPlan plan) {
        for (var language : LANGUAGES) {
            pdf("plan-at-a-glance-" + language, services.press().glance(plan, language));
            pdf("facilitator-script-" + language, services.press().script(plan, language));
        }
        var set = PrintSet.of(plan, services.plans().materials(plan), LANGUAGES);
        set.gaps().forEach(gap -> say("Missing in " + gap.language() + ": " + gap.title()));
        for (var language : LANGUAGES) {
            pdf(
                    "handouts-" + language,
                    services.press().handouts(set.only(language), plan.title()));
        }
        pdf("handouts", services.press().handouts(set, plan.title()));
    }

    private void pdf(String name, byte[] bytes) {
        write(name + ".pdf", bytes);
        try (var pages = PdfPages.open(bytes)) {
            say(name + ".pdf: " + pages.count() + " pages");
        }
    }

    private void write(String name, byte[] bytes) {
        try {
            files.writeAtomically(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) {
        report.add(line);
        out.println(line);
        out.flush();
    }
}
