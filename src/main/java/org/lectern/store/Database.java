package org.lectern.store;

import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The H2 file: a small pool of connections for reading from any thread, and one named thread with a
 * connection of its own for writing. A full disk makes H2 close itself; the next use opens it
 * again.
 */
final class Database implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Database.class.getName());
    private static final int READERS = 8;

    /** See stack.md: without WRITE_DELAY=0 a killed process loses commits that it acknowledged. */
    static final String SETTINGS =
            ";WRITE_DELAY=0;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0";

    private static final Settings JOOQ =
            new Settings().withRenderSchema(false).withExecuteLogging(false);

    private final String url;
    private final ExecutorService writerThread;
    private final Object monitor = new Object();
    private @Nullable Session session;
    private volatile @Nullable Thread writer;

    /** An open database: the pool for readers and the writer's connection. */
    private record Session(JdbcConnectionPool readers, Connection writing) {}

    /**
     * Opens the database.
     *
     * @param url with all settings
     * @throws SQLException when H2 can't open it
     */
    Database(String url) throws SQLException {
        this.url = url;
        this.session = open(url);
        this.writerThread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("lectern-store-writer").daemon().factory());
    }

    private static Session open(String url) throws SQLException {
        var writing = connect(url);
        var readers = JdbcConnectionPool.create(url, "sa", "");
        readers.setMaxConnections(READERS);
        return new Session(readers, writing);
    }

    /** One connection as every database of the store is opened. */
    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    /** jOOQ over a connection. */
    static DSLContext jooq(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, JOOQ);
    }

    private Session session() {
        synchronized (monitor) {
            if (session == null) {
                try {
                    session = open(url);
                } catch (SQLException e) {
                    throw new DataAccessException("can't open the database again", e);
                }
            }
            return session;
        }
    }

    /** Reads on the calling thread. */
    <T extends @Nullable Object> T read(Function<DSLContext, T> work) {
        var now = session();
        try (var connection = now.readers().getConnection()) {
            return work.apply(jooq(connection));
        } catch (SQLException e) {
            giveUpIfClosed(now);
            throw new DataAccessException("can't read from the database", e);
        } catch (DataAccessException e) {
            giveUpIfClosed(now);
            throw e;
        }
    }

    /** Does work on the writer's thread and waits for it; an exception comes back as it was. */
    <T extends @Nullable Object> T onWriter(Callable<T> work) {
        try {
            if (Thread.currentThread().equals(writer)) {
                return work.call();
            }
            return await(
                    writerThread.submit(
                            () -> {
                                writer = Thread.currentThread();
                                return work.call();
                            }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /**
     * Waits even when the calling thread is interrupted: whoever is told that something is kept
     * must be able to rely on it.
     */
    private static <T extends @Nullable Object> T await(Future<T> future) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Exception cause) {
                        throw cause;
                    }
                    throw e;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One transaction on the writer's thread: all of it, or nothing and the exception. */
    <T extends @Nullable Object> T write(Function<DSLContext, T> work) {
        return onWriter(
                () -> {
                    var now = session();
                    try {
                        now.writing().setAutoCommit(false);
                        T result = work.apply(jooq(now.writing()));
                        now.writing().commit();
                        return result;
                    } catch (RuntimeException | SQLException e) {
                        rollBack(now, e);
                        throw e;
                    }
                });
    }

    /** As {@link #write}, and fsynced when this returns. */
    <T extends @Nullable Object> T writeDurably(Function<DSLContext, T> work) {
        return onWriter(
                () -> {
                    T result = write(work);
                    sync();
                    return result;
                });
    }

    /** Everything committed so far reaches the disk. */
    void sync() {
        onWriter(
                () -> {
                    var now = session();
                    try (var statement = now.writing().createStatement()) {
                        return statement.execute("CHECKPOINT SYNC");
                    } catch (SQLException e) {
                        giveUpIfClosed(now);
                        throw e;
                    }
                });
    }

    private void rollBack(Session now, Exception reason) {
        try {
            now.writing().rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        giveUpIfClosed(now);
    }

    /** Lets go of a database that closed itself, so that the next use opens the file again. */
    private void giveUpIfClosed(Session failed) {
        synchronized (monitor) {
            if (failed.equals(session) && !isUsable(failed.writing())) {
                session = null;
                execute(failed.writing(), "SHUTDOWN IMMEDIATELY");
                failed.readers().dispose();
            }
        }
    }

    private static boolean isUsable(Connection connection) {
        try (var statement = connection.createStatement()) {
            return statement.execute("SELECT 1 FROM library_state");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database closed itself; it will be opened again.", e);
            return false;
        }
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, sql, e);
        }
    }

    /** Closes the database in order; calls after this fail. */
    @Override
    public void close() {
        writerThread.close();
        synchronized (monitor) {
            if (session != null) {
                session.readers().dispose();
                execute(session.writing(), "SHUTDOWN");
                session = null;
            }
        }
    }
}
