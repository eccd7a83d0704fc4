package org.lectern.store;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.base.Progress;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentStore;
import org.lectern.document.VersionRule;
import org.lectern.library.LibraryStore;
import org.lectern.library.RevisionStore;
import org.lectern.library.Usage;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything that Lectern keeps, in one data folder: {@code blobs/}, {@code documents/} and, made
 * from them, {@code database/}. One process at a time. Safe from any thread; close it last.
 */
public final class Store implements AutoCloseable {
    /** The key of the failure that says that another Lectern has this data folder open. */
    public static final String IN_USE = "store.inUse";

    private static final int BLOB_WRITERS = 16;
    private static final System.Logger LOG = System.getLogger(Store.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

    private final StoreLock lock;
    private final Database database;
    private final StoreErrors errors;
    private final SqlDocumentStore documents;
    private final SqlLibraryStore library;
    private final SqlRevisionStore revisions;
    private final StoreCheck check;
    private final List<UserMessage> notices;

    private Store(Layout layout, StoreLock lock, Opened opened) throws IOException {
        this.lock = lock;
        this.database = opened.database;
        this.errors = new StoreErrors(layout.folder);
        var blobs = new Blobs(layout.files, layout.folder, layout.blobWriters);
        var documentFiles = new DocumentFiles(layout.files, layout.folder);
        var found = Reconciliation.run(database, documentFiles);
        this.documents =
                new SqlDocumentStore(
                        database,
                        documentFiles,
                        new DocumentVersions(documentFiles, new VersionRule(layout.zone)),
                        errors,
                        layout.clock);
        var claims = new Claims();
        var retention = new Retention(database, blobs, documentFiles, claims);
        var installer = new Installer(database, blobs, retention, claims, layout.clock);
        this.library = new SqlLibraryStore(database, blobs, errors, installer);
        this.revisions = new SqlRevisionStore(database, blobs, claims, library, errors);
        this.check = new StoreCheck(database, blobs, documentFiles);
        var all = new ArrayList<>(opened.notices);
        all.addAll(found.unreadable());
        this.notices = List.copyOf(all);
    }

    /** Where the store lies and what it stands on, and how many threads write blobs. */
    record Layout(
            Path folder,
            FileLayer files,
            InstantSource clock,
            ZoneId zone,
            int blobWriters,
            List<Migrations.Migration> migrations) {
        private Path databasePath() {
            return folder.resolve("database").resolve("lectern");
        }

        private String url() {
            return Migrations.url(databasePath());
        }
    }

    private record Opened(Database database, List<UserMessage> notices) {}

    /**
     * Opens the store, and makes it when the folder is empty. Repairs what is derived: a damaged
     * database is set aside and made anew from the documents' files, and {@link #notices} says so;
     * {@code library().active()} is then empty until the library is installed again.
     *
     * @param dataFolder the data folder; made when absent
     * @param clock tells when documents are saved
     * @param zone in which the counselor's days begin, by which versions are kept
     * @throws LecternException {@link #isInUse} when another program has it open; otherwise when it
     *     is from a newer program, or can't be read or written. Nothing was changed then
     */
    public static Store open(Path dataFolder, FileLayer files, InstantSource clock, ZoneId zone) {
        return open(
                new Layout(
                        dataFolder.toAbsolutePath().normalize(),
                        files,
                        clock,
                        zone,
                        BLOB_WRITERS,
                        Migrations.own()));
    }

    /** As above, for days in UTC. */
    public static Store open(Path dataFolder, FileLayer files, InstantSource clock) {
        return open(dataFolder, files, clock, ZoneOffset.UTC);
    }

    static Store open(Layout layout) {
        var errors = new StoreErrors(layout.folder);
        if (layout.folder.toString().contains(";")) {
            // H2 reads what follows a semicolon as settings.
            throw new LecternException(
                    UserMessage.of("store.folderName", layout.folder.toString()));
        }
        return errors.guard(
                () -> {
                    layout.files.makePrivateFolder(layout.folder);
                    var lock = StoreLock.take(layout.folder);
                    try {
                        return openLocked(layout, lock);
                    } catch (IOException | RuntimeException e) {
                        lock.close();
                        throw e;
                    }
                });
    }

    private static Store openLocked(Layout layout, StoreLock lock) throws IOException {
        Opened opened;
        try {
            opened = openDatabase(layout);
        } catch (SQLException e) {
            throw new StoreErrors(layout.folder).of(e);
        }
        try {
            return new Store(layout, lock, opened);
        } catch (IOException | RuntimeException e) {
            opened.database.close();
            throw e;
        }
    }

    private static Opened openDatabase(Layout layout) throws IOException, SQLException {
        try {
            return new Opened(migrated(layout), List.of());
        } catch (SQLException e) {
            if (!StoreErrors.isDamage(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "The database is damaged.", e);
        }
        Path file = Migrations.fileOf(layout.databasePath());
        Path aside =
                file.resolveSibling("damaged-" + STAMP.format(layout.clock.instant()) + ".mv.db");
        layout.files.move(file, aside);
        return new Opened(
                migrated(layout), List.of(UserMessage.of("store.rebuilt", aside.toString())));
    }

    private static Database migrated(Layout layout) throws IOException, SQLException {
        new Migrations(layout.migrations, layout.files, layout.clock)
                .bringUpToDate(layout.databasePath());
        return new Database(layout.url());
    }

    /** Whether a failure of {@link #open} says that another program has the data folder open. */
    public static boolean isInUse(LecternException failure) {
        return failure.userMessage().key().equals(IN_USE);
    }

    /** The documents. */
    public DocumentStore documents() {
        return documents;
    }

    /** The library. */
    public LibraryStore library() {
        return library;
    }

    /** The revisions that no release holds. */
    public RevisionStore revisions() {
        return revisions;
    }

    /** Who uses what. */
    public Usage usage() {
        return documents;
    }

    /**
     * What the user should hear of the opening: a rebuilt database, documents that can't be read.
     */
    public List<UserMessage> notices() {
        return notices;
    }

    /**
     * Reads every blob that anything names and every document, and repairs what is derived.
     *
     * @throws LecternException when the disk fails meanwhile
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public CheckReport check(Progress progress, Cancellation cancellation) {
        return errors.guard(() -> check.run(progress, cancellation));
    }

    /** Ends what is being written, closes the database in order and lets the data folder go. */
    @Override
    public void close() {
        database.close();
        errors.guard(
                () -> {
                    lock.close();
                    return Objects.requireNonNull(lock);
                });
    }
}
