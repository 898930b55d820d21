package org.nguon.schemas.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.request.LettersNeeded.NotByLetter;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;

class LettersNeededTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ProductionId FILM = new ProductionId(new UUID(3, 4));
    private static final PartyId LAN = new PartyId("lan");
    private static final PartyId MINH = new PartyId("minh");
    private static final PartyId SITTER = new PartyId("co-gai");
    private static final Set<Act> ASKED = Set.of(Act.COPY, Act.CONDITION);

    private static AssetId picture(int number) {
        return new AssetId(new UUID(0, number));
    }

    private static LettersNeeded.Picked pick(int number, List<Finding> findings, RightsRecord... records) {
        RightsFacts facts = new RightsFacts(
                picture(number), "Ảnh " + number, findings, List.of(), List.of(), List.of(), List.of(records));
        IntendedUse use = new IntendedUse(
                Map.of(Role.STYLE, ASKED),
                List.of(),
                true,
                Set.of(Medium.ONLINE),
                Set.of(Territory.WORLD),
                DAY.plusMonths(1),
                Optional.empty(),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                List.of("vi"),
                Policy.ONLINE_MUSIC_VIDEO);
        return new LettersNeeded.Picked(
                facts, Assessment.of(facts, new Question(Optional.of(FILM), use, Role.STYLE, DAY)));
    }

    private static Finding found(Layer layer, PartyId... holders) {
        return new Finding(layer, Finding.Presence.PRESENT, Optional.empty(), List.of(holders), "Lan", DAY);
    }

    private static List<Finding> photographOf(PartyId... holders) {
        return List.of(found(Layer.PHOTOGRAPH, holders), absent(Layer.DEPICTED_ARTWORK), absent(Layer.PEOPLE));
    }

    private static Finding absent(Layer layer) {
        return new Finding(layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "Lan", DAY);
    }

    @Test
    void writesOneLetterAHolderHoweverManyPicturesThereAre() {
        LettersNeeded needed = LettersNeeded.of(
                List.of(pick(1, photographOf(LAN)), pick(2, photographOf(MINH)), pick(3, photographOf(LAN))));
        assertThat(needed.letters()).extracting("holder").containsExactly(LAN, MINH);
        assertThat(needed.letters().getFirst().pictures())
                .extracting("picture")
                .containsExactly(picture(1), picture(3));
        assertThat(needed.letters().getFirst().pictures().getFirst().acts()).isEqualTo(ASKED);
        assertThat(needed.wouldClear()).containsExactly(picture(1), picture(2), picture(3));
        assertThat(needed.others()).isEmpty();
    }

    @Test
    void asksThePhotographerForThePhotographAndTheSitterForTheLikeness() {
        LettersNeeded needed = LettersNeeded.of(List.of(pick(
                1,
                List.of(found(Layer.PHOTOGRAPH, LAN), found(Layer.PEOPLE, SITTER), absent(Layer.DEPICTED_ARTWORK)))));
        assertThat(needed.letters()).hasSize(2);
        assertThat(needed.letters())
                .filteredOn(letter -> letter.holder().equals(SITTER))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.pictures().getFirst().covers())
                            .containsExactly(Covered.of(picture(1), Layer.PEOPLE));
                    assertThat(letter.pictures().getFirst().acts()).containsExactly(Act.CONDITION);
                });
    }

    @Test
    void asksInVainForNothingThatIsBlocked() {
        RightsRecord no = RightsRecord.Denial.of(
                new RightId("no"), MINH, List.of(Covered.of(picture(1), Layer.DIGITISATION)), ASKED, "không");
        LettersNeeded needed = LettersNeeded.of(List.of(pick(1, photographOf(LAN), no)));
        assertThat(needed.letters()).isEmpty();
        assertThat(needed.others())
                .containsExactly(new NotByLetter(picture(1), "Ảnh 1", Layer.DIGITISATION, NotByLetter.Why.BLOCKED));
        assertThat(needed.wouldClear()).isEmpty();
    }

    @Test
    void namesWhatSomebodyMustLookAtAndWhatNobodyHolds() {
        LettersNeeded needed =
                LettersNeeded.of(List.of(pick(1, List.of(found(Layer.PHOTOGRAPH), absent(Layer.PEOPLE)))));
        assertThat(needed.letters()).isEmpty();
        assertThat(needed.others())
                .extracting(NotByLetter::layer, NotByLetter::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Layer.DEPICTED_ARTWORK, NotByLetter.Why.NOT_EXAMINED),
                        org.assertj.core.groups.Tuple.tuple(Layer.PHOTOGRAPH, NotByLetter.Why.NO_HOLDER));
    }

    @Test
    void doesNotAskTwiceWhileAnAnswerIsAwaited() {
        RightsRecord.Request asked = new RightsRecord.Request(
                new RightId("asked"),
                LAN,
                FILM,
                List.of(Covered.of(picture(1), Layer.PHOTOGRAPH)),
                ASKED,
                RightsRecord.Request.State.SENT,
                Optional.of(DAY));
        List<Finding> inCopyright = new ArrayList<>(photographOf(LAN));
        RightsFacts facts = new RightsFacts(
                picture(1),
                "Ảnh 1",
                inCopyright,
                List.of(),
                List.of(),
                List.of(new org.nguon.schemas.asset.RightsClaim(
                        Layer.PHOTOGRAPH,
                        org.nguon.schemas.asset.RightsClaim.Basis.IN_COPYRIGHT,
                        "© Lan",
                        Optional.empty(),
                        "XMP")),
                List.of(asked));
        LettersNeeded.Picked asPicked = pick(1, inCopyright);
        LettersNeeded needed = LettersNeeded.of(List.of(new LettersNeeded.Picked(
                facts,
                Assessment.of(
                        facts,
                        new Question(
                                Optional.of(FILM),
                                use(),
                                Role.STYLE,
                                asPicked.verdict().day())))));
        assertThat(needed.letters()).isEmpty();
        assertThat(needed.waiting()).containsExactly(picture(1));
        assertThat(needed.wouldClear()).isEmpty();
    }

    private static IntendedUse use() {
        return new IntendedUse(
                Map.of(Role.STYLE, ASKED),
                List.of(),
                true,
                Set.of(Medium.ONLINE),
                Set.of(Territory.WORLD),
                DAY.plusMonths(1),
                Optional.empty(),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                List.of("vi"),
                Policy.ONLINE_MUSIC_VIDEO);
    }
}
