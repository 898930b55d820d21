package org.nguon.catalog.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Answer.Decision;
import org.nguon.schemas.request.Answer.Says;
import org.nguon.schemas.request.AskedTerms;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LetterLine;
import org.nguon.schemas.request.Money;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;

class TypedAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

    private static Letter letter(Optional<Money> fee) {
        return new Letter(
                new RightId("r"),
                new PartyId("p"),
                new ProductionId(new UUID(0, 1)),
                1,
                NOW,
                List.of(line(1), line(2)),
                new AskedTerms(
                        "Huế",
                        "",
                        "A",
                        Set.of(Medium.ONLINE),
                        Set.of(Territory.WORLD),
                        true,
                        LocalDate.of(2027, 1, 1),
                        Optional.empty(),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        List.of(),
                        fee,
                        true,
                        "Lan",
                        "",
                        ""),
                Chase.USUAL);
    }

    private static LetterLine line(int number) {
        AssetId picture = new AssetId(new UUID(0, number));
        return new LetterLine(
                picture,
                "Ảnh",
                new ContentHash("a".repeat(64)),
                List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                Set.of(Act.COPY, Act.CONDITION));
    }

    private static Map<String, String> fields(String... more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("owns", "yes", "sitters", "NOBODY_SHOWN", "name", "Nguyễn Văn A", "sign", "yes"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static Answer complete(Map<String, String> fields) {
        return ((TypedAnswer.Complete) TypedAnswer.read(letter(Optional.empty()), fields, 1, NOW)).answer();
    }

    private static Map<String, String> troubles(Map<String, String> fields) {
        return ((TypedAnswer.Incomplete) TypedAnswer.read(letter(Optional.empty()), fields, 1, NOW)).troubles();
    }

    @Test
    void readsWhatIsSaidOfAPictureAndApartOfOneAct() {
        Answer answer = complete(fields(
                "p-1", "YES", "a-1-CONDITION", "NO", "p-2", "YES_IF", "c-2", " xem bản dựng ", "credit", "Ảnh: A"));
        assertThat(answer.decisions())
                .containsExactlyInAnyOrder(
                        new Decision(1, Act.COPY, Says.YES, ""),
                        new Decision(1, Act.CONDITION, Says.NO, ""),
                        new Decision(2, Act.COPY, Says.YES_IF, "xem bản dựng"),
                        new Decision(2, Act.CONDITION, Says.YES_IF, "xem bản dựng"));
        assertThat(answer.signedOn()).as("the day in the film's zone").isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(answer.creditWording()).isEqualTo("Ảnh: A");
    }

    @Test
    void saysTheSameOfAllPicturesThatAreNotMarked() {
        assertThat(complete(fields("p-1", "YES", "rest", "NO")).decisions())
                .filteredOn(decision -> decision.line() == 2)
                .extracting(Decision::says)
                .containsOnly(Says.NO);
    }

    @Test
    void saysBesideEachFieldWhatIsMissing() {
        assertThat(troubles(Map.of("p-1", "YES_IF", "fee", "nhiều", "until", "2026-11-20")))
                .containsOnlyKeys("c-1", "p-2", "fee", "until", "owns", "sitters", "name", "sign");
        assertThat(troubles(fields("p-1", "YES", "p-2", "PERHAPS"))).containsOnlyKeys("p-2");
        assertThat(troubles(fields("rest", "YES", "note", "x".repeat(2001)))).containsOnlyKeys("note");
        assertThat(troubles(fields("rest", "YES_IF", "c-1", "x".repeat(2001), "c-2", "y")))
                .containsOnlyKeys("c-1");
    }

    @ParameterizedTest
    @CsvSource({"VND,5.000.000,5000000", "VND,'5,000,000',5000000", "VND,0,0", "USD,20.5,2050", "USD,'20,50',2050"})
    void readsASumAsPeopleWriteIt(String currency, String typed, long amount) {
        TypedAnswer read = TypedAnswer.read(
                letter(Optional.of(new Money(1, currency))), fields("rest", "YES", "fee", typed), 1, NOW);
        assertThat(((TypedAnswer.Complete) read).answer().fee()).contains(new Money(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({"-5", "1e9999", "99999999999999999999", "5 triệu"})
    void refusesWhatIsNoSum(String typed) {
        assertThat(troubles(fields("rest", "YES", "fee", typed))).containsOnlyKeys("fee");
    }

    @Test
    void answersOnlySoManyKnocks() {
        Instant[] now = {NOW};
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Knocks knocks = new Knocks(2, Duration.ofMinutes(1), clock);
        assertThat(knocks.mayKnock("a")).isTrue();
        assertThat(knocks.isWelcome("a")).isTrue();
        assertThat(knocks.mayKnock("a")).isTrue();
        assertThat(knocks.isWelcome("a")).isFalse();
        assertThat(knocks.mayKnock("a")).isFalse();
        assertThat(knocks.mayKnock("b")).isTrue();
        now[0] = NOW.plusSeconds(60);
        assertThat(knocks.mayKnock("a")).isTrue();
    }
}
