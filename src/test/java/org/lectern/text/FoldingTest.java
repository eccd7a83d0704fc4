package org.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Values, values",
        "CV2026, cv2026",
        "año, ano",
        "Però, pero",
        "łódź, lodz",
        "ŻÓŁĆ, zolc",
        "Straße, strasse",
        "ΑΞΊΕΣ, αξιεσ",
        "αξίες, αξιεσ",
        "προϊόν, προιον",
        "ΐ, ι",
        "Йога, йога",
        "мой, мой",
        "мои, мои",
        "Ѝ, и",
        "ёлка, елка",
        "Œuvre, oeuvre",
        "İstanbul, istanbul",
        "co\u00ADoperate, cooperate",
    })
    void foldsLettersAsReadersDo(String typed, String folded) {
        assertThat(Folding.fold(typed)).isEqualTo(folded);
        assertThat(Folding.fold(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @Property(seed = "20261123")
    void foldingTwiceChangesNothing(@ForAll String text) {
        String once = Folding.fold(text);
        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Property(seed = "20261123")
    void composedAndDecomposedFoldAlike(@ForAll String text) {
        assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .isEqualTo(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }
}
