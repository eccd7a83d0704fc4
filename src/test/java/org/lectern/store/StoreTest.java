package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lectern.store.DocumentStoreTest.assertKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.Progress;
import org.lectern.base.UserMessage;
import org.lectern.store.Migrations.Migration;
import org.lectern.testing.FailingFileLayer;
import org.lectern.testing.TestLibraries;
import org.lectern.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class StoreTest {
    private final DocumentId id = DocumentId.random();

    @TempDir private Path folder;

    private Path databaseFile() {
        return folder.resolve("database/lectern.mv.db");
    }

    private Store open(List<Migration> migrations) {
        return Store.open(
                new Store.Layout(
                        folder, FileLayer.real(), Notes.clock(), ZoneOffset.UTC, 1, migrations));
    }

    private static List<Migration> ownAnd(Migration... more) {
        var all = new ArrayList<>(Migrations.own());
        all.addAll(List.of(more));
        return all;
    }

    private void saveOne() {
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("one"), List.of());
        }
    }

    private static String titleIn(Store store, DocumentId id) {
        return store.documents().load(Notes.KIND, id).orElseThrow().content().title();
    }

    @Test
    void theDataFolderIsItsOwnersAlone() throws IOException {
        Path data = folder.resolve("new");
        Notes.open(data).close();
        assumeThat(Files.getFileStore(data).supportsFileAttributeView("posix")).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void onlyOneAtATime() {
        try (var first = Notes.open(folder)) {
            assertThatThrownBy(() -> Notes.open(folder))
                    .isInstanceOfSatisfying(
                            LecternException.class, e -> assertThat(Store.isInUse(e)).isTrue());
            first.documents().save(Notes.KIND, id, Notes.note("still mine"), List.of());
        }
        try (var second = Notes.open(folder)) {
            assertThat(titleIn(second, id)).isEqualTo("still mine");
        }
    }

    @Test
    void everyScriptIsKnown() throws Exception {
        try (var all = Files.list(Path.of("src/main/resources/org/lectern/store/migrations"))) {
            assertThat(all.map(f -> f.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(
                            Migrations.own().stream().map(Migration::name).toList());
        }
    }

    @Test
    void migratesWhatThereIs() {
        saveOne();
        var second = new Migration(2, "V002.sql", "CREATE TABLE more (id INT PRIMARY KEY);");
        try (var store = open(ownAnd(second))) {
            assertThat(titleIn(store, id)).isEqualTo("one");
        }
        // The same again has nothing to do, and this program is now the older one.
        open(ownAnd(second)).close();
        assertThatThrownBy(() -> Notes.open(folder)).satisfies(e -> assertKey(e, "store.newer"));
    }

    @Test
    void refusesAStoreFromANewerProgramUntouched() throws IOException {
        open(ownAnd(new Migration(2, "V002.sql", "CREATE TABLE more (id INT PRIMARY KEY);")))
                .close();
        byte[] before = Files.readAllBytes(databaseFile());
        assertThatThrownBy(() -> Notes.open(folder)).satisfies(e -> assertKey(e, "store.newer"));
        assertThat(databaseFile()).hasBinaryContent(before);
    }

    @Test
    void refusesAChangedScript() {
        saveOne();
        var own = Migrations.own().getFirst();
        var changed = new Migration(1, own.name(), own.sql() + "\n-- another\n");
        assertThatThrownBy(() -> open(List.of(changed)))
                .satisfies(e -> assertKey(e, "store.newer"));
        try (var store = Notes.open(folder)) {
            assertThat(titleIn(store, id)).isEqualTo("one");
        }
    }

    @Test
    void aMigrationThatFailsOrLosesRowsChangesNothing() throws IOException {
        saveOne();
        byte[] before = Files.readAllBytes(databaseFile());
        for (String sql : List.of("CREATE TABLE oops (", "DELETE FROM document;")) {
            assertThatThrownBy(() -> open(ownAnd(new Migration(2, "V002.sql", sql))))
                    .as(sql)
                    .isInstanceOf(LecternException.class);
            assertThat(databaseFile()).hasBinaryContent(before);
        }
        try (var store = Notes.open(folder)) {
            assertThat(titleIn(store, id)).isEqualTo("one");
        }
    }

    @Test
    void rebuildsADamagedDatabaseFromItsDocuments() throws IOException {
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("one"), List.of());
            install(store, 3);
        }
        byte[] damaged = Files.readAllBytes(databaseFile());
        java.util.Arrays.fill(damaged, (byte) 'x');
        Files.write(databaseFile(), damaged);
        try (var store = Notes.open(folder)) {
            assertThat(store.notices())
                    .extracting(UserMessage::key)
                    .containsExactly("store.rebuilt");
            assertThat(Path.of((String) store.notices().getFirst().arguments().getFirst()))
                    .hasBinaryContent(damaged);
            assertThat(titleIn(store, id)).isEqualTo("one");
            assertThat(store.library().active()).isEmpty();
            install(store, 3);
            assertThat(store.library().active()).isPresent();
        }
        try (var store = Notes.open(folder)) {
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void aTruncatedDatabaseIsRebuiltToo() throws IOException {
        saveOne();
        for (int length : new int[] {0, 100, 5_000}) {
            byte[] whole = Files.readAllBytes(databaseFile());
            Files.write(databaseFile(), java.util.Arrays.copyOf(whole, length));
            try (var store = Notes.open(folder)) {
                assertThat(titleIn(store, id)).as("%d bytes", length).isEqualTo("one");
            }
        }
    }

    @Test
    void refusesAFolderThatTheDatabaseWouldMisread() {
        Path bad = folder.resolve("a;INIT=SHUTDOWN");
        assertThatThrownBy(() -> Notes.open(bad)).satisfies(e -> assertKey(e, "store.folderName"));
        assertThat(bad).doesNotExist();
    }

    @Test
    void saysWhenItMayNotWrite() {
        var files = new FailingFileLayer(1, FailingFileLayer.Failure.READ_ONLY);
        assertThatThrownBy(() -> Store.open(folder, files, Notes.clock()))
                .satisfies(e -> assertKey(e, "store.readOnly"));
        Notes.open(folder).close();
    }

    @Test
    void checkRepairsWhatIsDerivedAndNamesTheRest() throws IOException {
        try (var store = Notes.open(folder)) {
            install(store, 3);
            store.documents().save(Notes.KIND, id, Notes.note("one"), List.of());
            var sound = store.check(Progress.NONE, Cancellation.NEVER);
            assertThat(sound.isSound()).isTrue();
            // For each material six texts, a picture and a manifest.
            assertThat(sound.blobsVerified()).isEqualTo(3 * 8);
            assertThat(sound.documentsVerified()).isEqualTo(1);
            assertThat(sound.repaired()).isZero();

            var pin = store.library().head(TestLibraries.id(1)).orElseThrow().pin();
            String hash = pin.manifest().hex();
            Files.delete(folder.resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash));
            Files.delete(folder.resolve("documents/note/" + id + ".json"));
            Path text = Notes.filesBelow(folder.resolve("blobs")).getFirst();
            Files.writeString(text, "rotten");
            var found = store.check(Progress.NONE, Cancellation.NEVER);
            assertThat(found.blobsDamaged()).isEqualTo(1);
            assertThat(found.blobsVerified()).isEqualTo(3 * 8 - 1);
            assertThat(found.documentsVerified()).isEqualTo(1);
            assertThat(found.repaired()).isEqualTo(2);
            assertThat(text).doesNotExist();
            assertThat(folder.resolve("documents/note/" + id + ".json")).exists();

            // Installing the same again brings the damaged one back.
            install(store, 3);
            assertThat(store.check(Progress.NONE, Cancellation.NEVER).isSound()).isTrue();
        }
    }

    @Test
    void everyMessageHasWordsInEveryLanguage() throws IOException {
        var keys = new ArrayList<String>();
        for (Path source : Notes.filesBelow(Path.of("src/main/java/org/lectern/store"))) {
            var found =
                    java.util.regex.Pattern.compile("\"(store\\.[a-zA-Z]+)\"")
                            .matcher(Files.readString(source));
            while (found.find()) {
                keys.add(found.group(1));
            }
        }
        assertThat(keys).hasSizeGreaterThan(15);
        for (LanguageTag language : Texts.LANGUAGES) {
            for (String key : keys) {
                assertThat(Texts.of(language).get(key, "ONE", 2))
                        .as("%s %s", language, key)
                        .doesNotContain("{");
            }
        }
    }

    static void install(Store store, int count) {
        store.library()
                .install(
                        TestLibraries.FEED,
                        "r1",
                        TestLibraries.facts(),
                        TestLibraries.framework(),
                        TestLibraries.materials(1, count),
                        count,
                        Progress.NONE,
                        Cancellation.NEVER);
    }
}
