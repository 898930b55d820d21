package org.nguon.schemas.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nguon.schemas.rights.RightsRecord.Request.State;

class RequestStateTest {

    /// Every legal move; all others are refused.
    private static final Map<State, Set<State>> LEGAL = Map.of(
            State.DRAFT,
            Set.of(State.SENT, State.WITHDRAWN),
            State.SENT,
            Set.of(
                    State.DRAFT,
                    State.SEEN,
                    State.NEGOTIATING,
                    State.AGREED,
                    State.SIGNED,
                    State.REFUSED,
                    State.SILENT,
                    State.WITHDRAWN),
            State.SEEN,
            Set.of(State.NEGOTIATING, State.AGREED, State.SIGNED, State.REFUSED, State.SILENT, State.WITHDRAWN),
            State.NEGOTIATING,
            Set.of(State.AGREED, State.SIGNED, State.IN_FORCE, State.REFUSED, State.SILENT, State.WITHDRAWN),
            State.AGREED,
            Set.of(State.NEGOTIATING, State.SIGNED, State.IN_FORCE, State.REFUSED, State.SILENT, State.WITHDRAWN),
            State.SIGNED,
            Set.of(State.NEGOTIATING, State.AGREED, State.IN_FORCE, State.REFUSED, State.WITHDRAWN),
            State.IN_FORCE,
            Set.of(State.NEGOTIATING, State.SIGNED, State.REFUSED),
            State.REFUSED,
            Set.of(State.NEGOTIATING, State.AGREED, State.SIGNED),
            State.SILENT,
            Set.of(
                    State.SENT,
                    State.SEEN,
                    State.NEGOTIATING,
                    State.AGREED,
                    State.SIGNED,
                    State.REFUSED,
                    State.WITHDRAWN),
            State.WITHDRAWN,
            Set.of());

    @ParameterizedTest
    @EnumSource(State.class)
    void makesEveryLegalMoveAndNoOther(State from) {
        for (State to : State.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(LEGAL.get(from).contains(to));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,false",
        "SENT,true",
        "SEEN,true",
        "NEGOTIATING,true",
        "AGREED,true",
        "SIGNED,true",
        "IN_FORCE,true",
        "REFUSED,true",
        "SILENT,true",
        "WITHDRAWN,false"
    })
    void takesAnswersOnceItWentOutUntilItIsWithdrawn(State state, boolean takes) {
        assertThat(state.takesAnswers()).isEqualTo(takes);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void letsAHolderAnswerWithYesOrNoOrABargainWhereverAnAnswerIsTaken(State from) {
        for (State answered : Set.of(State.SIGNED, State.NEGOTIATING, State.REFUSED)) {
            assertThat(from == answered || from.mayBecome(answered))
                    .as(from + " to " + answered)
                    .isEqualTo(from.takesAnswers() || from == answered);
        }
    }
}
