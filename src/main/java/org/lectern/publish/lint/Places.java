package org.lectern.publish.lint;

import org.lectern.material.Sheet;

/** Finds words again in a sheet's text. */
final class Places {
    private static final int SHOWN = 60;
    private static final int ENOUGH = 8;

    private Places() {}

    /**
     * The line of the body that holds the beginning of a paragraph, from 1; 1 when marks in between
     * hide it.
     */
    static int lineOf(Sheet sheet, String paragraph) {
        var lines = sheet.markdown().lines().toList();
        int shortest = Math.clamp(paragraph.length(), 1, ENOUGH);
        for (int length = Math.min(paragraph.length(), SHOWN); length >= shortest; length /= 2) {
            String begin = paragraph.substring(0, length);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(begin)) {
                    return i + 1;
                }
            }
        }
        return 1;
    }

    /** The beginning of a text, to recognise it by. */
    static String begin(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + " …";
    }
}
