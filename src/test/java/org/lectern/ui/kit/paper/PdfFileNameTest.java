package org.lectern.ui.kit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class PdfFileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24 First morning handouts|2026-11-24 First morning handouts.pdf",
                "What now? Plan A/B: <draft>|What now Plan A B draft.pdf",
                "  ..hidden.. |hidden.pdf",
                "Работа: утро|Работа утро.pdf",
                "???|Handouts.pdf",
                "con|Handouts.pdf",
                "LPT1.old|Handouts.pdf",
                "console|console.pdf"
            })
    void whatFileSystemsRefuseIsLeftOut(String words, String name) {
        assertThat(PdfFileName.of(words, "Handouts")).isEqualTo(name);
    }

    @Property(seed = "20261124")
    void everyNameIsOneThatAFileSystemTakes(@ForAll String words) {
        String name = PdfFileName.of(words, "Handouts");

        assertThat(name).endsWith(".pdf").doesNotStartWith(".").doesNotStartWith(" ");
        assertThat(name.substring(0, name.length() - 4)).isNotEmpty().doesNotEndWith(" ");
        assertThat(name).doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf,true", "a.PDF,true", "pdf,false", "a.txt,false", "'',false"})
    void aNameSaysWhetherItIsAPdf(String name, boolean isPdf) {
        assertThat(PdfFileName.isPdf(name)).isEqualTo(isPdf);
    }
}
