package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.Document;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentKind;
import org.lectern.document.DocumentStore;
import org.lectern.document.DocumentVersion;
import org.lectern.document.Stored;
import org.lectern.material.LocalizedText;
import org.lectern.material.SamplePlan;
import org.lectern.material.SamplePlan.Part;
import org.lectern.material.SamplePlan.Session;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.text.Folding;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

class SampleSessionsTest {
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");
    private static final MaterialId NOT_THERE = new MaterialId("not-in-any-library");
    private static final LocalizedText TITLE =
            LocalizedText.of(Map.of(EN, "New start", BG, "Ново начало"));
    private static final LocalizedText ONLY_ENGLISH = LocalizedText.of(Map.of(EN, "Round"));

    @TempDir private static Path installed;

    private static Store store;

    private Plans plans;
    private Group group;

    @BeforeAll
    static void install() {
        store = InstalledLibrary.open(installed);
    }

    @BeforeEach
    void open() {
        plans = new Plans(store.documents(), store.library());
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(BG, 0);
        group = new Group("", readers);
    }

    @AfterEach
    void clear() {
        for (var head : store.documents().list(SessionPlan.KIND, false)) {
            store.documents().setTrashed(SessionPlan.KIND, head.id(), true);
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Session session(@Nullable LocalizedText title, Part... parts) {
        return new Session(title, LocalTime.of(14, 0), 90, List.of(parts));
    }

    private static SamplePlan sample(Session... sessions) {
        return new SamplePlan("sample", TITLE, TITLE, List.of(sessions));
    }

    @Test
    void aSessionBecomesAPlanWithItsTimesAndTheActiveRevisions() {
        var notes = LocalizedText.of(Map.of(EN, "Stand up.", BG, "Станете."));
        var made =
                plans.ofSample(
                        sample(
                                session(
                                        null,
                                        new Part.OfMaterial(CARD_SORT, 50),
                                        new Part.Pause(15),
                                        new Part.FreeText(ONLY_ENGLISH, 25, notes))),
                        List.of(BG),
                        group);
        assertThat(made.missing()).isEmpty();
        var plan = made.plans().getFirst();
        assertThat(made.plans()).hasSize(1);
        assertThat(plan.title()).isEqualTo("Ново начало");
        assertThat(plan.start()).isEqualTo(LocalTime.of(14, 0));
        assertThat(plan.targetMinutes()).isEqualTo(90);
        assertThat(plan.group()).isEqualTo(group);
        assertThat(plan.date()).isNull();
        var pin = store.library().head(CARD_SORT).orElseThrow().pin();
        assertThat(plan.blocks())
                .extracting(Block::content)
                .containsExactly(
                        new BlockContent.Material(pin),
                        new BlockContent.Break(),
                        new BlockContent.Text());
        assertThat(plan.blocks()).extracting(Block::minutes).containsExactly(50, 15, 25);
        assertThat(plan.blocks()).extracting(Block::title).containsExactly("", "", "Round");
        assertThat(plan.blocks()).extracting(Block::notes).containsExactly("", "", "Станете.");
    }

    @Test
    void eachSessionOfASeriesSaysWhichItIs() {
        var own = LocalizedText.of(Map.of(EN, "What I bring", BG, "Какво нося"));
        var made =
                plans.ofSample(
                        sample(session(own, new Part.Pause(5)), session(null, new Part.Pause(5))),
                        List.of(BG),
                        group);
        assertThat(made.plans())
                .extracting(SessionPlan::title)
                .containsExactly("Ново начало – 1/2: Какво нося", "Ново начало – 2/2");
        assertThat(made.plans())
                .extracting(plan -> Objects.requireNonNull(plan.series()).number())
                .containsExactly(1, 2);
        assertThat(made.plans())
                .extracting(plan -> Objects.requireNonNull(plan.series()).id())
                .hasSize(2)
                .matches(ids -> ids.stream().distinct().count() == 1);
    }

    @Test
    void theOnlySessionsTitleNeedsNoNumber() {
        var made =
                plans.ofSample(
                        sample(session(ONLY_ENGLISH, new Part.Pause(5))), List.of(EN), group);
        assertThat(made.plans()).extracting(SessionPlan::title).containsExactly("New start: Round");
        assertThat(made.plans()).extracting(SessionPlan::series).containsOnlyNulls();
    }

    @Test
    void aMaterialThatIsNotInstalledIsLeftOutAndNamedOnce() {
        var made =
                plans.ofSample(
                        sample(
                                session(
                                        null,
                                        new Part.OfMaterial(NOT_THERE, 20),
                                        new Part.OfMaterial(CARD_SORT, 40)),
                                session(null, new Part.OfMaterial(NOT_THERE, 30))),
                        List.of(EN),
                        group);
        assertThat(made.missing()).containsExactly(NOT_THERE);
        assertThat(made.plans()).extracting(plan -> plan.blocks().size()).containsExactly(1, 0);
        assertThat(Timeline.of(made.plans().getFirst()).freeMinutes()).isEqualTo(50);
    }

    private static List<SessionPlan> series(Group group) {
        return List.of(
                SessionPlan.empty("One", group),
                SessionPlan.empty("Two", group),
                SessionPlan.empty("Three", group));
    }

    @Test
    void aSeriesIsListedInItsOrder() {
        var ids = plans.saveAll(series(group));
        assertThat(plans.list()).extracting(DocumentHead::id).containsExactlyElementsOf(ids);
        assertThat(plans.list())
                .extracting(DocumentHead::title)
                .containsExactly("One", "Two", "Three");
    }

    @Test
    void aSeriesThatCannotBeKeptWholeIsNotKeptAtAll() {
        int before = store.documents().list(SessionPlan.KIND, true).size();
        var refusing = new RefusingAfter(store.documents(), 2);
        var full = new Plans(refusing, store.library());
        var plansOfSeries = series(group);
        assertThatThrownBy(() -> full.saveAll(plansOfSeries)).isInstanceOf(LecternException.class);
        assertThat(full.list()).isEmpty();
        assertThat(refusing.list(SessionPlan.KIND, true)).hasSize(before + 2);
    }

    @Test
    void blocksOfEarlierPlansAreFoundAlthoughOneCanNotBeRead() {
        var sort = store.library().head(CARD_SORT).orElseThrow();
        var block = Block.ofMaterial(sort.pin(), 40);
        var id = plans.save(DocumentId.random(), SessionPlan.empty("A", group).append(block)).id();
        var newer = new DocumentKind<>("plan", SessionPlan.class, 99);
        store.documents()
                .save(newer, DocumentId.random(), SessionPlan.empty("B", group), List.of());
        var earlier = plans.earlierBlocks(Folding::fold);
        assertThat(earlier.find("Cárd SORT", 10))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.plan().id()).isEqualTo(id);
                            assertThat(found.block()).isEqualTo(block);
                        });
        assertThat(earlier.unreadable()).isEqualTo(1);
    }

    /** Keeps so many documents and no more. */
    private static final class RefusingAfter implements DocumentStore {
        private final DocumentStore store;
        private int left;

        RefusingAfter(DocumentStore store, int saves) {
            this.store = store;
            this.left = saves;
        }

        @Override
        public <D extends Document> Stored<D> save(
                DocumentKind<D> kind, DocumentId id, D content, List<MaterialId> uses) {
            if (left-- == 0) {
                throw new LecternException(UserMessage.of("store.diskFull"));
            }
            return store.save(kind, id, content, uses);
        }

        @Override
        public <D extends Document> Optional<Stored<D>> load(DocumentKind<D> kind, DocumentId id) {
            return store.load(kind, id);
        }

        @Override
        public List<DocumentHead> list(DocumentKind<?> kind, boolean trashed) {
            return store.list(kind, trashed);
        }

        @Override
        public void setTrashed(DocumentKind<?> kind, DocumentId id, boolean trashed) {
            store.setTrashed(kind, id, trashed);
        }

        @Override
        public List<DocumentVersion> versions(DocumentKind<?> kind, DocumentId id) {
            return store.versions(kind, id);
        }

        @Override
        public <D extends Document> Optional<Stored<D>> version(
                DocumentKind<D> kind, DocumentId id, String name) {
            return store.version(kind, id, name);
        }

        @Override
        public void keepVersion(DocumentKind<?> kind, DocumentId id) {
            store.keepVersion(kind, id);
        }
    }
}
