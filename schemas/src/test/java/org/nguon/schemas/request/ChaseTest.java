package org.nguon.schemas.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChaseTest {

    private static final LocalDate SENT = LocalDate.of(2026, 11, 1);

    @Test
    void remindsAfterEachIntervalAndGivesUpAtTheEnd() {
        Chase chase = new Chase(List.of(7, 14), 20);
        assertThat(chase.due(SENT, 0, Optional.empty(), SENT.plusDays(6))).isEmpty();
        assertThat(chase.due(SENT, 0, Optional.empty(), SENT.plusDays(7))).contains(Chase.Due.REMINDER);
        assertThat(chase.due(SENT, 1, Optional.of(SENT.plusDays(7)), SENT.plusDays(13)))
                .isEmpty();
        assertThat(chase.due(SENT, 1, Optional.of(SENT.plusDays(7)), SENT.plusDays(14)))
                .contains(Chase.Due.REMINDER);
        assertThat(chase.due(SENT, 2, Optional.of(SENT.plusDays(14)), SENT.plusDays(19)))
                .isEmpty();
        assertThat(chase.due(SENT, 2, Optional.of(SENT.plusDays(14)), SENT.plusDays(20)))
                .contains(Chase.Due.SILENCE);
    }

    @Test
    void makesUpForOneMissedReminderAndNotForEach() {
        Chase chase = new Chase(List.of(7, 14, 21), 40);
        assertThat(chase.due(SENT, 0, Optional.empty(), SENT.plusDays(22))).contains(Chase.Due.REMINDER);
        assertThat(chase.due(SENT, 1, Optional.of(SENT.plusDays(22)), SENT.plusDays(23)))
                .isEmpty();
    }

    @Test
    void saysWhatComesNext() {
        assertThat(Chase.USUAL.next(SENT, SENT)).contains(SENT.plusDays(7));
        assertThat(Chase.USUAL.next(SENT, SENT.plusDays(30))).contains(SENT.plusDays(45));
        assertThat(Chase.USUAL.next(SENT, SENT.plusDays(45))).isEmpty();
    }

    @Test
    void refusesAScheduleThatRunsBackwards() {
        assertThatThrownBy(() -> new Chase(List.of(7, 7), 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chase(List.of(7, 14), 14)).isInstanceOf(IllegalArgumentException.class);
    }
}
