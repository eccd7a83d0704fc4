package org.lectern.house;

import static org.lectern.house.Ban.anyOf;
import static org.lectern.house.Ban.calling;
import static org.lectern.house.Ban.callingWithout;
import static org.lectern.house.Ban.making;

import java.beans.XMLDecoder;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** What the program must not use. */
final class Bans {
    private static final Set<String> NOWHERE = Set.of();
    private static final Set<String> APP = Set.of("app");

    /**
     * The rooms that write files themselves: the file layer, and the store, whose database and
     * backups are files.
     */
    private static final Set<String> FILES = Set.of("base", "store");

    private Bans() {}

    /** Every ban. */
    static List<Ban> all() {
        return Stream.of(threads(), time(), words(), files(), outside())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Ban> threads() {
        return List.of(
                new Ban(
                        "Thread.sleep",
                        calling(Thread.class, "sleep"),
                        NOWHERE,
                        "it waits for a time where it should wait for an event",
                        "a future, a latch or a PauseTransition",
                        """
                        Thread.sleep(1);
                        Thread.sleep(java.time.Duration.ZERO);
                        """),
                new Ban(
                        "new Thread",
                        making(Thread.class, Timer.class),
                        NOWHERE,
                        "nobody can cancel it, and it has no name",
                        "Jobs of ui.kit, or Thread.ofVirtual().name(…)",
                        """
                        new Thread(() -> {}).start();
                        new java.util.Timer();
                        """),
                new Ban(
                        "System.exit",
                        calling(System.class, "exit").or(calling(Runtime.class, "exit", "halt")),
                        APP,
                        "only the entry point decides that the program ends",
                        "an exception",
                        """
                        System.exit(1);
                        Runtime.getRuntime().halt(1);
                        """));
    }

    private static List<Ban> time() {
        return List.of(
                new Ban(
                        "java.util.Date, Calendar and SimpleDateFormat",
                        making(Date.class, GregorianCalendar.class, SimpleDateFormat.class)
                                .or(calling(Calendar.class, "getInstance")),
                        Set.of("pdf"),
                        "they are mutable and know only the machine's zone (PDFBox asks for them:"
                                + " pdf may)",
                        "java.time",
                        """
                        new java.util.Date();
                        java.util.Calendar.getInstance();
                        new java.util.GregorianCalendar();
                        new java.text.SimpleDateFormat();
                        """),
                new Ban(
                        "the machine's clock",
                        callingWithout(Clock.class, LocalDate.class, "now")
                                .or(callingWithout(Clock.class, LocalDateTime.class, "now"))
                                .or(callingWithout(Clock.class, LocalTime.class, "now"))
                                .or(callingWithout(Clock.class, ZonedDateTime.class, "now"))
                                .or(callingWithout(Clock.class, OffsetDateTime.class, "now"))
                                .or(callingWithout(Clock.class, Instant.class, "now"))
                                .or(calling(System.class, "currentTimeMillis")),
                        APP,
                        "a test can't set it",
                        "a Clock given to the constructor: LocalDate.now(clock)",
                        """
                        java.time.LocalDate.now();
                        java.time.LocalDateTime.now();
                        java.time.LocalTime.now();
                        java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC);
                        java.time.OffsetDateTime.now();
                        java.time.Instant.now();
                        System.currentTimeMillis();
                        """),
                new Ban(
                        "the machine's time zone",
                        calling(TimeZone.class, "getDefault", "setDefault")
                                .or(calling(ZoneId.class, "systemDefault"))
                                .or(calling(Clock.class, "systemDefaultZone")),
                        APP,
                        "results would differ from machine to machine",
                        "the zone of the Clock given to the constructor",
                        """
                        java.util.TimeZone.setDefault(null);
                        java.util.TimeZone.getDefault();
                        java.time.ZoneId.systemDefault();
                        java.time.Clock.systemDefaultZone();
                        """));
    }

    private static List<Ban> words() {
        return List.of(
                new Ban(
                        "toLowerCase() and toUpperCase() without a Locale",
                        callingWithout(Locale.class, String.class, "toLowerCase", "toUpperCase"),
                        NOWHERE,
                        "on a Turkish machine \"TITLE\" becomes \"tıtle\"",
                        "toLowerCase(Locale.ROOT), or the language's locale for words that are"
                                + " shown",
                        """
                        "A".toLowerCase();
                        "A".toUpperCase();
                        java.util.function.Function<String, String> low = String::toLowerCase;
                        """),
                new Ban(
                        "format without a Locale",
                        callingWithout(Locale.class, String.class, "format", "formatted")
                                .or(
                                        callingWithout(
                                                Locale.class,
                                                PrintStream.class,
                                                "printf",
                                                "format")),
                        APP,
                        "numbers and dates come out in the machine's language",
                        "Texts for words that are shown, String.format(Locale.ROOT, …) for the"
                                + " rest",
                        """
                        "%d".formatted(1);
                        String.format("%d", 1);
                        System.err.printf("%d", 1);
                        """),
                new Ban(
                        "java.text.MessageFormat",
                        anyOf(MessageFormat.class),
                        NOWHERE,
                        "it has no plural forms and other rules for apostrophes than the bundles",
                        "Texts",
                        "java.text.MessageFormat.format(\"{0}\", 1);"),
                new Ban(
                        "the machine's language",
                        calling(Locale.class, "getDefault", "setDefault"),
                        APP,
                        "the interface's language is a setting",
                        "the LanguageTag of the Texts at hand",
                        """
                        java.util.Locale.setDefault(null);
                        java.util.Locale.getDefault();
                        """));
    }

    private static List<Ban> files() {
        return List.of(
                new Ban(
                        "java.io.File and its streams",
                        anyOf(
                                        File.class,
                                        FileInputStream.class,
                                        FileOutputStream.class,
                                        FileReader.class,
                                        FileWriter.class,
                                        RandomAccessFile.class)
                                .and(use -> !use.getName().equals("toPath")),
                        NOWHERE,
                        "it hides why something failed",
                        "java.nio.file.Path (toPath() at the edge of another library)",
                        """
                        new java.io.File("a");
                        java.nio.file.Path.of("a").toFile().delete();
                        new java.io.FileInputStream("a");
                        new java.io.FileOutputStream("a");
                        new java.io.FileReader("a");
                        new java.io.FileWriter("a");
                        new java.io.RandomAccessFile("a", "r");
                        """),
                new Ban(
                        "writing files past the file layer",
                        calling(
                                        Files.class,
                                        "write",
                                        "writeString",
                                        "newOutputStream",
                                        "newBufferedWriter",
                                        "newByteChannel",
                                        "copy",
                                        "move",
                                        "delete",
                                        "deleteIfExists",
                                        "createFile",
                                        "createDirectory",
                                        "createDirectories")
                                .or(calling(FileChannel.class, "open")),
                        FILES,
                        "a crash may leave half a file, and no test can make the disk full",
                        "FileLayer",
                        """
                        java.nio.file.Files.writeString(null, "a");
                        java.nio.file.Files.write(null, new byte[0]);
                        java.nio.file.Files.newOutputStream(null);
                        java.nio.file.Files.newBufferedWriter(null);
                        java.nio.file.Files.move(null, null);
                        java.nio.file.Files.delete(null);
                        java.nio.file.Files.createDirectories(null);
                        java.nio.channels.FileChannel.open(null);
                        """),
                new Ban(
                        "Java's serialization",
                        making(ObjectInputStream.class, ObjectOutputStream.class, XMLDecoder.class),
                        NOWHERE,
                        "reading it may run foreign code",
                        "JSON into records",
                        """
                        new java.io.ObjectInputStream(null);
                        new java.io.ObjectOutputStream(null);
                        new java.beans.XMLDecoder((java.io.InputStream) null);
                        """),
                new Ban(
                        "ZipInputStream",
                        making(ZipInputStream.class, JarInputStream.class),
                        NOWHERE,
                        "it believes local headers, which may differ from the central directory",
                        "ZipFile, under the limits of the design",
                        """
                        new java.util.zip.ZipInputStream(null);
                        new java.util.jar.JarInputStream(null);
                        """));
    }

    private static List<Ban> outside() {
        return List.of(
                new Ban(
                        "starting programs",
                        calling(Runtime.class, "exec").or(making(ProcessBuilder.class)),
                        NOWHERE,
                        "an argument from content could become a command",
                        "HostServices.showDocument for what the user asked to open",
                        """
                        Runtime.getRuntime().exec(new String[] {"a"});
                        new ProcessBuilder("a");
                        """),
                new Ban(
                        "the network past the feed",
                        calling(URL.class, "openStream", "openConnection", "getContent")
                                .or(making(Socket.class, ServerSocket.class, DatagramSocket.class)),
                        Set.of("feed"),
                        "nothing leaves the computer unless the counselor asks",
                        "Class.getResourceAsStream for what is bundled, a transport of feed for the"
                                + " rest",
                        """
                        new java.net.Socket();
                        new java.net.ServerSocket(0);
                        new java.net.DatagramSocket();
                        java.net.URI.create("https://example.org").toURL().openStream();
                        """),
                new Ban(
                        "System.out, System.err and printStackTrace()",
                        calling(System.class, "out", "err", "in")
                                .or(use -> use.getDescription().contains(".printStackTrace()>")),
                        APP,
                        "nobody sees it in a window, and it mixes with a command's output",
                        "System.Logger, or a UserMessage",
                        """
                        System.out.println();
                        System.err.println();
                        System.in.read();
                        new Exception().printStackTrace();
                        """));
    }
}
