package org.nguon.indexer.isolation;

import java.io.IOException;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// A pool of child processes. Any number of threads may call; as many requests as there are children run at
/// once, the others wait their turn in the order they came. Children are started when first needed, kept
/// warm, and replaced when they were lost.
public final class Children implements AutoCloseable {

    /// What happened since the pool was made.
    ///
    /// @param started processes started
    /// @param running processes alive now
    /// @param busy requests in work now
    /// @param answered requests that got an answer
    /// @param refused requests whose task threw
    /// @param timedOut requests killed for being late
    /// @param crashed requests whose child ended
    /// @param outOfMemory requests that ran into the memory limit
    public record Counts(
            long started,
            int running,
            int busy,
            long answered,
            long refused,
            long timedOut,
            long crashed,
            long outOfMemory) {}

    private final ChildSettings settings;
    private final Semaphore places;
    private final Deque<Child> idle = new ConcurrentLinkedDeque<>();
    private final Set<Child> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("children-watch").factory());
    private volatile boolean closed;

    private final LongAdder started = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final LongAdder crashed = new LongAdder();
    private final LongAdder outOfMemory = new LongAdder();

    public Children(ChildSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.children(), true);
    }

    /// Has a child do the task; waits for a free child first, without limit.
    ///
    /// @param task class with a constructor without arguments, found by name in the child
    /// @param request at most 64 MB
    /// @return what the task answered
    /// @throws ChildFailure when the child did not answer; it concerns this request alone
    /// @throws ArchiveException with [Code#RE_NO_CHILD] when the machine cannot start a child
    /// @throws IllegalStateException after [#close()]
    public byte[] call(Class<? extends ChildTask> task, byte[] request) throws ChildFailure {
        if (request.length > Frames.LIMIT) {
            throw new IllegalArgumentException("a request of " + request.length + " bytes is beyond the limit");
        }
        places.acquireUninterruptibly();
        try {
            Child child = take();
            try {
                byte[] answer = child.ask(task.getName(), request, settings.timeout());
                answered.increment();
                return answer;
            } catch (ChildFailure failure) {
                count(failure);
                throw failure;
            } finally {
                putBack(child);
            }
        } finally {
            places.release();
        }
    }

    /// The figures of this pool.
    public Counts counts() {
        return new Counts(
                started.sum(),
                all.size(),
                settings.children() - places.availablePermits(),
                answered.sum(),
                refused.sum(),
                timedOut.sum(),
                crashed.sum(),
                outOfMemory.sum());
    }

    /// The limits the children work under.
    public ChildSettings settings() {
        return settings;
    }

    /// Kills all children. Requests in work fail with [ChildFailure.Reason#CRASHED].
    @Override
    public void close() {
        closed = true;
        all.forEach(Child::kill);
        all.clear();
        idle.clear();
        watch.shutdownNow();
    }

    private Child take() {
        Child child = idle.pollFirst();
        while (child != null && !child.usable()) {
            discard(child);
            child = idle.pollFirst();
        }
        if (closed) {
            throw new IllegalStateException("the children were sent home");
        }
        return child == null ? start() : child;
    }

    private Child start() {
        try {
            Child child = Child.start(settings, watch);
            started.increment();
            all.add(child);
            return child;
        } catch (IOException e) {
            throw new ArchiveException(Code.RE_NO_CHILD, String.valueOf(e.getMessage()), e);
        }
    }

    private void putBack(Child child) {
        if (child.usable() && !closed) {
            // the warmest first
            idle.addFirst(child);
        } else {
            discard(child);
        }
    }

    private void discard(Child child) {
        all.remove(child);
        child.kill();
    }

    private void count(ChildFailure failure) {
        (switch (failure.reason()) {
                    case REFUSED -> refused;
                    case TIMED_OUT -> timedOut;
                    case CRASHED -> crashed;
                    case OUT_OF_MEMORY -> outOfMemory;
                })
                .increment();
    }
}
