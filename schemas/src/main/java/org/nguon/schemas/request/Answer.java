package org.nguon.schemas.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.RightId;

/// What a holder answered to a letter. A later answer takes the place of an earlier one, which
/// stays on file.
///
/// @param request to which letter
/// @param number from 1; a second answer is number 2
/// @param decisions for pictures and acts; what is not named was not answered and is not permitted
/// @param fee what the holder asks; absent when they ask nothing
/// @param until the last day that they permit; absent when it is the day that was asked
/// @param ownsRights whether they say that the rights are theirs to give
/// @param sitters what they say about the people shown
/// @param creditWording how they want to be named, verbatim; may be empty
/// @param note anything else they say; may be empty
/// @param signedBy the name as typed, or as it stands under a paper
/// @param evidence files that hold the answer as it was given
public record Answer(
        RightId request,
        int number,
        Channel channel,
        Instant givenAt,
        List<Decision> decisions,
        Optional<Money> fee,
        Optional<LocalDate> until,
        boolean ownsRights,
        Sitters sitters,
        String creditWording,
        String note,
        String signedBy,
        LocalDate signedOn,
        List<Evidence> evidence) {

    private static final int LONGEST = 4000;

    /// How it came.
    public enum Channel {
        /// By the page behind a letter's link.
        PAGE,
        /// By mail, paper or chat, filed by somebody here.
        LETTER,
        /// A contract of the holder's own, whose terms somebody here entered.
        CONTRACT
    }

    /// What a holder says to one act with one picture.
    public enum Says {
        YES,
        YES_IF,
        NO
    }

    /// What a holder says about the people who are seen in the pictures.
    public enum Sitters {
        /// They consented, and the holder can show it.
        CONSENTED,
        NOT_ASKED,
        /// Nobody can be recognised.
        NOBODY_SHOWN
    }

    /// One word of the answer.
    ///
    /// @param line of the letter, from 1
    /// @param condition on what a yes hangs; empty unless it hangs on something
    public record Decision(int line, Act act, Says says, String condition) {

        public Decision {
            if (line < 1) {
                throw new IllegalArgumentException("the lines of a letter are counted from 1");
            }
            if ((says == Says.YES_IF) == condition.isBlank()) {
                throw new IllegalArgumentException("a yes with a condition says which, and only such a yes");
            }
            if (condition.length() > LONGEST) {
                throw new IllegalArgumentException("a condition has at most " + LONGEST + " characters");
            }
        }
    }

    public Answer {
        decisions = List.copyOf(decisions);
        evidence = List.copyOf(evidence);
        if (number < 1 || decisions.isEmpty() || signedBy.isBlank()) {
            throw new IllegalArgumentException("an answer is numbered from 1, decides something and is signed");
        }
        if (note.length() > LONGEST || creditWording.length() > LONGEST || signedBy.length() > LONGEST) {
            throw new IllegalArgumentException("no words of an answer are longer than " + LONGEST + " characters");
        }
        Set<List<Object>> said = new HashSet<>();
        if (!decisions.stream().allMatch(decision -> said.add(List.of(decision.line(), decision.act())))) {
            throw new IllegalArgumentException("an answer says one thing about an act with a picture");
        }
    }

    /// The same answer with the files that hold it.
    public Answer provenBy(List<Evidence> files) {
        return cameBy(channel, signedOn, files);
    }

    /// The same answer as it came by another way.
    ///
    /// @param day that it bears
    /// @param files that hold it
    public Answer cameBy(Channel way, LocalDate day, List<Evidence> files) {
        return new Answer(
                request,
                number,
                way,
                givenAt,
                decisions,
                fee,
                until,
                ownsRights,
                sitters,
                creditWording,
                note,
                signedBy,
                day,
                files);
    }
}
