package org.lectern.search;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Where a term stands, read from front to back for being written; without offsets. */
abstract class WrittenPostings extends PostingsEnum {
    @Override
    public final int advance(int target) throws IOException {
        return slowAdvance(target);
    }

    @Override
    public final int startOffset() {
        return -1;
    }

    @Override
    public final int endOffset() {
        return -1;
    }

    @Override
    public final @Nullable BytesRef getPayload() {
        return null;
    }
}
