package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.FileLayer;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One window for one data folder: a second start asks the first one, through a socket in the data
 * folder, to come forward or to open a file. Nothing but that can be asked.
 *
 * <p>A request is one byte, {@value #COME_FORWARD} or {@value #OPEN}; after the second, the length
 * of a path in UTF-8 as four bytes, the highest first, at most {@value #MAX_PATH_BYTES}, and the
 * path, which is absolute. The answer is the byte of a request that was taken; whatever else comes
 * is closed without one.
 */
final class SingleWindow implements AutoCloseable {
    /** The longest path, in bytes: no system knows a longer one. */
    static final int MAX_PATH_BYTES = 128 * 1024;

    static final byte COME_FORWARD = 1;
    static final byte OPEN = 2;

    private static final System.Logger LOG = System.getLogger(SingleWindow.class.getName());
    private static final String NAME = "window.socket";

    /** How long either side waits for the other before it gives up. */
    private static final long PATIENCE_SECONDS = 10;

    private final @Nullable ServerSocketChannel server;
    private final Path socket;

    private SingleWindow(Path socket, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /** What a later start can ask for. Called on threads of their own. */
    interface Requests {
        /** The window is to come forward. */
        void comeForward();

        /**
         * The window is to come forward with this file. Nothing is known of it: it may not be
         * there.
         *
         * @param file absolute
         */
        void open(Path file);
    }

    /**
     * Listens for later starts. Only whoever holds the store's lock calls this. Where no socket can
     * be made (a path that is too long, a file system without sockets) a later start just says that
     * Lectern is open.
     */
    static SingleWindow listen(Path data, Requests requests) {
        Path socket = socketOf(data);
        try {
            FileLayer.real().delete(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().name("single-window").start(() -> accept(server, requests));
            return new SingleWindow(socket, server);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "no socket for later starts", e);
            return new SingleWindow(socket, null);
        }
    }

    /** Where the window of a data folder listens. */
    static Path socketOf(Path data) {
        return data.resolve(NAME);
    }

    private static void accept(ServerSocketChannel server, Requests requests) {
        while (true) {
            try {
                SocketChannel caller = server.accept();
                // One that says nothing keeps no other waiting.
                Thread.ofVirtual()
                        .name("single-window-caller")
                        .start(() -> answer(caller, requests));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.log(System.Logger.Level.INFO, "a later start broke off", e);
            }
        }
    }

    private static void answer(SocketChannel caller, Requests requests) {
        try (caller) {
            giveUpLater(caller);
            byte asked = read(caller, 1).get();
            switch (asked) {
                case COME_FORWARD -> requests.comeForward();
                case OPEN -> requests.open(path(caller));
                default -> throw new ProtocolException("asked for " + asked);
            }
            write(caller, ByteBuffer.wrap(new byte[] {asked}));
        } catch (IOException e) {
            // Only what was said here stands in it, nothing that the other side chose.
            LOG.log(System.Logger.Level.INFO, "a later start got no answer: {0}", e.getMessage());
        }
    }

    private static Path path(SocketChannel caller) throws IOException {
        int length = read(caller, Integer.BYTES).getInt();
        if (length < 1 || length > MAX_PATH_BYTES) {
            throw new ProtocolException("a path of " + length + " bytes");
        }
        try {
            // A decoder of its own refuses what is no UTF-8 instead of replacing it.
            var text = StandardCharsets.UTF_8.newDecoder().decode(read(caller, length)).toString();
            Path file = Path.of(text);
            if (!file.isAbsolute()) {
                throw new ProtocolException("not an absolute path");
            }
            return file.normalize();
        } catch (CharacterCodingException | InvalidPathException e) {
            LOG.log(System.Logger.Level.DEBUG, "refused", e);
            throw new ProtocolException("not a path");
        }
    }

    private static ByteBuffer read(SocketChannel channel, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("cut off after " + bytes.position() + " bytes");
            }
        }
        return bytes.flip();
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Sockets of this kind have no time-outs of their own. */
    private static void giveUpLater(SocketChannel channel) {
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .execute(
                        () -> {
                            try {
                                channel.close();
                            } catch (IOException e) {
                                LOG.log(System.Logger.Level.DEBUG, "closed already", e);
                            }
                        });
    }

    /**
     * Asks the window that has this data folder open to come forward, with these files if there are
     * any.
     *
     * @param files absolute
     * @return whether it is there and took any of it
     */
    static boolean handOver(Path data, List<Path> files) {
        if (files.isEmpty()) {
            return ask(data, ByteBuffer.wrap(new byte[] {COME_FORWARD}));
        }
        boolean taken = false;
        for (Path file : files) {
            byte[] path = file.toString().getBytes(StandardCharsets.UTF_8);
            var request = ByteBuffer.allocate(1 + Integer.BYTES + path.length);
            taken |= ask(data, request.put(OPEN).putInt(path.length).put(path).flip());
        }
        return taken;
    }

    private static boolean ask(Path data, ByteBuffer request) {
        byte asked = request.get(0);
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socketOf(data)))) {
            giveUpLater(channel);
            write(channel, request);
            return read(channel, 1).get() == asked;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "the other window does not answer", e);
            return false;
        }
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
            FileLayer.real().delete(socket);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "the socket stays behind", e);
        }
    }
}
