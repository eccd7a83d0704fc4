package org.lectern.ui.catalogue;

import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.search.TextRange;

import java.util.List;

/**
 * What a row of the result shows.
 *
 * @param edition the one in which the material was found
 * @param marks the words of the search in the edition's summary, in order
 */
record RowContent(MaterialHead head, EditionHead edition, List<TextRange> marks) {
    RowContent {
        marks = List.copyOf(marks);
    }
}
