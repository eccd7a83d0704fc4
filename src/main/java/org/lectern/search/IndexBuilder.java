package org.lectern.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.library.MaterialHead;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.LocalizedText;
import org.lectern.material.MaterialType;
import org.lectern.material.SheetKind;
import org.lectern.material.markup.Markup;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Writes a new index, one document for each material, in the order in which they come. Three work
 * at a time: one reads the Markdown of the materials to come, the caller counts words, and one
 * writes what is full. Not safe for several threads.
 */
final class IndexBuilder implements AutoCloseable {
    /** So many materials are read ahead at most. */
    private static final int AHEAD = 16;

    /** Bounds the memory of a library in which hardly a word comes twice. */
    private static final int MAX_TERMS = 600_000;

    private static final int MAX_TITLE = 200;

    private final ChunkWriter writer;
    private final ActiveRelease release;
    private final Chunk.Limits limits;
    private final Numbering<String> areas = new Numbering<>(Short.MAX_VALUE);
    private final Numbering<String> levels = new Numbering<>(Short.MAX_VALUE);
    private final Numbering<MaterialType> types = new Numbering<>(Short.MAX_VALUE);
    private final Numbering<LanguageTag> languages = new Numbering<>(Manifest.MAX_LANGUAGES);
    private final Map<LanguageTag, Lexicon> lexicons = new HashMap<>();
    private final Map<LanguageTag, Collator> collators = new HashMap<>();
    private final ArrayDeque<Waiting> ahead = new ArrayDeque<>();
    private final ExecutorService reading = thread("lectern-index-read");
    private final ExecutorService writing = thread("lectern-index-write");
    private Chunk chunk = new Chunk();
    private Future<?> written = CompletableFuture.completedFuture(this);

    /** A material with the texts of its editions' bodies, which are being read. */
    private record Waiting(InstalledMaterial material, Future<List<List<String>>> bodies) {}

    IndexBuilder(Directory directory, ActiveRelease release) throws IOException {
        this(
                directory,
                release,
                new Manifest(
                        release.feed(),
                        release.generation(),
                        release.framework().areas().stream().map(Framework.Area::id).toList(),
                        release.framework().levels().stream().map(Framework.Level::id).toList(),
                        List.of(MaterialType.values()),
                        release.library().languages()));
    }

    /** An index whose numbers mean what they mean in another one; new values come after those. */
    IndexBuilder(Directory directory, ActiveRelease release, Manifest numbers) throws IOException {
        this(directory, release, numbers, Chunk.Limits.USUAL);
    }

    /** As much as the limits say is written at a time; the index is the same. */
    IndexBuilder(Directory directory, ActiveRelease release, Manifest numbers, Chunk.Limits limits)
            throws IOException {
        this.release = release;
        this.limits = limits;
        writer = new ChunkWriter(directory);
        numbers.areas().forEach(areas::of);
        numbers.levels().forEach(levels::of);
        numbers.types().forEach(types::of);
        numbers.languages().forEach(languages::of);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * @throws UncheckedIOException when this or an earlier one can't be written
     */
    void add(InstalledMaterial material) {
        ahead.add(new Waiting(material, reading.submit(() -> bodies(material))));
        try {
            if (ahead.size() > AHEAD) {
                take(ahead.remove());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> bodies(InstalledMaterial material) {
        var bodies = new ArrayList<List<String>>();
        for (var edition : material.editions()) {
            var texts = new ArrayList<String>();
            forEachBodyText(edition, texts::add);
            bodies.add(texts);
        }
        return bodies;
    }

    private void take(Waiting next) throws IOException {
        var material = next.material();
        var bodies = await(next.bodies());
        var head = material.head();
        var document = new Document();
        document.add(new BinaryDocValuesField(Schema.ID, new BytesRef(head.id().value())));
        document.add(new StringField(Schema.ID, head.id().value(), Field.Store.NO));
        for (String competence : head.facts().competences()) {
            document.add(new StringField(Schema.COMPETENCE, competence, Field.Store.NO));
        }
        addColumns(document, material);
        for (int i = 0; i < bodies.size(); i++) {
            var edition = material.editions().get(i);
            if (languages.of(edition.language()) >= 0) {
                addEdition(document, edition, bodies.get(i));
            }
        }
        frameworkNames(head).forEach(this::addFrameworkName);
        // Every library language has its columns, whether or not somebody writes in it.
        release.library().languages().stream()
                .filter(language -> languages.of(language) >= 0)
                .forEach(this::words);
        chunk.add(document);
        if (chunk.isFull(limits)) {
            seal();
        }
    }

    private LanguageWords words(LanguageTag language) {
        return chunk.in(language, tag -> lexicons.computeIfAbsent(tag, Lexicon::new));
    }

    /** Hands the chunk over to be written, once the one before it is. */
    private void seal() throws IOException {
        var full = chunk;
        chunk = new Chunk();
        full.seal();
        int terms = lexicons.values().stream().mapToInt(words -> words.terms().size()).sum();
        if (terms > MAX_TERMS) {
            lexicons.clear();
        }
        await(written);
        written =
                writing.submit(
                        () -> {
                            writer.write(full);
                            return full.next();
                        });
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while building the index");
        }
    }

    /** Makes all that was added durable. */
    void commit() throws IOException {
        while (!ahead.isEmpty()) {
            take(ahead.remove());
        }
        if (!chunk.isEmpty()) {
            seal();
        }
        await(written);
        writer.commit(manifest());
    }

    /** What the numbers of what was added stand for. */
    Manifest manifest() {
        return new Manifest(
                release.feed(),
                release.generation(),
                areas.all(),
                levels.all(),
                types.all(),
                languages.all());
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        reading.shutdownNow();
        reading.close();
        writing.close();
        writer.close();
    }

    private void addEdition(Document document, Edition edition, List<String> body) {
        int number = chunk.next();
        var words = words(edition.language());
        words.add(number, Schema.Zone.TITLE, edition.title());
        words.add(number, Schema.Zone.SUMMARY, edition.summary());
        edition.objectives().forEach(text -> words.add(number, Schema.Zone.OBJECTIVES, text));
        body.forEach(text -> words.add(number, Schema.Zone.BODY, text));
        addTitleOrder(document, edition);
    }

    /** By what the title is put in order. */
    private void addTitleOrder(Document document, Edition edition) {
        String title = edition.title();
        String start = title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE);
        var collator = collators.computeIfAbsent(edition.language(), IndexBuilder::collator);
        byte[] key = collator.getCollationKey(start).toByteArray();
        document.add(
                new SortedDocValuesField(Schema.titleOrder(edition.language()), new BytesRef(key)));
    }

    private static Collator collator(LanguageTag language) {
        var collator = Collator.getInstance(ULocale.forLanguageTag(language.value()));
        collator.setStrength(Collator.PRIMARY);
        return collator;
    }

    /** Hands over the texts of {@link Schema.Zone#BODY}, none of which a phrase may leave. */
    static void forEachBodyText(Edition edition, Consumer<String> consumer) {
        for (var sheet : edition.sheets()) {
            if (sheet.kind() != SheetKind.GUIDE) {
                consumer.accept(sheet.title());
            }
            Markup.paragraphs(Markup.parse(sheet.markdown())).forEach(consumer);
        }
    }

    private List<LocalizedText> frameworkNames(MaterialHead head) {
        Framework framework = release.framework();
        var names = new ArrayList<LocalizedText>();
        framework.area(head.facts().area()).ifPresent(area -> names.add(area.name()));
        framework.level(head.facts().level()).ifPresent(level -> names.add(level.name()));
        for (String id : head.facts().competences()) {
            framework.competence(id).ifPresent(competence -> names.add(competence.name()));
        }
        return names;
    }

    private void addFrameworkName(LocalizedText name) {
        name.byLanguage()
                .forEach(
                        (language, text) -> {
                            if (languages.of(language) >= 0) {
                                words(language).add(chunk.next(), Schema.Zone.FRAMEWORK, text);
                            }
                        });
    }

    private void addColumns(Document document, InstalledMaterial material) {
        var head = material.head();
        var facts = head.facts();
        long mask = 0;
        long written = 0;
        long reviewed = 0;
        long outdated = 0;
        for (var edition : material.editions()) {
            int language = languages.of(edition.language());
            long bit = language < 0 ? 0 : 1L << language;
            var translation = edition.translation();
            mask |= bit;
            written |= translation.status() == Edition.TranslationStatus.ORIGINAL ? bit : 0;
            reviewed |= translation.status() == Edition.TranslationStatus.REVIEWED ? bit : 0;
            outdated |= translation.revision() < facts.revision() ? bit : 0;
        }
        add(document, Column.AREA, areas.of(facts.area()));
        add(document, Column.LEVEL, levels.of(facts.level()));
        add(document, Column.TYPE, types.of(facts.type()));
        add(document, Column.MINUTES, facts.minutes().typical());
        add(document, Column.GROUP_MIN, facts.group().min());
        add(document, Column.GROUP_MAX, facts.group().max());
        add(document, Column.LANGUAGES, mask);
        add(document, Column.WRITTEN_IN, written);
        add(document, Column.REVIEWED_IN, reviewed);
        add(document, Column.OUTDATED_IN, outdated);
        // A library of more languages than a column holds: its rest is shown, not searched.
        add(
                document,
                Column.ORIGINAL,
                Math.max(0, languages.of(head.display(List.of()).language())));
        add(document, Column.FLAGS, flags(material));
    }

    private int flags(InstalledMaterial material) {
        var facts = material.head().facts();
        boolean own = !material.head().pin().feed().equals(release.feed());
        boolean handout =
                material.editions().stream()
                        .flatMap(edition -> edition.sheets().stream())
                        .anyMatch(sheet -> sheet.kind() == SheetKind.HANDOUT);
        return (facts.internet() ? Column.INTERNET : 0)
                | (handout ? Column.HANDOUT : 0)
                | (facts.withdrawn() ? Column.WITHDRAWN : 0)
                | (facts.oneToOne() ? Column.ONE_TO_ONE : 0)
                | Column.flags(facts.licence())
                | (own ? facts.basedOn() == null ? Column.OWN : Column.ADAPTED : 0);
    }

    private static void add(Document document, Column column, long value) {
        document.add(new NumericDocValuesField(column.field(), value));
    }

    /** Gives each value its number, in the order of the first asking. */
    private static final class Numbering<T> {
        private final LinkedHashSet<T> order = new LinkedHashSet<>();
        private final Map<T, Integer> numbers = new HashMap<>();
        private final int limit;

        Numbering(int limit) {
            this.limit = limit;
        }

        /** The value's number, or -1 when there are more values than a column can tell apart. */
        int of(T value) {
            Integer number = numbers.get(value);
            if (number != null) {
                return number;
            }
            if (order.size() >= limit) {
                return -1;
            }
            order.add(value);
            numbers.put(value, order.size() - 1);
            return order.size() - 1;
        }

        List<T> all() {
            return List.copyOf(order);
        }
    }
}
