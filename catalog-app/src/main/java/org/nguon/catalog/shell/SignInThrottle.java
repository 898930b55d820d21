package org.nguon.catalog.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows down guessing. After a few failures for one name, or rather more from one address, every further
/// try is refused for a while without looking at the password; the while doubles with each failure. Success
/// forgives the name, not the address.
final class SignInThrottle {

    static final int FREE_TRIES_OF_A_NAME = 5;
    static final int FREE_TRIES_OF_AN_ADDRESS = 25;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);
    private static final int MOST_REMEMBERED = 10_000;

    private record Failures(int count, Instant last, Instant waitUntil) {}

    private final Clock clock;
    private final Map<String, Failures> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /// How long this name, or this address, still has to wait; empty when it may try.
    synchronized Optional<Duration> wait(String name, String address) {
        Instant now = clock.instant();
        Instant until = waitUntil(ofName(name)).isAfter(waitUntil(ofAddress(address)))
                ? waitUntil(ofName(name))
                : waitUntil(ofAddress(address));
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    synchronized void failed(String name, String address) {
        count(ofName(name), FREE_TRIES_OF_A_NAME);
        count(ofAddress(address), FREE_TRIES_OF_AN_ADDRESS);
    }

    synchronized void succeeded(String name) {
        remembered.remove(ofName(name));
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        Failures before = remembered.remove(key);
        int count = before == null || before.last().isBefore(now.minus(FORGOTTEN_AFTER)) ? 1 : before.count() + 1;
        int doublings = Math.clamp(count - free, 0, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Instant until = count < free ? now : now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        remembered.put(key, new Failures(count, now, until));
    }

    private Instant waitUntil(String key) {
        Failures failures = remembered.get(key);
        return failures == null ? Instant.MIN : failures.waitUntil();
    }

    private static String ofName(String name) {
        return "name " + name;
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }
}
