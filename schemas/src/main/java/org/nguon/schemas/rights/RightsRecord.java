package org.nguon.schemas.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Territory;

/// Something that a person put on record about rights, beyond what a file claims. Records are never
/// changed; a later one takes the place of an earlier one by withdrawing it.
public sealed interface RightsRecord {

    /// Its identity.
    RightId id();

    /// What it speaks of.
    List<Covered> covers();

    /// Files that prove it; empty for those that rest on somebody's word.
    default List<Evidence> evidence() {
        return List.of();
    }

    /// The same record under another identity.
    default RightsRecord withId(RightId other) {
        return with(other, covers());
    }

    /// The same record, speaking of other things.
    default RightsRecord withCovers(List<Covered> others) {
        return with(id(), others);
    }

    private RightsRecord with(RightId other, List<Covered> covered) {
        return switch (this) {
            case Grant it ->
                new Grant(
                        other,
                        it.licensor(),
                        it.production(),
                        covered,
                        it.acts(),
                        it.exclusive(),
                        it.creditWording(),
                        it.alterations(),
                        it.revocable(),
                        it.conditions(),
                        it.fee(),
                        it.countersigned(),
                        it.zone(),
                        it.evidence());
            case OwnWork it -> new OwnWork(other, it.author(), covered, it.statement(), it.on());
            case Denial it ->
                new Denial(
                        other,
                        it.by(),
                        it.production(),
                        covered,
                        it.acts(),
                        it.media(),
                        it.territories(),
                        it.platforms(),
                        it.from(),
                        it.to(),
                        it.reason(),
                        it.evidence());
            case Determination it ->
                new Determination(
                        other, it.by(), it.basis(), it.production(), covered, it.acts(), it.note(), it.evidence());
            case Release it ->
                new Release(
                        other,
                        it.subject(),
                        it.releasedBy(),
                        it.everyone(),
                        it.production(),
                        covered,
                        it.depiction(),
                        it.simulation(),
                        it.minor(),
                        it.guardianSigned(),
                        it.territories(),
                        it.commercial(),
                        it.from(),
                        it.to(),
                        it.evidence());
            case Takedown it ->
                new Takedown(other, it.cause(), it.askedBy(), covered, it.at(), it.lifted(), it.reason());
            case Request it ->
                new Request(other, it.to(), it.production(), covered, it.acts(), it.state(), it.sentOn());
        };
    }

    /// A holder's permission. It is in force when it is countersigned, its conditions are met, what was
    /// agreed is paid and its evidence is on file.
    ///
    /// @param licensor who permits
    /// @param production for which it was given; absent when it is not tied to one
    /// @param acts one entry an act, or several where an act is permitted differently here and there
    /// @param creditWording the holder's words, to be used verbatim
    /// @param alterations whether the picture may be cropped, coloured or otherwise changed
    /// @param revocable whether the licensor may take it back
    /// @param conditions what it hangs on
    /// @param countersigned whether both sides signed
    /// @param zone in which its days are counted; absent: in the production's
    /// @param evidence files that prove it
    record Grant(
            RightId id,
            PartyId licensor,
            Optional<ProductionId> production,
            List<Covered> covers,
            List<Extent> acts,
            boolean exclusive,
            Optional<String> creditWording,
            boolean alterations,
            boolean revocable,
            List<Condition> conditions,
            Optional<Fee> fee,
            boolean countersigned,
            Optional<ZoneId> zone,
            List<Evidence> evidence)
            implements RightsRecord {
        public Grant {
            covers = List.copyOf(covers);
            acts = List.copyOf(acts);
            conditions = List.copyOf(conditions);
            evidence = List.copyOf(evidence);
            somethingIn(covers);
            somethingIn(acts);
        }
    }

    /// A director's own work: a grant from oneself for all acts, for ever.
    ///
    /// @param author who says so
    /// @param statement in what words
    record OwnWork(RightId id, PartyId author, List<Covered> covers, String statement, LocalDate on)
            implements RightsRecord {
        public OwnWork {
            covers = List.copyOf(covers);
            somethingIn(covers);
        }
    }

    /// A holder said no. It beats every permission.
    ///
    /// @param production for which it was refused; absent when for all
    /// @param from first day, absent: from the beginning
    /// @param to last day, absent: without end
    record Denial(
            RightId id,
            PartyId by,
            Optional<ProductionId> production,
            List<Covered> covers,
            Set<Act> acts,
            Set<Medium> media,
            Set<Territory> territories,
            Set<String> platforms,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String reason,
            List<Evidence> evidence)
            implements RightsRecord {
        public Denial {
            covers = List.copyOf(covers);
            acts = sorted(acts);
            media = sorted(media);
            territories = sorted(territories);
            platforms = sorted(platforms);
            evidence = List.copyOf(evidence);
            somethingIn(covers);
            somethingIn(acts);
        }

        /// No to these acts, everywhere and for ever.
        public static Denial of(RightId id, PartyId by, List<Covered> covers, Set<Act> acts, String reason) {
            return new Denial(
                    id,
                    by,
                    Optional.empty(),
                    covers,
                    acts,
                    Set.of(Medium.ALL),
                    Set.of(Territory.WORLD),
                    Set.of(Platform.ANY),
                    Optional.empty(),
                    Optional.empty(),
                    reason,
                    List.of());
        }
    }

    /// A named person decided what the rules cannot. It is shown as such and never as a grant.
    ///
    /// @param by who decided
    /// @param note the reasons
    record Determination(
            RightId id,
            String by,
            Basis basis,
            Optional<ProductionId> production,
            List<Covered> covers,
            List<Extent> acts,
            String note,
            List<Evidence> evidence)
            implements RightsRecord {

        /// On what the decision rests.
        public enum Basis {
            /// Fair dealing or fair use, with counsel's opinion.
            FAIR_DEALING,
            /// Nobody was found after a diligent search that is on file.
            ORPHAN_AFTER_SEARCH,
            /// A risk that an insurer accepts.
            ACCEPTED_RISK,
            /// An exception of the law, such as public interest (Civil Code of Vietnam 2015, art. 32).
            STATUTORY_EXCEPTION,
            /// Terms or a contract that the person read.
            TERMS_READ
        }

        public Determination {
            covers = List.copyOf(covers);
            acts = List.copyOf(acts);
            evidence = List.copyOf(evidence);
            somethingIn(covers);
            somethingIn(acts);
            if (by.isBlank() || note.isBlank()) {
                throw new IllegalArgumentException("a determination names who decided, and why");
            }
        }
    }

    /// Consent of people who are shown, or of who owns a place or thing.
    ///
    /// @param releasedBy who consented; for a minor the guardian signs beside
    /// @param everyone whether nobody else is recognisable in the picture
    /// @param depiction whether being seen is consented to
    /// @param simulation whether being simulated by a program is consented to, which is a question of
    /// its own
    /// @param minor whether a person released is under age
    /// @param guardianSigned whether who speaks for the minor signed
    record Release(
            RightId id,
            Subject subject,
            List<PartyId> releasedBy,
            boolean everyone,
            Optional<ProductionId> production,
            List<Covered> covers,
            boolean depiction,
            boolean simulation,
            boolean minor,
            boolean guardianSigned,
            Set<Territory> territories,
            boolean commercial,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<Evidence> evidence)
            implements RightsRecord {

        /// Of whom or what.
        public enum Subject {
            MODEL,
            PROPERTY
        }

        public Release {
            releasedBy = List.copyOf(releasedBy);
            covers = List.copyOf(covers);
            territories = sorted(territories);
            evidence = List.copyOf(evidence);
            somethingIn(covers);
        }
    }

    /// From this moment nothing may be done with it.
    ///
    /// @param lifted when it ended, if it did
    record Takedown(
            RightId id,
            Cause cause,
            String askedBy,
            List<Covered> covers,
            Instant at,
            Optional<Instant> lifted,
            String reason)
            implements RightsRecord {

        /// Whose wish it is.
        public enum Cause {
            /// A holder withdrew.
            WITHDRAWAL,
            /// A community asks it.
            COMMUNITY,
            COURT_ORDER
        }

        public Takedown {
            covers = List.copyOf(covers);
            somethingIn(covers);
        }
    }

    /// A holder was asked.
    ///
    /// @param sentOn absent until it was sent
    record Request(
            RightId id,
            PartyId to,
            ProductionId production,
            List<Covered> covers,
            Set<Act> acts,
            State state,
            Optional<LocalDate> sentOn)
            implements RightsRecord {

        /// How far the asking has come. Refusals become a [Denial], agreements a [Grant].
        public enum State {
            DRAFT,
            SENT,
            SEEN,
            NEGOTIATING,
            AGREED,
            SIGNED,
            IN_FORCE,
            REFUSED,
            SILENT,
            WITHDRAWN;

            /// Whether an answer may still come.
            public boolean isOpen() {
                return switch (this) {
                    case SENT, SEEN, NEGOTIATING, AGREED, SIGNED -> true;
                    case DRAFT, IN_FORCE, REFUSED, SILENT, WITHDRAWN -> false;
                };
            }

            /// The states that may follow. Whoever marked a letter as sent that did not go out may
            /// take that back; a holder may answer late, and answer again, also after yes or no; only
            /// what is withdrawn stays so.
            public Set<State> next() {
                return switch (this) {
                    case DRAFT -> EnumSet.of(SENT, WITHDRAWN);
                    case SENT -> EnumSet.of(DRAFT, SEEN, NEGOTIATING, AGREED, SIGNED, REFUSED, SILENT, WITHDRAWN);
                    case SEEN -> EnumSet.of(NEGOTIATING, AGREED, SIGNED, REFUSED, SILENT, WITHDRAWN);
                    case NEGOTIATING -> EnumSet.of(AGREED, SIGNED, IN_FORCE, REFUSED, SILENT, WITHDRAWN);
                    case AGREED -> EnumSet.of(NEGOTIATING, SIGNED, IN_FORCE, REFUSED, SILENT, WITHDRAWN);
                    case SIGNED -> EnumSet.of(NEGOTIATING, AGREED, IN_FORCE, REFUSED, WITHDRAWN);
                    case IN_FORCE -> EnumSet.of(NEGOTIATING, SIGNED, REFUSED);
                    case REFUSED -> EnumSet.of(NEGOTIATING, AGREED, SIGNED);
                    case SILENT -> EnumSet.of(SENT, SEEN, NEGOTIATING, AGREED, SIGNED, REFUSED, WITHDRAWN);
                    case WITHDRAWN -> EnumSet.noneOf(State.class);
                };
            }

            /// Whether a request may go from this state to another. To stay in one's state is no move.
            public boolean mayBecome(State other) {
                return next().contains(other);
            }

            /// Whether a holder can still answer, or answer again.
            public boolean takesAnswers() {
                return switch (this) {
                    case SENT, SEEN, NEGOTIATING, AGREED, SIGNED, IN_FORCE, REFUSED, SILENT -> true;
                    case DRAFT, WITHDRAWN -> false;
                };
            }
        }

        public Request {
            covers = List.copyOf(covers);
            acts = sorted(acts);
            somethingIn(covers);
            somethingIn(acts);
        }

        /// The same request in another state.
        public Request in(State other, Optional<LocalDate> sent) {
            return new Request(id, to, production, covers, acts, other, sent);
        }
    }

    /// Something a permission hangs on: a deposit copy, an approval round.
    record Condition(String text, boolean met) {}

    /// What is paid for a permission.
    ///
    /// @param amount in whole minor units of the currency (xu, cents); currencies without them count
    /// whole units
    /// @param currency ISO 4217
    record Fee(long amount, String currency, Payment state) {

        /// How far the money has come.
        public enum Payment {
            QUOTED,
            AGREED,
            INVOICED,
            PAID
        }
    }

    /// In one order, so that the same record always gives the same text.
    private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    private static void somethingIn(Iterable<?> parts) {
        if (!parts.iterator().hasNext()) {
            throw new IllegalArgumentException("a record of rights says what it covers, and which acts");
        }
    }
}
