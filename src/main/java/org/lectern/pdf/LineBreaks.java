package org.lectern.pdf;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;

import org.lectern.base.LanguageTag;

/**
 * Where a line may end: as Unicode says (UAX #14), so that {@code all’occorrenza} and {@code 17:30}
 * stay whole, and besides never inside a range of numbers ({@code 9:00–13:00}) and never before a
 * dash that stands between spaces. For one document.
 */
final class LineBreaks implements FSTextBreaker {
    private static final String JOINING = "–-:./";

    private final BreakIterator places;
    private String text = "";

    LineBreaks(LanguageTag language) {
        places = BreakIterator.getLineInstance(language.locale());
    }

    @Override
    public void setText(String newText) {
        text = newText;
        places.setText(newText);
    }

    @Override
    public int next() {
        int place = places.next();
        while (place != BreakIterator.DONE && place < text.length() && isRefused(place)) {
            place = places.next();
        }
        return place;
    }

    private boolean isRefused(int place) {
        char after = text.charAt(place);
        char before = text.charAt(place - 1);
        boolean splitsNumbers =
                place > 1
                        && JOINING.indexOf(before) >= 0
                        && Character.isDigit(text.charAt(place - 2))
                        && Character.isDigit(after);
        boolean beginsWithDash = (after == '–' || after == '—') && Character.isWhitespace(before);
        return splitsNumbers || beginsWithDash;
    }
}
