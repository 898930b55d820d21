package org.nguon.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.catalog.picture.TypedWork.Field;
import org.nguon.catalog.picture.TypedWork.Outcome;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.CopyrightTerm;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

class TypedWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final WorkId ID = new WorkId("ham-rong");

    @Test
    void needsOnlyATitle() {
        Work work = understood(dated("", "", ""));
        assertThat(work.title()).isEqualTo("Cầu Hàm Rồng");
        assertThat(work.created()).isEmpty();
        assertThat(work.publication()).isEqualTo(Work.Publication.UNKNOWN);
        assertThat(work.origin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1926, 1926", "1926-05-08, 1926", "192X, 1929", "1920/1930, 1930", "1926?, 1926", "1926~, 1931"})
    void countsFromTheLatestYearThatADateCanMean(String typed, int year) {
        assertThat(understood(dated("", typed, "")).published()).contains(year);
        assertThat(understood(dated("", "", typed)).lastCreatorDied()).contains(year);
    }

    @Test
    void letsNoTermEndBeforeItDoes() {
        Work early = understood(dated("", "195X", ""));
        assertThat(CopyrightTerm.of(early, new Territory("VN"), TODAY)).isInstanceOf(CopyrightTerm.PublicDomain.class);
        Work late = understood(dated("", "1955/1962", ""));
        assertThat(CopyrightTerm.of(late, new Territory("VN"), TODAY)).isInstanceOf(CopyrightTerm.Protected.class);
    }

    @Test
    void saysOfEachFieldWhatIsWrongWithIt() {
        TypedWork typed = new TypedWork(
                " ",
                Work.Kind.PHOTOGRAPH,
                false,
                "năm ngoái",
                "1970/1985",
                Work.Publication.UNPUBLISHED,
                "2031",
                "Atlantis",
                "x".repeat(301));
        assertThat(typed.read(TODAY))
                .isEqualTo(new Outcome.Refused(Map.of(
                        Field.TITLE, "missing",
                        Field.CREATED, "no-date",
                        Field.PUBLISHED, "both-terms",
                        Field.PUBLICATION, "has-date",
                        Field.DIED, "future",
                        Field.ORIGIN, "unknown",
                        Field.INVENTORY, "too-long")));
    }

    @Test
    void refusesDatesThatHappenInTheWrongOrderOrNeverEnd() {
        assertThat(dated("1930", "1926", "1920").read(TODAY))
                .isEqualTo(new Outcome.Refused(Map.of(Field.PUBLISHED, "before-made", Field.DIED, "before-made")));
        assertThat(dated("1926/..", "", "").read(TODAY)).isEqualTo(new Outcome.Refused(Map.of(Field.CREATED, "open")));
        assertThat(understood(dated("1926", "1950", "1930")).published())
                .as("published after its maker's death")
                .contains(1950);
    }

    @Test
    void givesBackInTheFormWhatIsKnown() {
        Work work = new Work(
                ID,
                "Cầu Hàm Rồng",
                Work.Kind.PHOTOGRAPH,
                List.of(new PartyId("lan")),
                true,
                Optional.of(1926),
                Optional.of(1927),
                Work.Publication.PUBLISHED,
                Optional.of(1950),
                Optional.of(new Territory("VN")),
                "A 12",
                Optional.of(new PartyId("bao-tang")));
        assertThat(TypedWork.of(work).read(TODAY))
                .isInstanceOfSatisfying(
                        Outcome.Understood.class,
                        understood -> assertThat(understood
                                        .work()
                                        .by(work.creators(), work.holder())
                                        .apply(ID))
                                .isEqualTo(work));
    }

    private static TypedWork dated(String created, String published, String died) {
        return new TypedWork(
                "Cầu Hàm Rồng",
                Work.Kind.PHOTOGRAPH,
                false,
                created,
                published,
                Work.Publication.UNKNOWN,
                died,
                "",
                "");
    }

    private static Work understood(TypedWork typed) {
        Outcome outcome = typed.read(TODAY);
        assertThat(outcome).isInstanceOf(Outcome.Understood.class);
        return ((Outcome.Understood) outcome)
                .work()
                .by(List.of(), Optional.empty())
                .apply(ID);
    }
}
