package org.lectern.search;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

import java.util.List;

/** Terms in order that a segment is written from. */
interface TermList {
    int count();

    /** The term at an index; nobody changes it. */
    BytesRef term(int index);

    /** Where it stands. Two must not be read at the same time. */
    PostingsEnum postings(int index);

    /** Lists one after the other; what stands in one sorts before what stands in the next. */
    static TermList of(List<TermList> parts) {
        int sum = parts.stream().mapToInt(TermList::count).sum();
        return new TermList() {
            @Override
            public int count() {
                return sum;
            }

            @Override
            public BytesRef term(int index) {
                int rest = index;
                for (var part : parts) {
                    if (rest < part.count()) {
                        return part.term(rest);
                    }
                    rest -= part.count();
                }
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public PostingsEnum postings(int index) {
                int rest = index;
                for (var part : parts) {
                    if (rest < part.count()) {
                        return part.postings(rest);
                    }
                    rest -= part.count();
                }
                throw new IndexOutOfBoundsException(index);
            }
        };
    }
}
