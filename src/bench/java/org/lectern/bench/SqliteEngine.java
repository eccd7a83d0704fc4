package org.lectern.bench;

import org.lectern.base.Cancellation;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.material.LocalizedText;
import org.lectern.search.IndexWords;
import org.lectern.testing.ZipfWords;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * SQLite's FTS5 at its best for this task: one contentless row for each material, its words folded
 * and stemmed by Lectern's own rules so that both find the same, an index of prefixes of one to
 * four letters, ranks by weighted bm25, and facets counted in memory over the ids that it found.
 */
final class SqliteEngine implements Engine, AutoCloseable {
    private static final String TEXTS = "{title summary objectives body framework}";
    private static final String APART = " \uE000";
    private static final int BATCH = 1000;

    private final Connection connection;
    private final MemoryFacets facets;
    private final IndexWords words = new IndexWords();
    private final PreparedStatement matching;
    private final PreparedStatement ranked;

    private SqliteEngine(Connection connection, MemoryFacets facets) throws SQLException {
        this.connection = connection;
        this.facets = facets;
        matching = connection.prepareStatement("SELECT rowid FROM text WHERE text MATCH ?");
        ranked =
                connection.prepareStatement(
                        "SELECT rowid FROM text WHERE text MATCH ?"
                                + " ORDER BY bm25(text, 8, 4, 2, 1, 2, 0.6)");
    }

    /** Builds the index in a new file. */
    static SqliteEngine build(BenchLibrary library, Path file) throws IOException {
        var facets = new MemoryFacets(library);
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
                statement.execute("PRAGMA cache_size = -65536");
                statement.execute("PRAGMA mmap_size = 8589934592");
                statement.execute(
                        "CREATE VIRTUAL TABLE text USING fts5(title, summary, objectives, body,"
                                + " framework, stems, content = '', prefix = '1 2 3 4',"
                                + " tokenize = 'unicode61 remove_diacritics 0')");
                statement.execute("INSERT INTO text(text, rank) VALUES('hashsize', 33554432)");
                connection.setAutoCommit(false);
                try (var insert =
                        connection.prepareStatement(
                                "INSERT INTO text(rowid, title, summary, objectives, body,"
                                        + " framework, stems) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                    fill(library, insert, facets);
                }
                statement.execute("INSERT INTO text(text) VALUES('optimize')");
                connection.commit();
            }
            return new SqliteEngine(connection, facets);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void fill(BenchLibrary library, PreparedStatement insert, MemoryFacets facets) {
        var words = new IndexWords();
        var framework = library.framework();
        int[] pending = {0};
        library.forEach(
                material -> {
                    var facts = material.head().facts();
                    var names = new ArrayList<LocalizedText>();
                    framework.area(facts.area()).ifPresent(area -> names.add(area.name()));
                    framework.level(facts.level()).ifPresent(level -> names.add(level.name()));
                    for (String id : facts.competences()) {
                        framework.competence(id).ifPresent(found -> names.add(found.name()));
                    }
                    try {
                        int number = BenchLibrary.number(material.head().id());
                        facets.add(number, material);
                        insert.setInt(1, number);
                        bind(insert, material, names, words);
                        insert.addBatch();
                        if (++pending[0] % BATCH == 0) {
                            insert.executeBatch();
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Cancellation.NEVER);
        try {
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(
            PreparedStatement insert,
            InstalledMaterial material,
            List<LocalizedText> names,
            IndexWords words)
            throws SQLException {
        var title = new StringBuilder();
        var summary = new StringBuilder();
        var objectives = new StringBuilder();
        var body = new StringBuilder();
        var framework = new StringBuilder();
        Set<String> stems = new LinkedHashSet<>();
        for (var edition : material.editions()) {
            var language = edition.language();
            append(title, edition.title(), language, words, stems);
            append(summary, edition.summary(), language, words, stems);
            for (String objective : edition.objectives()) {
                append(objectives, objective, language, words, stems);
            }
            IndexWords.forEachBodyText(
                    material, language, text -> append(body, text, language, words, stems));
        }
        for (var name : names) {
            name.byLanguage()
                    .forEach((language, text) -> append(framework, text, language, words, stems));
        }
        insert.setString(2, title.toString());
        insert.setString(3, summary.toString());
        insert.setString(4, objectives.toString());
        insert.setString(5, body.toString());
        insert.setString(6, framework.toString());
        insert.setString(7, String.join(" ", stems));
    }

    private static void append(
            StringBuilder column,
            String text,
            LanguageTag language,
            IndexWords words,
            Set<String> stems) {
        for (var term : words.of(text, language)) {
            column.append(' ').append(term.folded());
            String stem = term.stem();
            if (stem != null) {
                stems.add(stemToken(stem, language));
            }
        }
        column.append(APART);
    }

    private static String stemToken(String stem, LanguageTag language) {
        // Without the mark, which no tokenizer would keep: the column tells stems from words.
        return language + stem.substring(1);
    }

    @Override
    public String name() {
        return "SQLite FTS5";
    }

    @Override
    public Answer answer(Typed typed) throws IOException {
        String query = query(typed);
        var found = new BitSet();
        try {
            matching.setString(1, query);
            try (var rows = matching.executeQuery()) {
                while (rows.next()) {
                    found.set(rows.getInt(1));
                }
            }
            var counted = facets.count(found, typed.filtered());
            var first = new ArrayList<MaterialId>();
            ranked.setString(1, query);
            ranked.setMaxRows(typed.filtered() ? 0 : 2 * LecternEngine.ROWS);
            try (var rows = ranked.executeQuery()) {
                while (first.size() < LecternEngine.ROWS && rows.next()) {
                    int number = rows.getInt(1);
                    if (counted.passing().get(number)) {
                        first.add(BenchLibrary.id(number));
                    }
                }
            }
            return new Answer(counted.passing().cardinality(), 0, counted.counts(), first);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private String query(Typed typed) {
        if (typed.phrase()) {
            var folded = typed.words().stream().map(IndexWords::fold).toList();
            return TEXTS + " : \"" + String.join(" ", folded) + '"';
        }
        var parts = new LinkedHashSet<String>();
        for (String word : typed.words()) {
            String folded = IndexWords.fold(word);
            var part = new StringBuilder("((" + TEXTS + " : \"" + folded + "\" *)");
            for (var language : ZipfWords.LANGUAGES) {
                String stem = words.stem(folded, language);
                if (stem != null) {
                    String token = stemToken(stem, language);
                    part.append(" OR (stems : \"").append(token).append("\")");
                }
            }
            parts.add(part.append(')').toString());
        }
        return String.join(" AND ", parts);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
