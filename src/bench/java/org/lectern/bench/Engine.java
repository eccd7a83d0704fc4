package org.lectern.bench;

import org.lectern.base.MaterialId;
import org.lectern.search.SortOrder;

import java.io.IOException;
import java.util.List;

/** Something that answers a keystroke. */
interface Engine {
    /**
     * What somebody has typed.
     *
     * @param phrase whether the words stand together as they are
     * @param filtered whether the filters of {@link Typist#FILTERS} are set
     */
    record Typed(
            String kind, List<String> words, boolean phrase, boolean filtered, SortOrder sort) {
        String text() {
            String text = String.join(" ", words);
            return phrase ? '"' + text + '"' : text;
        }
    }

    /**
     * What is shown.
     *
     * @param total how many were found by the words as typed
     * @param near how many more only near words find, which the facets count too
     * @param facets the counts, in an order that both engines share
     * @param rows the first 50
     */
    record Answer(int total, int near, List<Integer> facets, List<MaterialId> rows) {}

    /** Its name in the tables. */
    String name();

    /** Carries a query out: match, exact facets and the first 50 rows. */
    Answer answer(Typed typed) throws IOException;
}
