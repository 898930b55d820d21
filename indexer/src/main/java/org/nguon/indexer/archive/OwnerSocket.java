package org.nguon.indexer.archive;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner's ear: a Unix-domain socket through which other processes of the same user hand their commands
/// over. Its address stands in a file of the data folder, since a socket's own path may not be longer than
/// about a hundred bytes.
///
/// A request is one frame with a [HandedOver] as JSON. The answer is a row of frames: a byte that says what
/// it is (`o` output, `e` error output, `x` exit code), a length of four bytes, and that many bytes.
final class OwnerSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerSocket.class);
    private static final int LONGEST_PATH = 100;
    private static final int LARGEST_REQUEST = 1 << 20;
    private static final String ADDRESS_FILE = "owner.address";

    private final Path addressFile;
    private final Path socketPath;
    private final ServerSocketChannel server;
    private final CommandRunner runner;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("owner-socket-", 0).factory());
    private final Set<SocketChannel> running = new HashSet<>();
    private volatile boolean closing;

    private OwnerSocket(Path addressFile, Path socketPath, ServerSocketChannel server, CommandRunner runner) {
        this.addressFile = addressFile;
        this.socketPath = socketPath;
        this.server = server;
        this.runner = runner;
    }

    /// Starts to listen. Only the owner may call this: what a dead owner left is replaced.
    static OwnerSocket listen(DataFolder folder, CommandRunner runner) {
        Path addressFile = folder.path().resolve(ADDRESS_FILE);
        try {
            removeLeftover(addressFile);
            Path socketPath = socketPath(folder);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socketPath));
            Files.writeString(addressFile, socketPath.toString());
            OwnerSocket socket = new OwnerSocket(addressFile, socketPath, server, runner);
            socket.threads.execute(socket::acceptUntilClosed);
            return socket;
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, addressFile.toString(), e);
        }
    }

    /// Hands a command to the owner and copies its output here until it ends.
    ///
    /// @return the exit code; empty when no owner listens (it is starting, ending, or dead)
    static Optional<Integer> handOver(DataFolder folder, HandedOver command, OutputStream out, OutputStream err)
            throws IOException {
        Optional<SocketChannel> connected = connect(folder);
        if (connected.isEmpty()) {
            return Optional.empty();
        }
        try (SocketChannel channel = connected.get()) {
            DataOutputStream request = new DataOutputStream(Channels.newOutputStream(channel));
            byte[] json = Json.write(command).getBytes(StandardCharsets.UTF_8);
            request.writeInt(json.length);
            request.write(json);
            request.flush();
            return Optional.of(copyAnswer(new DataInputStream(Channels.newInputStream(channel)), out, err));
        }
    }

    private static int copyAnswer(DataInputStream answer, OutputStream out, OutputStream err) throws IOException {
        while (true) {
            int kind;
            try {
                kind = answer.readByte();
            } catch (EOFException e) {
                throw new EOFException("the owner of the archive ended before the command did");
            }
            byte[] bytes = answer.readNBytes(answer.readInt());
            switch (kind) {
                case 'o' -> {
                    out.write(bytes);
                    out.flush();
                }
                case 'e' -> {
                    err.write(bytes);
                    err.flush();
                }
                case 'x' -> {
                    return Integer.parseInt(new String(bytes, StandardCharsets.US_ASCII));
                }
                default -> throw new IOException("the owner answered with a frame of unknown kind " + kind);
            }
        }
    }

    private static Optional<SocketChannel> connect(DataFolder folder) throws IOException {
        String address;
        try {
            address = Files.readString(folder.path().resolve(ADDRESS_FILE));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        if (address.isEmpty()) {
            return Optional.empty();
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(Path.of(address)));
            return Optional.of(channel);
        } catch (IOException _) {
            channel.close();
            return Optional.empty();
        }
    }

    private static void removeLeftover(Path addressFile) throws IOException {
        if (Files.exists(addressFile)) {
            String leftover = Files.readString(addressFile);
            if (leftover.endsWith(".sock")) {
                Files.deleteIfExists(Path.of(leftover));
            }
            Files.delete(addressFile);
        }
    }

    private static Path socketPath(DataFolder folder) throws IOException {
        Path inFolder = folder.path().resolve("owner.sock");
        if (inFolder.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
            Files.deleteIfExists(inFolder);
            return inFolder;
        }
        return Files.createTempDirectory("nguon").resolve("owner.sock");
    }

    private void acceptUntilClosed() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                synchronized (running) {
                    running.add(channel);
                }
                threads.execute(() -> answer(channel));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                LOG.warn("A command could not be taken over", e);
            }
        }
    }

    private void answer(SocketChannel channel) {
        try (channel) {
            DataInputStream request = new DataInputStream(Channels.newInputStream(channel));
            int length = request.readInt();
            if (length < 0 || length > LARGEST_REQUEST) {
                throw new IOException("a command of " + length + " bytes");
            }
            HandedOver command =
                    Json.read(new String(request.readNBytes(length), StandardCharsets.UTF_8), HandedOver.class);
            DataOutputStream answer = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            AtomicBoolean gone = new AtomicBoolean();
            threads.execute(() -> watchForLeaving(request, gone));
            int exitCode =
                    runner.run(command, new Framed(answer, 'o'), new Framed(answer, 'e'), () -> gone.get() || closing);
            new Framed(answer, 'x').write(Integer.toString(exitCode).getBytes(StandardCharsets.US_ASCII));
            answer.flush();
        } catch (IOException e) {
            LOG.info("A handed-over command ended early: {}", e.toString());
        } finally {
            synchronized (running) {
                running.remove(channel);
                running.notifyAll();
            }
        }
    }

    /// The one who asked sends nothing more; the end of its stream says that it has gone.
    private static void watchForLeaving(DataInputStream request, AtomicBoolean gone) {
        try {
            gone.set(request.read() < 0);
        } catch (IOException _) {
            gone.set(true);
        }
    }

    /// Takes no more commands, asks the running ones to stop, and waits for them.
    @Override
    public void close() {
        closing = true;
        try {
            server.close();
            Files.deleteIfExists(socketPath);
            Files.deleteIfExists(addressFile);
        } catch (IOException e) {
            LOG.warn("The owner's socket could not be removed", e);
        }
        synchronized (running) {
            while (!running.isEmpty()) {
                try {
                    running.wait();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /// One of the two output streams of a command, sent as frames over the shared connection.
    private static final class Framed extends OutputStream {
        private final DataOutputStream connection;
        private final char kind;

        Framed(DataOutputStream connection, char kind) {
            this.connection = connection;
            this.kind = kind;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            synchronized (connection) {
                connection.writeByte(kind);
                connection.writeInt(length);
                connection.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            synchronized (connection) {
                connection.flush();
            }
        }
    }
}
