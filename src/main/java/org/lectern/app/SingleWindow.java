package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.FileLayer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * One window for one data folder: a second start asks the first one, through a socket in the data
 * folder, to come forward. Nothing but that can be asked.
 */
final class SingleWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SingleWindow.class.getName());
    private static final String NAME = "window.socket";
    private static final byte COME_FORWARD = 1;

    private final @Nullable ServerSocketChannel server;
    private final Path socket;

    private SingleWindow(Path socket, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /**
     * Listens for later starts. Only whoever holds the store's lock calls this. Where no socket can
     * be made (a path that is too long, a file system without sockets) a later start just says that
     * Lectern is open.
     *
     * @param comeForward called on a thread of its own for each later start
     */
    static SingleWindow listen(Path data, Runnable comeForward) {
        Path socket = data.resolve(NAME);
        try {
            FileLayer.real().delete(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().name("single-window").start(() -> accept(server, comeForward));
            return new SingleWindow(socket, server);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "no socket for later starts", e);
            return new SingleWindow(socket, null);
        }
    }

    private static void accept(ServerSocketChannel server, Runnable comeForward) {
        while (true) {
            try (SocketChannel caller = server.accept()) {
                var asked = ByteBuffer.allocate(1);
                if (caller.read(asked) == 1 && asked.get(0) == COME_FORWARD) {
                    comeForward.run();
                    caller.write(ByteBuffer.wrap(new byte[] {COME_FORWARD}));
                }
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.log(System.Logger.Level.INFO, "a later start broke off", e);
            }
        }
    }

    /**
     * Asks the window that has this data folder open to come forward. @return whether it answered
     */
    static boolean bringForward(Path data) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(data.resolve(NAME)))) {
            channel.write(ByteBuffer.wrap(new byte[] {COME_FORWARD}));
            return channel.read(ByteBuffer.allocate(1)) == 1;
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
