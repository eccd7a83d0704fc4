package org.lectern.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

final class PdfPagesTest {
    private static final byte[] SHEET =
            new PdfEngine(FontLibrary.bundled()).render(SampleSheet.of(Words.english()));

    @Test
    void showsTheSizeOfEveryPage() {
        try (PdfPages pages = PdfPages.open(SHEET)) {
            assertThat(pages.count()).isEqualTo(4);
            assertThat(pages.size(0).width()).isCloseTo(595.3f, within(0.2f));
            assertThat(pages.size(0).height()).isCloseTo(841.9f, within(0.2f));
        }
    }

    @Test
    void drawsThePage() {
        try (PdfPages pages = PdfPages.open(SHEET)) {
            PageImage image = pages.render(0, 0.5f);
            assertThat(image.width()).isBetween(297, 298);
            assertThat(image.height()).isBetween(420, 421);
            assertThat(image.argb()).hasSize(image.width() * image.height());
            assertThat(image.argb()[0]).isEqualTo(0xFFFFFFFF);
            double inked =
                    Arrays.stream(image.argb()).filter(pixel -> pixel != 0xFFFFFFFF).count()
                            / (double) image.argb().length;
            assertThat(inked).isBetween(0.02, 0.5);
            assertThat(Arrays.stream(image.argb())).contains(0xFFE9F4F2);
        }
    }

    @Test
    void refusesWhatIsNotThere() {
        try (PdfPages pages = PdfPages.open(SHEET)) {
            assertThatThrownBy(() -> pages.render(4, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> PdfPages.open(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
