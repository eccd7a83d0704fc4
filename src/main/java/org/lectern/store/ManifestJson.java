package org.lectern.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentJson;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.Material;
import org.lectern.store.Manifest.EditionEntry;
import org.lectern.store.Manifest.EditionText;
import org.lectern.store.Manifest.FileEntry;

import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Manifests and texts of editions as canonical JSON: sorted names, no white space, so that the same
 * material always has the same hash.
 */
final class ManifestJson {
    /** How large a manifest may be, and the texts of an edition, in bytes. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final JsonMapper MAPPER = build();

    private ManifestJson() {}

    private static JsonMapper build() {
        var mapper = DocumentJson.mapper();
        var rules = mapper.deserializationConfig().getAnnotationIntrospector();
        return mapper.rebuild()
                .annotationIntrospector(AnnotationIntrospector.pair(new SourceWords(), rules))
                .addMixIn(LocalizedText.class, TextByLanguage.class)
                .addMixIn(Licence.class, Spdx.class)
                .build();
    }

    /** Enumerations are written as the source format writes them: {@code small-groups}. */
    private static final class SourceWords extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            for (int i = 0; i < values.length; i++) {
                names[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return names;
        }
    }

    /** A text in some languages is an object with a name for each language. */
    private abstract static class TextByLanguage {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable") // a mix-in only lends its annotations
        TextByLanguage(SortedMap<LanguageTag, String> byLanguage) {}

        @JsonValue
        abstract SortedMap<LanguageTag, String> byLanguage();
    }

    /** A licence is its SPDX identifier. */
    private abstract static class Spdx {
        @JsonValue
        abstract String spdx();
    }

    /** A material's manifest in bytes, and its value. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Encoded(Manifest manifest, byte[] bytes) {}

    /** Where the parts of a material go; says the hash of each. */
    @FunctionalInterface
    interface Parts {
        Sha256 add(byte[] bytes) throws IOException;
    }

    /**
     * Puts a material into blobs.
     *
     * @throws LecternException when its manifest or an edition's texts are too large
     */
    static Encoded encode(Material material, Parts blobs) throws IOException {
        var editions = new TreeMap<LanguageTag, EditionEntry>();
        for (var edition : material.editions().entrySet()) {
            var value = edition.getValue();
            byte[] text = MAPPER.writeValueAsBytes(new EditionText(value.steps(), value.sheets()));
            checkSize(material, text);
            editions.put(edition.getKey(), EditionEntry.of(value, blobs.add(text), text.length));
        }
        List<FileEntry> files = new ArrayList<>();
        for (var file : material.files()) {
            files.add(new FileEntry(file.name(), blobs.add(file.bytes()), file.bytes().length));
        }
        files.sort(Comparator.comparing(FileEntry::name));
        var manifest = new Manifest(Manifest.FORMAT, material.facts(), editions, files);
        byte[] bytes = MAPPER.writeValueAsBytes(manifest);
        checkSize(material, bytes);
        blobs.add(bytes);
        return new Encoded(manifest, bytes);
    }

    private static void checkSize(Material material, byte[] json) {
        if (json.length > MAX_BYTES) {
            throw new LecternException(
                    UserMessage.of("store.materialTooLarge", material.facts().id().value()));
        }
    }

    static Manifest manifest(byte[] json) {
        return MAPPER.readValue(json, Manifest.class);
    }

    static EditionText text(byte[] json) {
        return MAPPER.readValue(json, EditionText.class);
    }

    static byte[] bytes(LibraryFacts facts) {
        return MAPPER.writeValueAsBytes(facts);
    }

    static byte[] bytes(Framework framework) {
        return MAPPER.writeValueAsBytes(framework);
    }

    static LibraryFacts libraryFacts(byte[] json) {
        var facts = (ObjectNode) MAPPER.readTree(json);
        // Libraries that were installed before there were any don't name them.
        if (!facts.has("furtherLanguages")) {
            facts.putArray("furtherLanguages");
        }
        return MAPPER.treeToValue(facts, LibraryFacts.class);
    }

    static Framework framework(byte[] json) {
        return MAPPER.readValue(json, Framework.class);
    }
}
