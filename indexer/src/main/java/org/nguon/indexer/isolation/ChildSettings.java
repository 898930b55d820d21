package org.nguon.indexer.isolation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Limits of the children.
///
/// @param children how many may work at once
/// @param timeout for one request, after which the child is killed; starting the child is not counted. A child
///     that got less than half of this time from the processors, because the machine has too much to do, may
///     take up to three times as long
/// @param heapMegabytes Java heap of a child (`-Xmx`)
/// @param nativeMegabytes what a child may allocate beside its heap: decoders, threads, compiled code. Kept by
///     `ulimit -d` (RLIMIT_DATA, counted by Linux over all private writable memory since 4.7); without effect
///     where there is no `/bin/sh`
/// @param aotCache ahead-of-time cache (JEP 483) made with the same Java and class path, to start faster
/// @param scratch folder in which each child gets one of its own for temporary files, which goes with the child,
///     however that one ended; the machine's folder for temporary files when absent
public record ChildSettings(
        int children,
        Duration timeout,
        int heapMegabytes,
        int nativeMegabytes,
        Optional<Path> aotCache,
        Optional<Path> scratch) {

    private static final String CACHE_PROPERTY = "nguon.child.cache";

    public ChildSettings {
        if (children < 1 || heapMegabytes < 16 || nativeMegabytes < 64 || !timeout.isPositive()) {
            throw new IllegalArgumentException("children need a number, a time and memory: " + children + ", " + timeout
                    + ", " + heapMegabytes + " MB, " + nativeMegabytes + " MB");
        }
    }

    /// One child a processor, ten seconds a request, 384 MB of heap and 1 GB beside it; and the ahead-of-time
    /// cache that the system property `nguon.child.cache` names, which `./nguon` sets once it has trained one.
    public static ChildSettings standard() {
        return new ChildSettings(
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(10),
                384,
                1024,
                givenCache(),
                Optional.empty());
    }

    private static Optional<Path> givenCache() {
        return Optional.ofNullable(System.getProperty(CACHE_PROPERTY)).map(Path::of);
    }

    /// The same with another number of children.
    public ChildSettings withChildren(int number) {
        return new ChildSettings(number, timeout, heapMegabytes, nativeMegabytes, aotCache, scratch);
    }

    /// The same with another time for a request.
    public ChildSettings withTimeout(Duration time) {
        return new ChildSettings(children, time, heapMegabytes, nativeMegabytes, aotCache, scratch);
    }

    /// The same with other memory limits, in megabytes.
    public ChildSettings withMemory(int heap, int beside) {
        return new ChildSettings(children, timeout, heap, beside, aotCache, scratch);
    }

    /// The same, starting from an ahead-of-time cache.
    public ChildSettings withAotCache(Path cache) {
        return new ChildSettings(children, timeout, heapMegabytes, nativeMegabytes, Optional.of(cache), scratch);
    }

    /// The same with temporary files below this folder.
    public ChildSettings withScratch(Path folder) {
        return new ChildSettings(
                children, timeout, heapMegabytes, nativeMegabytes, aotCache, Optional.of(folder.toAbsolutePath()));
    }
}
