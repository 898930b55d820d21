package org.nguon.indexer.isolation;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;

/// Main class of a child. One thread reads requests, so that the end of the input is seen even while a
/// request runs away; the main thread serves them.
final class ChildMain {

    private static final class Request {
        final String task;
        final byte[] bytes;

        Request(String task, byte[] bytes) {
            this.task = task;
            this.bytes = bytes;
        }
    }

    private ChildMain() {}

    /// Serves until the parent is gone.
    ///
    /// @param arguments where answers go: the path of an open descriptor, or nothing for the standard output
    public static void main(String[] arguments) throws Exception {
        OutputStream answers = arguments.length == 0 ? System.out : new FileOutputStream(arguments[0]);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16));
        DataInputStream in = new DataInputStream(System.in);
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());

        SynchronousQueue<Request> requests = new SynchronousQueue<>();
        Thread reader = new Thread(() -> read(in, requests), "requests");
        reader.setDaemon(true);
        reader.start();
        Frames.write(out, Frames.READY);
        serve(requests, out);
    }

    private static void read(DataInputStream in, SynchronousQueue<Request> requests) {
        try {
            while (Frames.kind(in) == Frames.CALL) {
                requests.put(new Request(Frames.text(Frames.part(in)), Frames.part(in)));
            }
        } catch (IOException | InterruptedException e) {
            // the parent is gone or talks nonsense: in both cases there is nobody to work for
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void serve(SynchronousQueue<Request> requests, DataOutputStream out)
            throws IOException, InterruptedException {
        Map<String, ChildTask> tasks = new HashMap<>();
        while (true) {
            Request request = requests.take();
            try {
                ChildTask task = tasks.get(request.task);
                if (task == null) {
                    task = taskNamed(request.task);
                    tasks.put(request.task, task);
                }
                Frames.write(out, Frames.ANSWER, task.run(request.bytes));
            } catch (OutOfMemoryError e) {
                Frames.write(out, Frames.NO_MEMORY, Frames.text(e.getMessage()));
                Runtime.getRuntime().halt(3);
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                Frames.write(out, Frames.REFUSAL, Frames.text(described(e)));
            }
        }
    }

    private static ChildTask taskNamed(String name) throws ReflectiveOperationException {
        Constructor<? extends ChildTask> constructor =
                Class.forName(name).asSubclass(ChildTask.class).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static String described(Throwable trouble) {
        String message = trouble.getMessage();
        String text = message == null || message.isBlank()
                ? trouble.getClass().getSimpleName()
                : trouble.getClass().getSimpleName() + ": " + message;
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }
}
