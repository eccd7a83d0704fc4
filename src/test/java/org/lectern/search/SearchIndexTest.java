package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.search.Made.EN;
import static org.lectern.search.Made.material;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class SearchIndexTest {
    private @TempDir Path folder;
    private final MemoryStore store =
            Made.store(material("a").edition(EN, "Game"), material("b").edition(EN, "Work values"));

    @BeforeEach
    void build() {
        try (var opened = new Opened(folder, store)) {
            assertThat(opened.find("game")).containsExactly("a");
        }
    }

    private boolean openOrBuild() {
        try (var index = new SearchIndex(folder, FileLayer.real())) {
            boolean built = index.openOrBuild(store, Progress.NONE, Cancellation.NEVER);
            var search = new CatalogueSearch(index);
            assertThat(search.search(SearchQuery.of("", List.of())).total()).isEqualTo(2);
            assertThat(index.verify()).isTrue();
            return built;
        }
    }

    private Path onlyBuild() throws IOException {
        try (var entries = Files.list(folder)) {
            var all = entries.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private List<Path> filesOfBuild() throws IOException {
        try (var entries = Files.list(onlyBuild())) {
            return entries.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void theIndexOfThisReleaseIsUsedAsItIs() {
        assertThat(openOrBuild()).isFalse();
    }

    @Test
    void behindOrAheadIsBuiltAnew() throws IOException {
        store.generation(7);
        assertThat(openOrBuild()).as("behind").isTrue();
        assertThat(openOrBuild()).isFalse();
        store.generation(3);
        assertThat(openOrBuild()).as("ahead").isTrue();
        assertThat(openOrBuild()).isFalse();
        onlyBuild();
    }

    @Test
    void anotherLibrarysIsBuiltAnew() throws IOException {
        rewrite("feed", Sha256.ofText("another").hex());
        assertThat(openOrBuild()).isTrue();
    }

    @Test
    void anotherSchemasIsBuiltAnew() throws IOException {
        rewrite("schema", String.valueOf(Schema.VERSION + 1));
        assertThat(openOrBuild()).isTrue();
    }

    @Test
    void nonsenseInItsOwnWordsIsBuiltAnew() throws IOException {
        for (String key : List.of("generation", "feed", "languages", "types")) {
            rewrite(key, "½");
            assertThat(openOrBuild()).as(key).isTrue();
        }
    }

    @Test
    void columnsThatPointBeyondTheirListsAreDamage() throws IOException {
        rewrite("areas", "only-one");
        assertThat(openOrBuild()).isTrue();
    }

    @Test
    void anyMissingEmptyOrCutFileIsNoticedAtOnce() throws IOException {
        for (int i = 0; i < filesOfBuild().size(); i++) {
            Path file = filesOfBuild().get(i);
            Files.delete(file);
            assertThat(openOrBuild()).as("without %s", file).isTrue();
        }
        for (int i = 0; i < filesOfBuild().size(); i++) {
            Path file = filesOfBuild().get(i);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            assertThat(openOrBuild()).as("half of %s", file).isTrue();
        }
    }

    @Test
    void aChangedByteIsNoticedByVerifying() throws IOException {
        for (Path file : filesOfBuild()) {
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 1;
            Files.write(file, bad);
            try (var index = new SearchIndex(folder, FileLayer.real())) {
                boolean usable = index.open(store.active().orElseThrow());
                assertThat(usable && index.verify()).as("%s", file).isFalse();
            }
            Files.write(file, good);
        }
    }

    @Test
    void whatACrashLeftIsClearedAway() throws IOException {
        Files.createDirectories(folder.resolve("building"));
        Files.writeString(folder.resolve("building").resolve("_0.cfs"), "half");
        Files.createDirectories(folder.resolve("7"));
        assertThat(openOrBuild()).as("an empty newer folder").isFalse();
        onlyBuild();
    }

    @Test
    void cancellingKeepsTheOldOne() throws IOException {
        var stop = new AtomicBoolean();
        try (var opened = new Opened(folder, store)) {
            store.whenRead(() -> stop.set(true));
            var index = opened.index();
            assertThatThrownBy(() -> index.build(store, Progress.NONE, stop::get))
                    .isInstanceOf(CancellationException.class);
            assertThat(opened.find("game")).containsExactly("a");
        }
        onlyBuild();
    }

    @Test
    void aReleaseThatComesMeanwhileIsTheOneThatIsBuilt() {
        store.whenRead(
                () -> {
                    store.generation(9);
                    store.whenRead(() -> {});
                });
        try (var index = new SearchIndex(folder, FileLayer.real())) {
            index.build(store, Progress.NONE, Cancellation.NEVER);
        }
        assertThat(openOrBuild()).isFalse();
    }

    @Test
    void progressCountsEveryMaterial() {
        var seen = new ArrayList<Long>();
        try (var index = new SearchIndex(folder, FileLayer.real())) {
            index.build(store, (done, total) -> seen.add(done * 100 + total), Cancellation.NEVER);
        }
        assertThat(seen).containsExactly(102L, 202L);
    }

    @Test
    void searchingGoesOnWhileAnotherIsPutInItsPlace() throws InterruptedException {
        try (var opened = new Opened(folder, store)) {
            var failures = new ConcurrentLinkedQueue<Throwable>();
            var started = new CountDownLatch(2);
            var stop = new AtomicBoolean();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < 2; i++) {
                threads.add(
                        Thread.ofPlatform()
                                .uncaughtExceptionHandler((thread, e) -> failures.add(e))
                                .start(
                                        () -> {
                                            started.countDown();
                                            while (!stop.get()) {
                                                var found = opened.find("values");
                                                assertThat(found).containsExactly("b");
                                            }
                                        }));
            }
            started.await();
            for (int generation = 2; generation < 12; generation++) {
                store.generation(generation);
                opened.index().build(store, Progress.NONE, Cancellation.NEVER);
            }
            stop.set(true);
            for (var thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
        }
    }

    /** Writes another value into what the index says about itself. */
    private void rewrite(String key, String value) throws IOException {
        try (var directory = FSDirectory.open(onlyBuild());
                var writer =
                        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            var data = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(e -> data.put(e.getKey(), e.getValue()));
            assertThat(data.put(key, value)).isNotNull();
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }
}
