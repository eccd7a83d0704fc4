package org.lectern.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes chunks as segments. Lucene's own way, each word of each material through its analysis into
 * a hash table, was most of the work of building; here it gets one word for each field of a
 * material, so that it knows of the field, and the real terms when it writes the segment. What is
 * on disk is its usual format. For one thread.
 */
final class ChunkWriter implements AutoCloseable {
    private static final BytesRef PRESENT = new BytesRef("-");
    private static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType PLAIN = type(IndexOptions.DOCS, false);

    private final IndexWriter writer;
    private final Map<String, Field> filled = new HashMap<>();
    private final Map<String, Field> empty = new HashMap<>();
    private @Nullable Chunk chunk;
    private int material;

    ChunkWriter(Directory directory) throws IOException {
        // Every field brings its own terms; the analyzer is only asked for because Lucene wants
        // one.
        var config =
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setCommitOnClose(false)
                        // A segment is written when its chunk has been added, never before.
                        .setMaxBufferedDocs(Integer.MAX_VALUE)
                        .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH)
                        .setCodec(codec())
                        .setSimilarity(new Lengths())
                        // All are merged once, at the end: merging in between is thrown away.
                        .setMergePolicy(NoMergePolicy.INSTANCE);
        writer = new IndexWriter(directory, config);
    }

    private static FieldType type(IndexOptions options, boolean tokenized) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.setTokenized(tokenized);
        type.freeze();
        return type;
    }

    /** Writes a sealed chunk. */
    void write(Chunk sealed) throws IOException {
        chunk = sealed;
        for (material = 0; material < sealed.documents().size(); material++) {
            var document = sealed.documents().get(material);
            for (var language : sealed.languages()) {
                // In every material, also where it is empty: a column of lengths that has gaps
                // takes Lucene many times longer to read.
                for (var zone : Schema.Zone.values()) {
                    String field = zone.field(language);
                    boolean hasWords = sealed.length(field, material) > 0;
                    document.add(
                            (hasWords ? filled : empty)
                                    .computeIfAbsent(
                                            field,
                                            f -> new Field(f, new Placeholder(hasWords), PLACES)));
                }
                if (material == 0) {
                    nameFields(language);
                }
            }
            writer.addDocument(document);
        }
        writer.flush();
        chunk = null;
    }

    private void nameFields(LanguageTag language) {
        var first = Objects.requireNonNull(chunk).documents().getFirst();
        for (var zone : Schema.Zone.values()) {
            if (zone.hasEdges()) {
                first.add(new Field(zone.edges(language), PRESENT, PLAIN));
            }
        }
        first.add(new Field(Schema.any(language), PRESENT, PLAIN));
        first.add(new Field(Schema.forms(language), PRESENT, PLAIN));
    }

    /** Makes all that was written durable, in one segment: a query then looks up each word once. */
    void commit(Manifest manifest) throws IOException {
        var once = new LogDocMergePolicy();
        once.setMergeFactor(Integer.MAX_VALUE);
        writer.getConfig().setMergePolicy(once);
        writer.forceMerge(1);
        writer.setLiveCommitData(manifest.toCommitData().entrySet());
        writer.commit();
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        writer.rollback();
    }

    /** One word or none, for as many fields as want it, one after the other. */
    private static final class Placeholder extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final boolean filled;
        private boolean given;

        Placeholder(boolean filled) {
            this.filled = filled;
        }

        @Override
        public void reset() {
            given = false;
        }

        @Override
        public boolean incrementToken() {
            if (given || !filled) {
                return false;
            }
            given = true;
            clearAttributes();
            term.setBytesRef(PRESENT);
            return true;
        }
    }

    /** Notes the lengths that Lucene does not see, in the form that BM25 reads. */
    private final class Lengths extends Similarity {
        @Override
        public long computeNorm(FieldInvertState state) {
            var writing = Objects.requireNonNull(chunk);
            return SmallFloat.intToByte4(writing.length(state.getName(), material));
        }

        @Override
        public SimScorer scorer(
                float boost, CollectionStatistics collection, TermStatistics... terms) {
            throw new UnsupportedOperationException("only for writing");
        }
    }

    private Codec codec() {
        var format = new Format(new Lucene104PostingsFormat());
        return new Lucene104Codec() {
            @Override
            public PostingsFormat getPostingsFormatForField(String field) {
                return format;
            }
        };
    }

    /** Writes a chunk's terms in place of the placeholders; the usual format reads them. */
    private final class Format extends PostingsFormat {
        private final PostingsFormat usual;

        Format(PostingsFormat usual) {
            super(usual.getName());
            this.usual = usual;
        }

        @Override
        public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
            return new Consumer(usual.fieldsConsumer(state));
        }

        @Override
        public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
            return usual.fieldsProducer(state);
        }
    }

    private final class Consumer extends FieldsConsumer {
        private final FieldsConsumer usual;

        Consumer(FieldsConsumer usual) {
            this.usual = usual;
        }

        @Override
        public void write(Fields fields, NormsProducer norms) throws IOException {
            var writing = Objects.requireNonNull(chunk);
            usual.write(
                    new FilterFields(fields) {
                        @Override
                        public @Nullable Terms terms(String field) throws IOException {
                            var terms = writing.terms(field);
                            return terms == null ? in.terms(field) : terms;
                        }
                    },
                    norms);
        }

        /** What is merged has its terms already. */
        @Override
        public void merge(MergeState state, NormsProducer norms) throws IOException {
            usual.merge(state, norms);
        }

        @Override
        public void close() throws IOException {
            usual.close();
        }
    }
}
