package org.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.document.DocumentJson;
import org.lectern.exchange.Opened.Origin;
import org.lectern.plan.Block;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.text.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files that are cut off, damaged, too new, too large or made to do harm are refused by name or
 * opened without it, and leave nothing behind.
 */
class HostileFilesTest {
    private static final String NAME = "plan.lectern";

    @TempDir private static Path folder;
    private static Store reader;
    private static SessionPlan plan;
    private static byte[] whole;

    @BeforeAll
    static void write() throws IOException {
        try (var author = Samples.storeWithLibrary(folder.resolve("author"), 1)) {
            plan = Samples.plan(Samples.pin(author, 0), Samples.pin(author, 1));
            Samples.files(author).write(plan, folder.resolve(NAME));
        }
        whole = Files.readAllBytes(folder.resolve(NAME));
        reader = Samples.store(folder.resolve("reader"));
    }

    @AfterAll
    static void leaveNothingBehind() throws IOException {
        assertThat(new Plans(reader.documents(), reader.library()).list()).isEmpty();
        reader.close();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .doesNotContain("evil.txt")
                    .noneMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(folder.resolve("reader/blobs")).doesNotExist();
    }

    private static Opened read(byte[] bytes) throws IOException {
        return Samples.files(reader).read(Files.write(folder.resolve(NAME), bytes));
    }

    private static Opened read(Map<String, byte[]> entries) throws IOException {
        return Samples.files(reader).read(Samples.write(folder.resolve(NAME), entries));
    }

    private static Map<String, byte[]> entries() throws IOException {
        return Samples.entries(Files.write(folder.resolve(NAME), whole));
    }

    /** Something that reads a file. */
    @FunctionalInterface
    private interface Reading {
        Opened run() throws IOException;
    }

    /** Refused by the file's name, in a sentence that every language has. */
    private static void assertRefused(String key, Reading reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e -> {
                            assertThat(e.userMessage().key()).isEqualTo(key);
                            for (var language : Texts.LANGUAGES) {
                                assertThat(Texts.of(language).get(e.userMessage())).contains(NAME);
                            }
                        });
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
        var random = new Random(60);
        for (int i = 0; i < 60; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertRefused(
                    cut.length < 4 ? "exchange.file.notLectern" : "exchange.file.cutOff",
                    () -> read(cut));
        }
    }

    /** What no reader ever looks at, such as an entry's time, may differ; the plan may not. */
    @Test
    void aFlippedByteIsRefusedOrChangesNothing() throws IOException {
        var expected = read(whole).plan();
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                var opened = read(flipped);
                assertThat(opened.plan()).isEqualTo(expected);
                assertThat(opened.of(Origin.UNSIGNED)).hasSize(2);
            } catch (LecternException e) {
                assertThat(e.userMessage().key()).startsWith("exchange.file.");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void whatIsNoLecternFileIsSaidToBeNone() throws IOException {
        assertRefused("exchange.file.notLectern", () -> read(new byte[0]));
        assertRefused(
                "exchange.file.notLectern",
                () -> read("%PDF-1.7 hello".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                "exchange.file.notLectern",
                () -> read(Map.of("word/document.xml", new byte[] {1})));
        Files.delete(folder.resolve(NAME));
        assertRefused(
                "exchange.file.unreadable", () -> Samples.files(reader).read(folder.resolve(NAME)));
        Path inside = Files.createDirectories(folder.resolve("a folder").resolve(NAME));
        assertRefused("exchange.file.unreadable", () -> Samples.files(reader).read(inside));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "{}", "{\"format\":1}", "{\"format\":0}"})
    void aHeadThatIsNoneIsRefused(String head) throws IOException {
        var entries = entries();
        entries.put("lectern.json", head.getBytes(StandardCharsets.UTF_8));
        assertRefused("exchange.file.damaged", () -> read(entries));
    }

    @Test
    void aNewerFileSaysWhichVersionItNeeds() throws IOException {
        var entries = entries();
        var document = Sha256.ofText(Samples.text(entries, "document.json"));
        entries.put("lectern.json", Samples.head(2, "plan", "3.1.4", document));
        // What a newer format has, this one can't know.
        entries.put("pictures/one", new byte[] {1});
        assertRefused("exchange.file.newer", () -> read(entries));
        assertThatThrownBy(() -> read(entries)).hasMessageContaining("3.1.4");
        entries.put("lectern.json", Samples.head(2, "plan", "<b>\u202e", document));
        assertThatThrownBy(() -> read(entries)).hasMessage("exchange.file.newer [plan.lectern, ?]");
        var newerPlan = Samples.document(plan).replaceFirst("\"format\":2", "\"format\":3");
        assertRefused("exchange.file.newer", () -> read(Samples.around(newerPlan)));
    }

    @Test
    void anotherKindIsRefusedByName() throws IOException {
        var entries = entries();
        var document = Sha256.ofText(Samples.text(entries, "document.json"));
        entries.put("lectern.json", Samples.head(1, "hologram", "0.1.0", document));
        assertRefused("exchange.file.unknownKind", () -> read(entries));
        assertThatThrownBy(() -> read(entries)).hasMessageContaining("hologram");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"kind\":\"plan\",\"format\":2}",
                "{\"kind\":\"plan\",\"format\":2,\"content\":null}",
                "{\"kind\":\"plan\",\"format\":2,\"content\":{}}",
                "{\"kind\":\"plan\",\"format\":-1,\"content\":{}}",
                "{\"kind\":\"other\",\"format\":2,\"content\":{}}",
                "{\"kind\":\"plan\",\"kind\":\"plan\",\"format\":2,\"content\":{}}",
                "{\"kind\":\"plan\",\"format\":2,\"content\":{},\"more\":1}",
                "{\"kind\":\"plan\",\"format\":2,\"content\":{}} {}"
            })
    void aDocumentThatIsNoneIsRefused(String document) {
        assertRefused("exchange.file.damaged", () -> read(Samples.around(document)));
    }

    @Test
    void deepAndWideJsonIsRefusedQuietly() {
        String deep = "[".repeat(200_000);
        assertRefused("exchange.file.damaged", () -> read(Samples.around(deep)));
        // A language's tag as deep as it is long.
        String tag = "aa" + "-aa".repeat(10_000);
        String wide =
                Samples.document(plan)
                        .replace("\"participants\":{", "\"participants\":{\"" + tag + "\":1,");
        assertThat(wide).contains(tag);
        assertRefused("exchange.file.damaged", () -> read(Samples.around(wide)));
    }

    @Test
    void aPlanOfTenThousandBlocksIsRefusedByName() {
        var many = IntStream.range(0, 10_000).mapToObj(i -> Block.ofText("b" + i, 1)).toList();
        var large =
                new SessionPlan(
                        "Large",
                        null,
                        plan.start(),
                        180,
                        "",
                        plan.room(),
                        plan.group(),
                        "",
                        null,
                        List.of(),
                        many,
                        plan.checklist());
        assertRefused(
                "exchange.plan.tooManyBlocks", () -> read(Samples.around(Samples.document(large))));
        // What could not be opened again is not written either.
        assertRefused(
                "exchange.plan.tooManyBlocks",
                () -> {
                    Samples.files(reader).write(large, folder.resolve(NAME));
                    throw new AssertionError("written");
                });
    }

    @Test
    void aTextOfAMegabyteIsRefusedByName() {
        // Letters at random: what shrinks too well would pass for a bomb.
        var random = new Random(1);
        String title =
                random.ints(1024 * 1024, 'a', 'z' + 1)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        assertRefused(
                "exchange.plan.textTooLong",
                () -> read(Samples.around(Samples.document(plan.withTitle(title)))));
        assertRefused(
                "exchange.file.damaged",
                () -> read(Samples.around(Samples.document(plan.withTitle(title + "t")))));
    }

    @Test
    void hostileTextLosesOnlyWhatCantBeSeen() throws IOException {
        var hostile =
                plan.withTitle("\u202Egnp.exe\u202C <b>&amp;\u0000</b>\r\nnext\tone")
                        .withPlace("\uFEFF\u2066room\u2069 😀 \uD800!")
                        .withNotes("one\r\ntwo\u2028three\u0007\n\tfour{0}");
        var opened = read(Samples.around(Samples.document(hostile)));
        assertThat(opened.plan().title()).isEqualTo("gnp.exe <b>&amp;</b> next one");
        assertThat(opened.plan().place()).isIn("room 😀 !", "room 😀 ?!");
        assertThat(opened.plan().notes()).isEqualTo("one\ntwo\nthree\n\tfour{0}");
        assertThat(opened.of(Origin.MISSING)).hasSize(2);
    }

    @Test
    void bombsAreRefusedByWhatReallyComesOut() throws IOException {
        var bomb = entries();
        bomb.put("document.json", new byte[15 * 1024 * 1024]);
        assertRefused("exchange.file.tooLarge", () -> read(bomb));
        var blob = entries();
        byte[] zeros = new byte[65 * 1024 * 1024];
        blob.put("blobs/" + Sha256.of(zeros), zeros);
        assertRefused("exchange.file.tooLarge", () -> read(blob));
        var head = entries();
        head.put("lectern.json", new byte[65 * 1024]);
        assertRefused("exchange.file.tooLarge", () -> read(head));
        var many = entries();
        for (int i = 0; i <= LecternFormat.MAX_ENTRIES; i++) {
            many.put("blobs/" + Sha256.ofText("" + i), new byte[0]);
        }
        assertRefused("exchange.file.tooLarge", () -> read(many));
    }

    /** The header claims ten bytes; many megabytes come out. */
    @Test
    void aSizeThatLiesIsNotBelieved() throws IOException {
        var entries = new TreeMap<String, byte[]>(Map.of("lectern.json", new byte[8_000_000]));
        byte[] zip = Files.readAllBytes(Samples.write(folder.resolve(NAME), entries));
        int central = Samples.indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
        zip[central + 24] = 10;
        zip[central + 25] = 0;
        zip[central + 26] = 0;
        zip[central + 27] = 0;
        assertThatThrownBy(() -> read(zip))
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e ->
                                assertThat(e.userMessage().key())
                                        .isIn("exchange.file.tooLarge", "exchange.file.damaged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "blobs/../../evil.txt",
                "/evil.txt",
                "C:\\evil.txt",
                "blobs/evil.txt",
                "evil.txt/"
            })
    void namesThatAreNotOfTheFormatAreRefused(String name) throws IOException {
        var entries = entries();
        entries.put(name, new byte[0]);
        assertRefused("exchange.file.damaged", () -> read(entries));
    }

    @Test
    void aNameThatStandsTwiceIsRefused() throws IOException {
        var entries = entries();
        entries.put("documenx.json", entries.get("document.json"));
        byte[] zip = Files.readAllBytes(Samples.write(folder.resolve(NAME), entries));
        byte[] name = "documenx.json".getBytes(StandardCharsets.UTF_8);
        for (int at = Samples.indexOf(zip, name, 0); at >= 0; at = Samples.indexOf(zip, name, at)) {
            zip[at + 7] = 't';
        }
        assertRefused("exchange.file.damaged", () -> read(zip));
    }

    /** A link is its target's name as text: neither followed nor made. */
    @Test
    void aSymbolicLinkIsOnlyText() throws IOException {
        var entries = entries();
        entries.put("document.json", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        byte[] zip = Files.readAllBytes(Samples.write(folder.resolve(NAME), entries));
        byte[] central = {'P', 'K', 1, 2};
        for (int at = Samples.indexOf(zip, central, 0);
                at >= 0;
                at = Samples.indexOf(zip, central, at + 1)) {
            zip[at + 5] = 3;
            zip[at + 41] = (byte) 0xA1;
            zip[at + 40] = (byte) 0xFF;
        }
        assertRefused("exchange.file.damaged", () -> read(zip));
    }

    @Test
    void aBlobThatIsNotWhatItsNameSaysIsRefused() throws IOException {
        var entries = entries();
        for (String name : List.copyOf(entries.keySet())) {
            if (name.startsWith("blobs/")) {
                byte[] right = entries.put(name, new byte[] {1});
                assertRefused("exchange.file.damaged", () -> read(entries));
                entries.remove(name);
                boolean isManifest =
                        PlanMaterials.pins(plan).stream()
                                .anyMatch(pin -> name.endsWith(pin.manifest().hex()));
                if (!isManifest) {
                    assertRefused("exchange.file.damaged", () -> read(entries));
                } else {
                    assertThat(read(entries).of(Origin.MISSING)).hasSize(1);
                }
                entries.put(name, right);
            }
        }
        assertThat(read(entries).of(Origin.UNSIGNED)).hasSize(2);
    }

    @Test
    void aPinToAnotherMaterialsManifestIsRefused() {
        String other = Samples.document(plan).replace("\"m-0\"", "\"m-7\"");
        assertRefused(
                "exchange.file.damaged",
                () -> {
                    var entries = Samples.around(other);
                    entries().forEach(entries::putIfAbsent);
                    return read(entries);
                });
    }

    @Test
    void theDocumentsOfTestsAreTheOnesThatAreWritten() throws IOException {
        assertThat(DocumentJson.mapper().readTree(Samples.document(plan)))
                .isEqualTo(DocumentJson.mapper().readTree(entries().get("document.json")));
    }
}
