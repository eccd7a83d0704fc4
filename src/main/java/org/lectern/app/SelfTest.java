package org.lectern.app;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.Progress;
import org.lectern.pdf.PdfPages;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.search.SearchQuery;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * Whether an installed program has all its parts: opens a store of its own, searches, and makes a
 * PDF.
 */
final class SelfTest {
    private static final LanguageTag EN = LanguageTag.of("en");

    private SelfTest() {}

    /** Runs the test in a temporary folder. @return 0 when all of it worked, else 1 */
    static int run(PrintWriter out) {
        return TemporaryFolder.with(folder -> run(folder, out));
    }

    private static int run(Path folder, PrintWriter out) {
        try (var services = Services.open(folder.resolve("data"), FileLayer.real())) {
            services.prepare(Progress.NONE, Cancellation.NEVER);
            var hits = services.search().search(SearchQuery.of("values", List.of(EN))).hits();
            var participants = new TreeMap<LanguageTag, Integer>();
            participants.put(EN, 2);
            var plan =
                    services.plans()
                            .insert(
                                    SessionPlan.empty("Self test", new Group("", participants)),
                                    0,
                                    hits.stream().map(hit -> hit.id()).limit(3).toList());
            byte[] pdf = services.press().script(plan, EN);
            Path file = folder.resolve("self-test.pdf");
            FileLayer.real().writeAtomically(file, pdf);
            int pages;
            try (var opened = PdfPages.open(Files.readAllBytes(file))) {
                pages = opened.count();
            }
            boolean well = !hits.isEmpty() && pages > plan.blocks().size();
            out.println(
                    "store: open, search: "
                            + hits.size()
                            + " found, PDF: "
                            + pages
                            + " pages: "
                            + (well ? "all is well" : "FAILED"));
            return well ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
