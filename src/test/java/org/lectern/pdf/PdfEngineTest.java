package org.lectern.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.testing.VeraPdf;

import java.util.List;

final class PdfEngineTest {
    private static final PdfEngine ENGINE = new PdfEngine(FontLibrary.bundled());

    @ParameterizedTest
    @MethodSource("languages")
    void isAccessibleAndArchivalInEveryLanguage(Words words) {
        byte[] pdf = ENGINE.render(SampleSheet.of(words));
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).isEmpty();
        assertThat(VeraPdf.failures(pdf, VeraPdf.A_2A)).isEmpty();
    }

    static List<Words> languages() {
        return Words.all();
    }
}
