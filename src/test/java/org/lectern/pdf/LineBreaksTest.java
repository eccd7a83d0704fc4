package org.lectern.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.LanguageTag;

import java.util.ArrayList;

class LineBreaksTest {
    private static String pieces(String language, String text) {
        var breaks = new LineBreaks(LanguageTag.of(language));
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return String.join("|", pieces);
    }

    @ParameterizedTest
    @CsvSource({
        "en, two words, two |words",
        "it, all’occorrenza serve, all’occorrenza |serve",
        "en, at 17:30 sharp, at |17:30 |sharp",
        "bg, '9:00–13:00 ч.', 9:00–13:00 |ч.",
        "en, 30-40 minutes, 30-40 |minutes",
        "pl, słowo – drugie, słowo – |drugie",
        "en, well-known word, well-|known |word",
        "en, x, x",
    })
    void aLineEndsWhereAReaderExpectsIt(String language, String text, String expected) {
        assertThat(pieces(language, text)).isEqualTo(expected);
    }
}
