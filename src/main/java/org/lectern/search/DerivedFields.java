package org.lectern.search;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fields that hold nothing but what others hold, put together in another way: the words of all
 * zones, their stems and beginnings. Handing Lucene these terms word by word would be most of the
 * work of building; here they are made for a whole segment at once, from its sorted words, when it
 * is written. What is on disk is Lucene's usual format. Safe from any thread.
 */
final class DerivedFields {
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final PostingsFormat format = new Format();

    /** What a field is made from. */
    private record Source(LanguageTag language, List<Schema.Zone> zones, boolean words) {
        List<String> fields() {
            return zones.stream().map(zone -> zone.field(language)).toList();
        }
    }

    /** A codec that writes the derived fields; what it has written, the usual one reads. */
    Codec codec() {
        return new Lucene104Codec() {
            @Override
            public PostingsFormat getPostingsFormatForField(String field) {
                return format;
            }
        };
    }

    /** From now on the fields of this language are derived, in documents that name them. */
    void add(LanguageTag language) {
        sources.put(
                Schema.any(language), new Source(language, List.of(Schema.Zone.values()), true));
        for (var zone : Schema.Zone.values()) {
            if (zone.hasEdges()) {
                sources.put(zone.edges(language), new Source(language, List.of(zone), false));
            }
        }
    }

    private final class Format extends PostingsFormat {
        private final PostingsFormat usual;

        Format() {
            this(new Lucene104PostingsFormat());
        }

        private Format(PostingsFormat usual) {
            super(usual.getName());
            this.usual = usual;
        }

        @Override
        public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
            return new Consumer(usual.fieldsConsumer(state), state.segmentInfo.maxDoc());
        }

        @Override
        public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
            return usual.fieldsProducer(state);
        }
    }

    private final class Consumer extends FieldsConsumer {
        private final FieldsConsumer usual;
        private final int maxDoc;

        Consumer(FieldsConsumer usual, int maxDoc) {
            this.usual = usual;
            this.maxDoc = maxDoc;
        }

        @Override
        public void write(Fields fields, NormsProducer norms) throws IOException {
            usual.write(
                    new FilterFields(fields) {
                        @Override
                        public Terms terms(String field) throws IOException {
                            var source = sources.get(field);
                            return source == null ? in.terms(field) : derived(source, in);
                        }
                    },
                    norms);
        }

        private Terms derived(Source source, Fields fields) throws IOException {
            var words = SegmentWords.read(fields, source.fields());
            return source.words()
                    ? DerivedTerms.everything(words, new Stemmer(source.language()), maxDoc)
                    : DerivedTerms.beginnings(words, maxDoc);
        }

        /** What is merged has been derived before. */
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
