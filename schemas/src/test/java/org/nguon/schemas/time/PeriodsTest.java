package org.nguon.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.time.Periods.Period;

class PeriodsTest {

    @Test
    void nameTheirSourceAndBeginBeforeTheyEnd() {
        assertThat(Periods.all()).hasSizeGreaterThan(90).allSatisfy(period -> {
            assertThat(period.source()).as(period.id()).isNotBlank();
            assertThat(Edtf.parse(period.first() + "/" + period.last()))
                    .as(period.id())
                    .isPresent();
        });
    }

    @Test
    void sayWhyAYearIsDoubtful() {
        assertThat(Periods.all())
                .filteredOn(it -> it.first().matches(".*[?~]") || it.last().matches(".*[?~]"))
                .allSatisfy(it -> assertThat(it.note() + it.id())
                        .as(it.id())
                        .contains(" ")
                        .isNotBlank());
    }

    @Test
    void bearNoNameTwice() {
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Period period : Periods.all()) {
            assertThat(ids.add(period.id())).as(period.id()).isTrue();
            period.names().forEach(name -> assertThat(names.add(name)).as(name).isTrue());
        }
    }

    @Test
    void countTheYearsOfErasFromTheirYearOne() {
        assertThat(Periods.all())
                .filteredOn(it -> it.kind() == Period.Kind.ERA)
                .allSatisfy(it -> assertThat(it.yearOne().orElseThrow())
                        .as(it.id())
                        .isBetween(it.firstYear(), it.firstYear() + 1));
    }
}
