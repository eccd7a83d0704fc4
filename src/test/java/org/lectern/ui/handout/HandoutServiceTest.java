package org.lectern.ui.handout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.handout.PrintSet;
import org.lectern.paper.Press;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.ui.content.PdfPageSource;
import org.lectern.ui.kit.Destination;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** With the real pages: what the screen counts and shows is what is printed. */
class HandoutServiceTest {
    @TempDir private Path folder;

    @Test
    void sheetsMadeAloneHaveThePagesThatTheyHaveInTheWhole() {
        try (var desk = Desk.withBundledLibrary(folder)) {
            var engine = new PdfEngine(FontLibrary.bundled());
            var press = new Press(() -> engine, desk.library());
            var service =
                    new HandoutService(
                            desk.plans(),
                            desk.library(),
                            HandoutScreen.rendererOf(press),
                            PdfPageSource::new);
            var plan = desk.plan("Morning", Map.of(Desk.BG, 3, Desk.EN, 2), Desk.CARD_SORT);
            var set =
                    service.subject(new Destination.PlanHandouts(plan))
                            .orElseThrow()
                            .set(List.of(Desk.EN));

            int alone = 0;
            int first = 0;
            for (PrintSet.Entry entry : set.entries()) {
                var pages = service.sheet(entry, "Morning");
                first = first == 0 ? pages.count() : first;
                alone += pages.count() * entry.copies();
            }
            var whole = new PdfPageSource(service.whole(set, "Morning"));

            assertThat(set.entries()).hasSizeGreaterThan(2);
            assertThat(whole.count()).isEqualTo(alone);
            var sheet = service.sheet(set.entries().getFirst(), "Morning");
            for (int page = 0; page < first; page++) {
                assertThat(sheet.render(page, 0.5).argb())
                        .isEqualTo(whole.render(page, 0.5).argb());
            }
            assertThat(sheet.extent(0).width()).isBetween(595.0, 596.0);
        }
    }
}
