package org.nguon.indexer.fetch;

import java.time.Duration;

/// Lets time pass between two requests. Handed in, so that tests need not wait.
@FunctionalInterface
public interface Patience {

    /// Returns after this time.
    ///
    /// @throws InterruptedException when the thread is wanted elsewhere
    void pause(Duration time) throws InterruptedException;

    /// Waits in earnest.
    static Patience real() {
        return time -> Thread.sleep(time);
    }
}
