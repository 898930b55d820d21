package org.nguon.catalog.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final Hand clock = new Hand();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void letsPeopleMistypeAFewTimes() {
        fail("lan", "10.0.0.1", SignInThrottle.FREE_TRIES_OF_A_NAME - 1);
        assertThat(throttle.wait("lan", "10.0.0.1")).isEmpty();
    }

    @Test
    void makesANameWaitFromWhereverItIsTried() {
        fail("lan", "10.0.0.1", SignInThrottle.FREE_TRIES_OF_A_NAME);
        assertThat(throttle.wait("lan", "10.9.9.9")).contains(Duration.ofSeconds(30));
        assertThat(throttle.wait("minh", "10.0.0.1")).isEmpty();
    }

    @Test
    void doublesTheWaitUpToHalfAnHour() {
        fail("lan", "10.0.0.1", SignInThrottle.FREE_TRIES_OF_A_NAME + 1);
        assertThat(throttle.wait("lan", "10.0.0.1")).contains(Duration.ofMinutes(1));
        fail("lan", "10.0.0.1", 50);
        assertThat(throttle.wait("lan", "10.0.0.1")).contains(Duration.ofMinutes(30));
    }

    @Test
    void letsThemTryAgainAfterTheWait() {
        fail("lan", "10.0.0.1", SignInThrottle.FREE_TRIES_OF_A_NAME);
        clock.advance(Duration.ofSeconds(30));
        assertThat(throttle.wait("lan", "10.0.0.1")).isEmpty();
    }

    @Test
    void forgivesANameThatSucceedsAndForgetsAfterAWhile() {
        fail("lan", "10.0.0.1", SignInThrottle.FREE_TRIES_OF_A_NAME - 1);
        throttle.succeeded("lan");
        fail("lan", "10.0.0.1", SignInThrottle.FREE_TRIES_OF_A_NAME - 1);
        assertThat(throttle.wait("lan", "10.0.0.1")).isEmpty();
        clock.advance(Duration.ofHours(13));
        fail("lan", "10.0.0.1", SignInThrottle.FREE_TRIES_OF_A_NAME - 1);
        assertThat(throttle.wait("lan", "10.0.0.1")).isEmpty();
    }

    @Test
    void makesAnAddressWaitThatTriesManyNames() {
        for (int i = 0; i < SignInThrottle.FREE_TRIES_OF_AN_ADDRESS; i++) {
            throttle.failed("name" + i, "10.0.0.1");
        }
        assertThat(throttle.wait("somebody else", "10.0.0.1")).isPresent();
        assertThat(throttle.wait("somebody else", "10.0.0.2")).isEmpty();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }

    /// A clock that moves when it is told to.
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
