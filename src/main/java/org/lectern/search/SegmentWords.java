package org.lectern.search;

import org.apache.lucene.index.Fields;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The words of some fields of a segment in their order, each with the materials that hold it in any
 * of them. In memory: 4 bytes for each pair. For one thread.
 */
final class SegmentWords {
    private final List<BytesRef> words = new ArrayList<>();
    private int[] ends = new int[1024];
    private int[] docs = new int[8192];
    private int size;
    private @Nullable PostingsEnum reused;

    private SegmentWords() {}

    /** Reads the words, not the stems, of these fields; those that are not there are left out. */
    static SegmentWords read(Fields fields, List<String> names) throws IOException {
        var open = new ArrayList<TermsEnum>();
        for (String name : names) {
            var terms = fields.terms(name);
            var at = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (nextWord(at) != null) {
                open.add(at);
            }
        }
        var found = new SegmentWords();
        while (!open.isEmpty()) {
            found.takeFirst(open);
        }
        return found;
    }

    private static @Nullable BytesRef nextWord(TermsEnum at) throws IOException {
        var term = at.next();
        while (term != null && !Schema.isWord(term)) {
            term = at.next();
        }
        return term;
    }

    /** Takes the first word of all, which one or several of these stand at. */
    private void takeFirst(List<TermsEnum> open) throws IOException {
        BytesRef first = open.getFirst().term();
        for (var at : open) {
            first = at.term().compareTo(first) < 0 ? at.term() : first;
        }
        var word = BytesRef.deepCopyOf(first);
        int start = size;
        int fields = 0;
        for (int i = open.size() - 1; i >= 0; i--) {
            var at = open.get(i);
            if (at.term().equals(word)) {
                fields++;
                addPostings(at);
                if (nextWord(at) == null) {
                    open.remove(i);
                }
            }
        }
        if (fields > 1) {
            sortFrom(start);
        }
        ends = ArrayUtil.grow(ends, words.size() + 1);
        ends[words.size()] = size;
        words.add(word);
    }

    private void addPostings(TermsEnum at) throws IOException {
        var postings = at.postings(reused, PostingsEnum.NONE);
        reused = postings;
        for (int doc = postings.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = postings.nextDoc()) {
            docs = ArrayUtil.grow(docs, size + 1);
            docs[size++] = doc;
        }
    }

    private void sortFrom(int start) {
        Arrays.sort(docs, start, size);
        int kept = start;
        for (int i = start; i < size; i++) {
            if (i == start || docs[i] != docs[i - 1]) {
                docs[kept++] = docs[i];
            }
        }
        size = kept;
    }

    int count() {
        return words.size();
    }

    BytesRef word(int number) {
        return words.get(number);
    }

    /** Hands over the materials that hold a word, in their order. */
    void forEachDoc(int number, IntConsumer consumer) {
        for (int i = number == 0 ? 0 : ends[number - 1]; i < ends[number]; i++) {
            consumer.accept(docs[i]);
        }
    }
}
