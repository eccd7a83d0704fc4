package org.lectern.store;

import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.base.UserMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Brings a database file to this program's schema. Scripts run on a copy; only a copy that was
 * opened again and holds what the original held takes the original's place.
 */
final class Migrations {
    /** A table that holds what ran; made here, so that the first script needs no special case. */
    static final String LOG_TABLE = "SCHEMA_MIGRATION";

    private static final List<String> SCRIPTS = List.of("V001__start.sql");

    private static final String FILE_END = ".mv.db";

    private final List<Migration> all;
    private final FileLayer files;
    private final InstantSource clock;

    /**
     * A numbered script.
     *
     * @param number from 1 without gaps
     */
    record Migration(int number, String name, String sql) {
        Sha256 sha256() {
            return Sha256.ofText(sql);
        }
    }

    Migrations(List<Migration> all, FileLayer files, InstantSource clock) {
        this.all = List.copyOf(all);
        this.files = files;
        this.clock = clock;
    }

    /** The program's own scripts. */
    static List<Migration> own() {
        var migrations = new ArrayList<Migration>();
        for (String name : SCRIPTS) {
            try (var in = Migrations.class.getResourceAsStream("migrations/" + name)) {
                String sql =
                        new String(
                                Objects.requireNonNull(in, name).readAllBytes(),
                                StandardCharsets.UTF_8);
                migrations.add(new Migration(migrations.size() + 1, name, sql));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return migrations;
    }

    /** The URL of a database file, named without its ending. */
    static String url(Path database) {
        return "jdbc:h2:file:" + database.toAbsolutePath() + Database.SETTINGS;
    }

    /** The file of a database. */
    static Path fileOf(Path database) {
        return database.resolveSibling(database.getFileName() + FILE_END);
    }

    /**
     * Makes the database or brings it up to date; the database is closed before and after.
     *
     * @param database its path without the ending
     * @throws LecternException when it is from a newer program; it is then untouched
     */
    void bringUpToDate(Path database) throws IOException, SQLException {
        boolean isNew = !files.exists(fileOf(database));
        int done = isNew ? 0 : look(database, this::countApplied);
        if (done == all.size()) {
            return;
        }
        Path copy = database.resolveSibling(database.getFileName() + "-migrating");
        files.makeFolder(Objects.requireNonNull(database.getParent()));
        files.delete(fileOf(copy));
        var before = new TreeMap<String, Long>();
        if (!isNew) {
            before.putAll(look(database, Migrations::countRows));
            Files.copy(fileOf(database), fileOf(copy), StandardCopyOption.REPLACE_EXISTING);
        }
        apply(copy, done);
        verify(copy, before);
        try (var channel = FileChannel.open(fileOf(copy), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        files.move(fileOf(copy), fileOf(database));
    }

    /** Something that is read from a database. */
    @FunctionalInterface
    private interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    /** Looks into a database without changing a byte of it. */
    private static <T> T look(Path database, Look<T> look) throws SQLException {
        try (var connection = Database.connect(url(database) + ";ACCESS_MODE_DATA=r");
                var statement = connection.createStatement()) {
            try {
                return look.at(connection);
            } finally {
                statement.execute("SHUTDOWN IMMEDIATELY");
            }
        }
    }

    private int countApplied(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT number, sha256 FROM schema_migration ORDER BY number")) {
            int count = 0;
            while (rows.next()) {
                count++;
                boolean known =
                        count <= all.size()
                                && rows.getInt(1) == count
                                && all.get(count - 1).sha256().hex().equals(rows.getString(2));
                if (!known) {
                    throw new LecternException(UserMessage.of("store.newer"));
                }
            }
            return count;
        }
    }

    private void apply(Path database, int done) throws SQLException {
        try (var connection = Database.connect(url(database));
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE IF NOT EXISTS schema_migration (
                      number INT PRIMARY KEY,
                      name VARCHAR(200) NOT NULL,
                      sha256 CHAR(64) NOT NULL,
                      applied_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
                    )\
                    """);
            for (var migration : all.subList(done, all.size())) {
                statement.execute(migration.sql());
                record(connection, migration);
            }
            statement.execute("CHECKPOINT SYNC");
            statement.execute("SHUTDOWN");
        }
    }

    private void record(Connection connection, Migration migration) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO schema_migration VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, migration.number());
            insert.setString(2, migration.name());
            insert.setString(3, migration.sha256().hex());
            insert.setObject(4, clock.instant());
            insert.executeUpdate();
        }
    }

    /** Opens the copy again: every script ran, and no table that stayed lost a row. */
    private void verify(Path copy, Map<String, Long> before) throws SQLException {
        var after = look(copy, Migrations::countRows);
        boolean isWhole = look(copy, this::countApplied) == all.size();
        for (var table : before.entrySet()) {
            Long rows = after.get(table.getKey());
            isWhole &= rows == null || rows >= table.getValue();
        }
        if (!isWhole) {
            throw new LecternException(UserMessage.of("store.migrationFailed"));
        }
    }

    private static Map<String, Long> countRows(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var tables =
                    statement.executeQuery(
                            "SELECT table_name FROM information_schema.tables"
                                    + " WHERE table_schema = 'PUBLIC'")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            for (String name : names) {
                try (var rows =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM \"" + name.replace("\"", "\"\"") + "\"")) {
                    rows.next();
                    counts.put(name, rows.getLong(1));
                }
            }
        }
        return counts;
    }
}
