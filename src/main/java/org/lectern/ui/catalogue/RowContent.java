package org.lectern.ui.catalogue;

import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.search.HitGroup;
import org.lectern.search.Reason;
import org.lectern.search.Snippet;
import org.lectern.search.TextRange;

import java.util.List;
import java.util.Optional;

/**
 * What a row of the result shows.
 *
 * @param edition the one in which the material was found
 * @param inTitle the words of the search in the edition's title, in order
 * @param inSummary the words of the search in the edition's summary, in order
 * @param reasons why it was found, where title and summary don't show it
 * @param snippet the place in the edition's texts that was found
 * @param opens the group that begins with this row, when that is worth saying
 */
record RowContent(
        MaterialHead head,
        EditionHead edition,
        List<TextRange> inTitle,
        List<TextRange> inSummary,
        List<Reason> reasons,
        Optional<Snippet> snippet,
        Optional<HitGroup> opens) {
    RowContent {
        inTitle = List.copyOf(inTitle);
        inSummary = List.copyOf(inSummary);
        reasons = List.copyOf(reasons);
    }
}
