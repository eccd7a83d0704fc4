package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.store.generated.DefaultSchema;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeSet;

/** The generator replays the scripts on another H2 than the program runs on. */
class SchemaTest {
    @TempDir private Path folder;

    @Test
    void theGeneratedCodeIsTheMigratedSchema() throws SQLException {
        Notes.open(folder).close();
        var real = new TreeSet<String>();
        try (var connection = Database.connect(Migrations.url(folder.resolve("database/lectern")));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT table_name, column_name, is_nullable"
                                        + " FROM information_schema.columns"
                                        + " WHERE table_schema = 'PUBLIC'")) {
            while (rows.next()) {
                if (!rows.getString(1).equals(Migrations.LOG_TABLE)) {
                    real.add(rows.getString(1) + "." + rows.getString(2) + rows.getString(3));
                }
            }
            statement.execute("SHUTDOWN");
        }
        var generated = new TreeSet<String>();
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (var field : table.fields()) {
                generated.add(
                        table.getName()
                                + "."
                                + field.getName()
                                + (field.getDataType().nullable() ? "YES" : "NO"));
            }
        }
        assertThat(generated).isEqualTo(real).hasSizeGreaterThan(35);
    }
}
