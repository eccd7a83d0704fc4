package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.store.DocumentStoreTest.assertKey;
import static org.lectern.store.generated.Tables.LIBRARY_FEED;

import org.h2.store.fs.FilePath;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Sha256;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

class DatabaseTest {
    private final FullDisk scheme = new FullDisk();

    @TempDir private Path folder;

    @BeforeEach
    void register() {
        FilePath.register(scheme);
        Notes.open(folder).close();
    }

    @AfterEach
    void unregister() {
        FullDisk.WRITES_LEFT.set(Integer.MAX_VALUE);
        FilePath.unregister(scheme);
    }

    private Database open() throws SQLException {
        return new Database(
                Migrations.url(folder.resolve("database/lectern")).replace("file:", "full:"));
    }

    private static void add(Database database, long id) {
        database.writeDurably(
                jooq ->
                        jooq.insertInto(LIBRARY_FEED)
                                .set(LIBRARY_FEED.ID, id)
                                .set(LIBRARY_FEED.IDENTITY, Sha256.ofText("feed " + id).hex())
                                .execute());
    }

    private static List<Long> ids(Database database) {
        return database.read(
                jooq ->
                        jooq.select(LIBRARY_FEED.ID)
                                .from(LIBRARY_FEED)
                                .orderBy(LIBRARY_FEED.ID)
                                .fetch(LIBRARY_FEED.ID));
    }

    /** H2 closes itself when it can't write; what was acknowledged is there when it opens again. */
    @Test
    void goesOnWhenThereIsRoomAgain() throws SQLException {
        try (var database = open()) {
            var acknowledged = new ArrayList<Long>();
            int failures = 0;
            for (long id = 1; id <= 12; id++) {
                FullDisk.WRITES_LEFT.set(id % 3 == 0 ? (int) (id / 6) : Integer.MAX_VALUE);
                try {
                    add(database, id);
                    acknowledged.add(id);
                } catch (RuntimeException e) {
                    failures++;
                    assertKey(new StoreErrors(folder).of(e), "store.diskFull");
                }
                FullDisk.WRITES_LEFT.set(Integer.MAX_VALUE);
                assertThat(ids(database)).containsAll(acknowledged);
            }
            assertThat(failures).isBetween(1, 4);
        }
    }

    @Test
    void aTransactionIsAllOrNothing() throws SQLException {
        try (var database = open()) {
            assertThatThrownBy(
                            () ->
                                    database.write(
                                            jooq -> {
                                                jooq.insertInto(LIBRARY_FEED)
                                                        .set(LIBRARY_FEED.ID, 2L)
                                                        .set(LIBRARY_FEED.IDENTITY, "x")
                                                        .execute();
                                                return jooq.execute("no such statement");
                                            }))
                    .isInstanceOf(DataAccessException.class);
            assertThat(ids(database)).doesNotContain(2L);
        }
    }

    @Test
    void writesOnOneNamedThread() throws SQLException {
        try (var database = open()) {
            var names = new ArrayList<String>();
            for (int i = 0; i < 3; i++) {
                names.add(database.onWriter(() -> Thread.currentThread().getName()));
            }
            assertThat(names).containsOnly("lectern-store-writer");
        }
    }

    @Test
    void anInterruptedCallerStillGetsItsAnswer() throws SQLException {
        try (var database = open()) {
            Thread.currentThread().interrupt();
            add(database, 1);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ids(database)).containsExactly(1L);
        }
    }
}
