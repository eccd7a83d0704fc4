package org.lectern.search;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/** Terms that each stand for some words of a segment; good for being written, nothing else. */
final class DerivedTerms extends Terms {
    private final SegmentWords words;
    private final List<Derived> terms;
    private final int maxDoc;

    /** A term and the words that it stands for. */
    private record Derived(BytesRef term, List<Integer> words) implements Comparable<Derived> {
        @Override
        public int compareTo(Derived other) {
            return term.compareTo(other.term);
        }
    }

    private DerivedTerms(SegmentWords words, List<Derived> terms, int maxDoc) {
        this.words = words;
        this.terms = terms;
        this.maxDoc = maxDoc;
        Collections.sort(terms);
    }

    /** All words, their stems and their beginnings. */
    static DerivedTerms everything(SegmentWords words, Stemmer stemmer, int maxDoc) {
        var terms = beginningsOf(words);
        var stems = new HashMap<String, List<Integer>>();
        for (int i = 0; i < words.count(); i++) {
            terms.add(new Derived(words.word(i), List.of(i)));
            if (stemmer.stems()) {
                String stem = stemmer.stem(words.word(i).utf8ToString());
                stems.computeIfAbsent(stem, absent -> new ArrayList<>(1)).add(i);
            }
        }
        stems.forEach((s, of) -> terms.add(new Derived(new BytesRef(Schema.stemTerm(s)), of)));
        return new DerivedTerms(words, terms, maxDoc);
    }

    /** Only the beginnings of the words. */
    static DerivedTerms beginnings(SegmentWords words, int maxDoc) {
        return new DerivedTerms(words, beginningsOf(words), maxDoc);
    }

    private static List<Derived> beginningsOf(SegmentWords words) {
        var terms = new ArrayList<Derived>();
        // The words are in order, so those with the same beginning stand together.
        String before = "";
        List<List<Integer>> open = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            String word = words.word(i).utf8ToString();
            int end = 0;
            for (int letters = 0; letters < Schema.MAX_EDGE && end < word.length(); letters++) {
                int from = end;
                end = word.offsetByCodePoints(end, 1);
                if (letters >= open.size() || !before.regionMatches(from, word, from, end - from)) {
                    open.subList(letters, open.size()).clear();
                    open.add(new ArrayList<>());
                    var term = new BytesRef(Schema.edgeTerm(word.substring(0, end)));
                    terms.add(new Derived(term, open.getLast()));
                }
                open.get(letters).add(i);
            }
            int letters = Math.min(Schema.MAX_EDGE, word.codePointCount(0, word.length()));
            open.subList(Math.min(letters, open.size()), open.size()).clear();
            before = word;
        }
        return terms;
    }

    @Override
    public TermsEnum iterator() {
        return new InOrder();
    }

    @Override
    public long size() {
        return terms.size();
    }

    @Override
    public long getSumTotalTermFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getSumDocFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getDocCount() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasFreqs() {
        return false;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return false;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }

    private final class InOrder extends BaseTermsEnum {
        private final FixedBitSet found = new FixedBitSet(maxDoc);
        private int at = -1;

        @Override
        public @Nullable BytesRef next() {
            return ++at < terms.size() ? terms.get(at).term() : null;
        }

        @Override
        public BytesRef term() {
            return terms.get(at).term();
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            found.clear();
            for (int word : terms.get(at).words()) {
                words.forEachDoc(word, found::set);
            }
            return new SetPostings(found);
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long ord() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int docFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long totalTermFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException();
        }
    }

    /** The materials of a set, until the set changes. */
    private static final class SetPostings extends PostingsEnum {
        private final FixedBitSet set;
        private int doc = -1;

        SetPostings(FixedBitSet set) {
            this.set = set;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            doc = target < set.length() ? set.nextSetBit(target) : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public long cost() {
            return set.cardinality();
        }

        @Override
        public int freq() {
            return 1;
        }

        @Override
        public int nextPosition() {
            return -1;
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public @Nullable BytesRef getPayload() {
            return null;
        }
    }
}
