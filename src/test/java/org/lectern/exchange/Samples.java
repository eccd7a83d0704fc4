package org.lectern.exchange;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.document.DocumentJson;
import org.lectern.material.Material;
import org.lectern.material.Pin;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.Checklist;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.testing.TestLibraries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Stores, plans and files to test with. */
final class Samples {
    static final LanguageTag BG = LanguageTag.of("bg");
    static final LanguageTag EN = LanguageTag.of("en");
    static final Instant NOW = Instant.parse("2027-01-10T08:00:00Z");

    private static final long SEED = 1;

    private Samples() {}

    static Store store(Path folder) {
        return Store.open(folder, FileLayer.real(), InstantSource.fixed(NOW));
    }

    /** A store with the materials m-0 … m-2 in a revision. */
    static Store storeWithLibrary(Path folder, int revision) {
        var store = store(folder);
        install(store, revision);
        return store;
    }

    static void install(Store store, int revision) {
        store.library()
                .install(
                        TestLibraries.FEED,
                        "release " + revision,
                        TestLibraries.facts(),
                        TestLibraries.framework(),
                        TestLibraries.materials(SEED, 3, revision),
                        3,
                        Progress.NONE,
                        Cancellation.NEVER);
    }

    static PlanFiles files(Store store) {
        return new PlanFiles(store.library(), store.revisions(), FileLayer.real(), "0.1.0");
    }

    static Pin pin(Store store, int number) {
        return store.library().head(TestLibraries.id(number)).orElseThrow().pin();
    }

    /** A material that no library has, with the id of one that it has. */
    static Material stranger() {
        return TestLibraries.material(99, 0, 1);
    }

    static Group group() {
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(BG, 6);
        readers.put(EN, 5);
        return new Group("Търсещи работа", readers);
    }

    /** A plan of two days with something in every part of it. */
    static SessionPlan plan(Pin first, Pin second) {
        var plan =
                SessionPlan.empty("Моите ценности", group())
                        .withDate(LocalDate.of(2027, 1, 14))
                        .withPlace("Читалище „Светлина“; зала 2, вход А")
                        .withNotes("Вземи ключовете\nи флипчарта")
                        .withChecklist(Checklist.EMPTY.add(Checklist.Entry.of("Book the room")));
        var breakouts =
                Block.ofParallel(
                        List.of(
                                new Track("Blue", 6, List.of(Block.ofMaterial(second, 20))),
                                new Track("Red", 5, List.of(Block.ofText("Разговор", 25)))));
        return Stream.of(
                        Block.ofText("Посрещане", 10).withGoal("Да се запознаем"),
                        Block.ofMaterial(first, 45)
                                .withNotes("Първо картите")
                                .withLockedAt(LocalTime.of(9, 45)),
                        Block.ofBreak(15),
                        breakouts,
                        Block.ofDay(new NewDay(LocalDate.of(2027, 1, 15), LocalTime.of(14, 0), 60)),
                        Block.ofText("Bye", 30))
                .reduce(plan, SessionPlan::append, (a, b) -> b);
    }

    /** The entries of a file by name, in their order. */
    static Map<String, byte[]> entries(Path file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    static String text(Map<String, byte[]> entries, String name) {
        return new String(Objects.requireNonNull(entries.get(name)), StandardCharsets.UTF_8);
    }

    static Path write(Path file, Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** The entries of a whole file around any document. */
    static Map<String, byte[]> around(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("lectern.json", head(1, "plan", "0.1.0", Sha256.of(bytes)));
        entries.put("document.json", bytes);
        return entries;
    }

    static byte[] head(int format, String kind, String madeBy, Sha256 document) {
        return """
        {"format":%d,"kind":"%s","madeBy":"%s","document":"%s"}
        """
                .formatted(format, kind, madeBy, document)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The document of a plan as a file holds it, whatever the limits. */
    static String document(SessionPlan plan) {
        return "{\"kind\":\"plan\",\"format\":%d,\"content\":%s}"
                .formatted(
                        SessionPlan.KIND.format(), DocumentJson.mapper().writeValueAsString(plan));
    }

    /** Where these bytes stand for the first time from there on, or -1. */
    static int indexOf(byte[] in, byte[] what, int from) {
        for (int i = from; i + what.length <= in.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
