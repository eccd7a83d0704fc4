package org.lectern.search;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
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
import java.util.stream.Stream;

/**
 * Writes a new index, one document for each material, in the order in which they come. A second
 * thread writes one material while the caller takes the words of the next apart. Not safe for
 * several threads.
 */
final class IndexBuilder implements AutoCloseable {
    private static final double BUFFER_MIB = 48;

    /** So many materials wait to be written at most. */
    private static final int SLOTS = 8;

    private final IndexWriter writer;
    private final ActiveRelease release;
    private final Numbering<String> areas = new Numbering<>(Short.MAX_VALUE);
    private final Numbering<String> levels = new Numbering<>(Short.MAX_VALUE);
    private final Numbering<MaterialType> types = new Numbering<>(Short.MAX_VALUE);
    private final Numbering<LanguageTag> languages = new Numbering<>(Manifest.MAX_LANGUAGES);
    private final Map<LanguageTag, WordForms> forms = new HashMap<>();
    private final DerivedFields derived = new DerivedFields();
    private final List<Slot> slots = Stream.generate(Slot::new).limit(SLOTS).toList();
    private final ExecutorService writing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("lectern-index").daemon().factory());
    private int next;

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
        this.release = release;
        // Every field brings its own terms; the analyzer is only asked for because Lucene wants
        // one.
        var config =
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setCommitOnClose(false)
                        .setRAMBufferSizeMB(BUFFER_MIB)
                        .setCodec(derived.codec())
                        // All are merged once, at the end: merging in between is thrown away.
                        .setMergePolicy(NoMergePolicy.INSTANCE);
        writer = new IndexWriter(directory, config);
        numbers.areas().forEach(areas::of);
        numbers.levels().forEach(levels::of);
        numbers.types().forEach(types::of);
        numbers.languages().forEach(languages::of);
    }

    /** A material on its way: its fields, and the writing of them. */
    private final class Slot {
        private final Map<LanguageTag, EditionFields> fields = new HashMap<>();
        private Future<?> written = CompletableFuture.completedFuture(this);

        EditionFields in(LanguageTag language) {
            return fields.computeIfAbsent(
                    language,
                    absent -> {
                        derived.add(language);
                        return new EditionFields(
                                language, forms.computeIfAbsent(language, WordForms::new));
                    });
        }

        /** Waits until what the slot held is written. */
        void await() throws IOException {
            try {
                written.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while building the index");
            }
            fields.values().forEach(EditionFields::empty);
        }
    }

    /**
     * @throws UncheckedIOException when this or an earlier one can't be written
     */
    void add(InstalledMaterial material) {
        try {
            var slot = slots.get(next++ % SLOTS);
            slot.await();
            var document = document(material, slot);
            slot.written = writing.submit(() -> writer.addDocument(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(InstalledMaterial material, Slot slot) {
        var document = new Document();
        var head = material.head();
        document.add(new BinaryDocValuesField(Schema.ID, new BytesRef(head.id().value())));
        document.add(new StringField(Schema.ID, head.id().value(), Field.Store.NO));
        for (String competence : head.facts().competences()) {
            document.add(new StringField(Schema.COMPETENCE, competence, Field.Store.NO));
        }
        addColumns(document, material);
        for (var edition : material.editions()) {
            if (languages.of(edition.language()) >= 0) {
                addEdition(document, edition, slot.in(edition.language()));
            }
        }
        release.library().languages().stream()
                .filter(language -> languages.of(language) >= 0)
                .forEach(slot::in);
        frameworkNames(head).forEach(name -> addFrameworkName(name, slot));
        slot.fields.values().forEach(language -> language.addTo(document));
        return document;
    }

    /** Makes all that was added durable, in one segment: a query then looks up each word once. */
    void commit() throws IOException {
        for (var slot : slots) {
            slot.await();
        }
        writer.flush();
        var once = new LogDocMergePolicy();
        once.setMergeFactor(Integer.MAX_VALUE);
        writer.getConfig().setMergePolicy(once);
        writer.forceMerge(1);
        writer.setLiveCommitData(manifest().toCommitData().entrySet());
        writer.commit();
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
        writing.close();
        writer.rollback();
    }

    private void addEdition(Document document, Edition edition, EditionFields language) {
        language.add(Schema.Zone.TITLE, edition.title());
        language.addTitleOrder(document, edition.title());
        language.add(Schema.Zone.SUMMARY, edition.summary());
        edition.objectives().forEach(text -> language.add(Schema.Zone.OBJECTIVES, text));
        forEachBodyText(edition, text -> language.add(Schema.Zone.BODY, text));
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

    private void addFrameworkName(LocalizedText name, Slot slot) {
        name.byLanguage()
                .forEach(
                        (language, text) -> {
                            if (languages.of(language) >= 0) {
                                slot.in(language).add(Schema.Zone.FRAMEWORK, text);
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
