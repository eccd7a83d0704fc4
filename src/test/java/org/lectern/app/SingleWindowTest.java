package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

class SingleWindowTest {
    @TempDir private Path folder;

    private final AtomicInteger came = new AtomicInteger();
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private SingleWindow window;

    @BeforeEach
    void listen() {
        window =
                SingleWindow.listen(
                        folder,
                        new SingleWindow.Requests() {
                            @Override
                            public void comeForward() {
                                came.incrementAndGet();
                            }

                            @Override
                            public void open(Path file) {
                                opened.add(file);
                            }
                        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aLaterStartBringsTheFirstWindowForward() {
        assertThat(SingleWindow.handOver(folder, List.of())).isTrue();
        assertThat(SingleWindow.handOver(folder, List.of())).isTrue();
        assertThat(came).hasValue(2);
        assertThat(opened).isEmpty();
        window.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLaterStartHandsItsFilesOver() {
        var files =
                List.of(
                        folder.resolve("Утринна група.lectern"),
                        folder.resolve("Πρωί – 100 %.lectern"),
                        folder.resolve("a\nb.lectern"));
        assertThat(SingleWindow.handOver(folder, files)).isTrue();
        assertThat(opened).isEqualTo(files);
    }

    @Test
    void whereNobodyListensNobodyAnswers() {
        window.close();
        assertThat(SingleWindow.handOver(folder, List.of())).isFalse();
        assertThat(SingleWindow.handOver(folder, List.of(folder.resolve("a.lectern")))).isFalse();
    }

    /** Says this to the window, ends, and returns how many bytes it answered. */
    private int answered(byte[] said) throws IOException {
        try (var channel = SocketChannel.open(address())) {
            channel.write(ByteBuffer.wrap(said));
            channel.shutdownOutput();
            return Math.max(0, channel.read(ByteBuffer.allocate(16)));
        } catch (IOException e) {
            // Closed while it was still being spoken to.
            return 0;
        }
    }

    private UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(SingleWindow.socketOf(folder));
    }

    private static byte[] open(int length, byte... path) {
        return ByteBuffer.allocate(1 + Integer.BYTES + path.length)
                .put(SingleWindow.OPEN)
                .putInt(length)
                .put(path)
                .array();
    }

    private static byte[] open(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return open(bytes.length, bytes);
    }

    @Test
    void whatIsNoRequestIsRefused() throws IOException {
        var absolute = folder.resolve("a.lectern").toString();
        byte[] good = absolute.getBytes(StandardCharsets.UTF_8);
        var refused =
                List.of(
                        new byte[0],
                        new byte[] {0},
                        new byte[] {3, 0, 0, 0, 1, 'a'},
                        new byte[] {-1},
                        "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                        new byte[] {SingleWindow.OPEN},
                        new byte[] {SingleWindow.OPEN, 0, 0},
                        open(0),
                        open(-1, good),
                        open(Integer.MIN_VALUE, good),
                        open(Integer.MAX_VALUE, good),
                        open(SingleWindow.MAX_PATH_BYTES + 1, good),
                        // Cut off.
                        open(good.length + 1, good),
                        // No UTF-8: half a letter, a surrogate, an overlong slash.
                        open(2, (byte) '/', (byte) 0xD0),
                        open(4, (byte) '/', (byte) 0xED, (byte) 0xA0, (byte) 0x80),
                        open(3, (byte) '/', (byte) 0xC0, (byte) 0xAF),
                        open("relative.lectern"),
                        open("../up.lectern"),
                        open(" " + absolute),
                        open(absolute + "\0.png"));
        for (byte[] said : refused) {
            assertThat(answered(said))
                    .as("%s", new String(said, StandardCharsets.ISO_8859_1))
                    .isZero();
        }
        assertThat(opened).isEmpty();
        assertThat(came).hasValue(0);
        // And it still listens.
        assertThat(answered(open(absolute))).isOne();
        assertThat(opened).containsExactly(Path.of(absolute));
    }

    @Test
    void whatFollowsARequestIsNotRead() throws IOException {
        byte[] first = open(folder.resolve("a.lectern").toString());
        byte[] second = open(folder.resolve("b.lectern").toString());
        var both = ByteBuffer.allocate(first.length + second.length).put(first).put(second);
        answered(both.array());
        assertThat(SingleWindow.handOver(folder, List.of())).isTrue();
        assertThat(opened).doesNotContain(folder.resolve("b.lectern"));
    }

    @Test
    void aPathIsMadePlain() throws IOException {
        assertThat(answered(open(folder + "/x/../a.lectern"))).isOne();
        assertThat(opened).containsExactly(folder.resolve("a.lectern"));
    }

    @Test
    void whoeverSaysNothingKeepsNoOtherWaiting() throws IOException {
        try (var silent = SocketChannel.open(address());
                var slow = SocketChannel.open(address())) {
            slow.write(ByteBuffer.wrap(new byte[] {SingleWindow.OPEN, 0, 0}));
            assertThat(SingleWindow.handOver(folder, List.of())).isTrue();
            assertThat(silent.isOpen()).isTrue();
        }
        assertThat(came).hasValue(1);
    }

    @Test
    void anyBytesAreRefusedOrUnderstood() throws IOException {
        var random = new Random(20261124);
        for (int i = 0; i < 300; i++) {
            byte[] said = new byte[random.nextInt(40)];
            random.nextBytes(said);
            if (said.length > 0 && said[0] == SingleWindow.COME_FORWARD) {
                said[0] = SingleWindow.OPEN;
            }
            answered(said);
        }
        assertThat(came).hasValue(0);
        assertThat(opened).allMatch(Path::isAbsolute);
        assertThat(SingleWindow.handOver(folder, List.of())).isTrue();
    }

    @Test
    void aPathThatNoSystemKnowsIsNotHandedOver() {
        var path = Path.of("/" + "a".repeat(SingleWindow.MAX_PATH_BYTES));
        assertThat(SingleWindow.handOver(folder, List.of(path))).isFalse();
        assertThat(opened).isEmpty();
    }
}
