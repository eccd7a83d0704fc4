package org.lectern.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.RecordComponent;

/**
 * How documents are written and read as JSON. Reading is strict, since files may come from outside:
 * no unknown or doubled names, nothing after the end, no missing value where the record allows no
 * null, and limits on depth and size. Writing is canonical: equal values give equal bytes.
 */
public final class DocumentJson {
    /** How large a document may be, in bytes. */
    public static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_STRING_CHARACTERS = 1024 * 1024;

    private static final JsonMapper MAPPER = build();

    private DocumentJson() {}

    /**
     * The mapper. Ids, languages and hashes are plain strings, also as keys of maps; times are ISO
     * 8601. Immutable, safe from any thread.
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper build() {
        var limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING_CHARACTERS)
                        .maxDocumentLength(MAX_DOCUMENT_BYTES)
                        .build();
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(limits)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .changeDefaultPropertyInclusion(
                        i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultNullHandling(n -> n.withContentNulls(Nulls.FAIL))
                .annotationIntrospector(
                        AnnotationIntrospector.pair(
                                new NullMarkedRecords(),
                                new tools.jackson.databind.introspect
                                        .JacksonAnnotationIntrospector()))
                .addMixIn(LanguageTag.class, ValueAsText.class)
                .addMixIn(MaterialId.class, ValueAsText.class)
                .addMixIn(DocumentId.class, ValueAsText.class)
                .addMixIn(Sha256.class, HexAsText.class)
                .build();
    }

    /** A record that stands for one string, called value. */
    private abstract static class ValueAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable") // a mix-in only lends its annotations
        ValueAsText(String value) {}

        @JsonValue
        abstract String value();
    }

    /** A record that stands for one string, called hex. */
    private abstract static class HexAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable") // a mix-in only lends its annotations
        HexAsText(String hex) {}

        @JsonValue
        abstract String hex();
    }

    /** A component of a record that is not marked as nullable must be there and not be null. */
    private static final class NullMarkedRecords extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return isNeverNull(member) ? Boolean.TRUE : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            return isNeverNull(annotated)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }

        private static boolean isNeverNull(Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)) {
                return false;
            }
            Class<?> owner = parameter.getDeclaringClass();
            RecordComponent[] components = owner.getRecordComponents();
            int index = parameter.getIndex();
            return components != null
                    && index < components.length
                    && !components[index].getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
