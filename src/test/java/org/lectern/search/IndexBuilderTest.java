package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.material.Edition;
import org.lectern.material.MaterialType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

class IndexBuilderTest {
    private static final int COUNT = 40;
    private static final int TEXT_GAP = 100;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Generated library = new Generated(5, COUNT, 60, 300);
    private final ActiveRelease release = Made.release(1, COUNT);

    /** By field and term, where it stands; and by field, how long each material is. */
    private record Written(TreeMap<String, String> places, TreeMap<String, String> lengths) {}

    private Written built(Supplier<Iterator<InstalledMaterial>> materials, Chunk.Limits limits)
            throws IOException {
        var directory = new ByteBuffersDirectory();
        var numbers =
                new Manifest(
                        release.feed(),
                        1,
                        List.of(),
                        List.of(),
                        List.of(MaterialType.values()),
                        Made.LANGUAGES);
        try (var builder = new IndexBuilder(directory, release, numbers, limits)) {
            materials.get().forEachRemaining(builder::add);
            builder.commit();
        }
        try (var reader = DirectoryReader.open(directory)) {
            assertThat(reader.leaves()).as("segments").hasSize(1);
            return read(reader.leaves().getFirst().reader());
        }
    }

    private static Written read(LeafReader leaf) throws IOException {
        var written = new Written(new TreeMap<>(), new TreeMap<>());
        for (var field : leaf.getFieldInfos()) {
            var terms = leaf.terms(field.name);
            if (terms != null) {
                var at = terms.iterator();
                for (var term = at.next(); term != null; term = at.next()) {
                    String key = field.name + " " + term.utf8ToString();
                    written.places().put(key, places(at.postings(null, PostingsEnum.ALL)));
                }
            }
            var lengths = leaf.getNormValues(field.name);
            if (lengths != null) {
                var all = new StringBuilder();
                while (lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    all.append(lengths.longValue()).append(' ');
                }
                written.lengths().put(field.name, all.toString());
            }
        }
        return written;
    }

    private static String places(PostingsEnum postings) throws IOException {
        var all = new StringBuilder();
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            all.append(postings.docID()).append(':');
            for (int i = 0; i < postings.freq(); i++) {
                all.append(postings.nextPosition()).append(',');
            }
            all.append(' ');
        }
        return all.toString();
    }

    @Test
    void whatIsWrittenInPiecesIsTheSame() throws IOException {
        var whole = built(library::materials, Chunk.Limits.USUAL);
        assertThat(whole.places()).as("terms").hasSizeGreaterThan(3_000);
        assertThat(built(library::materials, new Chunk.Limits(3, 1_000_000))).isEqualTo(whole);
        assertThat(built(library::materials, new Chunk.Limits(1_000, 2_000))).isEqualTo(whole);
    }

    @Test
    void everyWordStandsWhereTheTextsHaveIt() throws IOException {
        var expected = new Written(new TreeMap<>(), new TreeMap<>());
        var materials = new ArrayList<InstalledMaterial>();
        library.materials().forEachRemaining(materials::add);
        for (var language : Made.LANGUAGES) {
            expectBody(materials, language, expected);
        }
        var written = built(library::materials, new Chunk.Limits(7, 1_000_000));
        written.places().keySet().removeIf(key -> !key.startsWith("body."));
        written.lengths().keySet().removeIf(key -> !key.startsWith("body."));
        assertThat(written.places()).as("terms").hasSizeGreaterThan(500);
        assertThat(written).isEqualTo(expected);
    }

    private static void expectBody(
            List<InstalledMaterial> materials, LanguageTag language, Written expected) {
        String field = Schema.Zone.BODY.field(language);
        var lengths = new StringBuilder();
        for (int doc = 0; doc < materials.size(); doc++) {
            var places = new TreeMap<BytesRef, String>();
            var edition = edition(materials.get(doc), language);
            int[] length = {0};
            if (edition != null) {
                int[] position = {-1};
                IndexBuilder.forEachBodyText(
                        edition,
                        text -> {
                            int step = length[0] == 0 ? 1 : TEXT_GAP;
                            for (String word : BETWEEN_WORDS.split(text, -1)) {
                                if (!word.isEmpty()) {
                                    position[0] += step;
                                    step = 1;
                                    length[0]++;
                                    places.merge(
                                            new BytesRef(Words.fold(word)),
                                            position[0] + ",",
                                            String::concat);
                                }
                            }
                        });
            }
            String of = doc + ":";
            places.forEach(
                    (word, at) ->
                            expected.places()
                                    .merge(
                                            field + " " + word.utf8ToString(),
                                            of + at + " ",
                                            String::concat));
            lengths.append((long) SmallFloat.intToByte4(length[0])).append(' ');
        }
        expected.lengths().put(field, lengths.toString());
    }

    private static @Nullable Edition edition(InstalledMaterial material, LanguageTag language) {
        return material.editions().stream()
                .filter(e -> e.language().equals(language))
                .findFirst()
                .orElse(null);
    }

    @Test
    void beginningsStandForEveryWordThatBeginsSo() throws IOException {
        var written = built(library::materials, new Chunk.Limits(6, 1_000_000));
        var begun = new TreeMap<String, Set<Integer>>();
        var found = new TreeMap<String, Set<Integer>>();
        written.places()
                .forEach(
                        (key, places) -> {
                            String field = key.substring(0, key.indexOf(' '));
                            String term = key.substring(key.indexOf(' ') + 1);
                            if (!field.startsWith("any.")) {
                                return;
                            }
                            if (Schema.isWord(term)) {
                                int letters = term.codePointCount(0, term.length());
                                for (int i = 1; i <= Math.min(Schema.MAX_EDGE, letters); i++) {
                                    String edge = term.substring(0, term.offsetByCodePoints(0, i));
                                    begun.computeIfAbsent(
                                                    field + Schema.edgeTerm(edge),
                                                    absent -> new TreeSet<>())
                                            .addAll(materials(places));
                                }
                            } else if (term.charAt(0) == Schema.edgeTerm("").charAt(0)) {
                                found.put(field + term, materials(places));
                            }
                        });
        assertThat(begun).as("beginnings").hasSizeGreaterThan(500);
        assertThat(found).isEqualTo(begun);
    }

    private static Set<Integer> materials(String places) {
        var materials = new TreeSet<Integer>();
        for (String place : places.strip().split(" ", -1)) {
            materials.add(Integer.parseInt(place.substring(0, place.indexOf(':'))));
        }
        return materials;
    }
}
