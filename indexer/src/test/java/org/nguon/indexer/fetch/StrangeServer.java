package org.nguon.indexer.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on this machine that answers byte for byte what a test tells it to, once each, and then hangs up. So it can
/// lie about lengths and break off in the middle, which a well-made server cannot.
public final class StrangeServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Queue<byte[]> answers = new ConcurrentLinkedQueue<>(new ArrayDeque<>());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean endless;

    public StrangeServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        thread = Thread.ofVirtual().start(this::serve);
    }

    /// An address of this server.
    public String at(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /// The next answer: its head without the last empty line, and its body.
    public StrangeServer answer(String head, byte[] body) {
        byte[] start = (head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        answers.add(whole);
        return this;
    }

    public StrangeServer answer(String head, String body) {
        return answer(head, body.getBytes(StandardCharsets.UTF_8));
    }

    /// The last answer goes on until the other side hangs up.
    StrangeServer withoutEnd() {
        endless = true;
        return this;
    }

    /// What was asked, each request with its headers.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
                StringBuilder request = new StringBuilder();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    request.append(line).append('\n');
                }
                requests.add(request.toString());
                byte[] answer = answers.poll();
                OutputStream out = visitor.getOutputStream();
                out.write(answer == null ? "HTTP/1.1 404 None left\r\n\r\n".getBytes(StandardCharsets.UTF_8) : answer);
                while (endless && answers.isEmpty()) {
                    out.write(new byte[1 << 12]);
                }
                out.flush();
            } catch (SocketException _) {
                // the visitor or the test hung up
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
