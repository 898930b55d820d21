package org.nguon.catalog.picture;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;
import org.nguon.schemas.time.Edtf;

/// What a person typed about a work, before anything of it is believed.
///
/// Terms of protection are counted in years, so of a date that can mean several the latest is taken: a
/// term then ends no earlier than it does. The one year of publication where that is not so is said
/// beside the field: in the United States a work first published before 1978 runs for 95 years from
/// then, and a later one from its author's death.
///
/// @param created EDTF, `1926`, `192X`, `1920/1930`, `1926~`; may be empty
/// @param published the same, of the first publication
/// @param died the same, of the death of the last creator
/// @param origin country in two letters; may be empty
public record TypedWork(
        String title,
        Work.Kind kind,
        boolean anonymous,
        String created,
        String published,
        Work.Publication publication,
        String died,
        String origin,
        String inventoryNumber) {

    private static final int LONGEST = 300;
    private static final int TERMS_CHANGED = 1978;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// A field of the form.
    public enum Field {
        TITLE,
        CREATED,
        PUBLISHED,
        PUBLICATION,
        DIED,
        ORIGIN,
        INVENTORY
    }

    /// What came of reading it.
    public sealed interface Outcome {

        /// All of it makes sense.
        ///
        /// @param work by its creators and keeper and its identity, who are known elsewhere
        record Understood(Described work) implements Outcome {}

        /// Some of it does not.
        ///
        /// @param faults by field, the last part of the text that says why
        record Refused(Map<Field, String> faults) implements Outcome {}
    }

    /// A work without the people and without an identity.
    public interface Described {

        /// The whole work.
        Function<WorkId, Work> by(List<PartyId> creators, Optional<PartyId> keeper);
    }

    /// What stands in the form of a new work.
    public static TypedWork unknown(Work.Kind kind) {
        return new TypedWork("", kind, false, "", "", Work.Publication.UNKNOWN, "", "", "");
    }

    /// What stands in the form of a work that is there.
    public static TypedWork of(Work work) {
        return new TypedWork(
                work.title(),
                work.kind(),
                work.anonymous(),
                work.created().map(TypedWork::written).orElse(""),
                work.published().map(TypedWork::written).orElse(""),
                work.publication(),
                work.lastCreatorDied().map(TypedWork::written).orElse(""),
                work.origin().map(Territory::code).orElse(""),
                work.inventoryNumber());
    }

    private static String written(int year) {
        return year < 0 ? "-%04d".formatted(-year) : "%04d".formatted(year);
    }

    /// The years that a date can mean.
    private record Years(int first, int last) {}

    /// Reads it.
    ///
    /// @param today no date lies after it
    public Outcome read(LocalDate today) {
        Map<Field, String> faults = new EnumMap<>(Field.class);
        if (title.isBlank()) {
            faults.put(Field.TITLE, "missing");
        } else if (title.strip().length() > LONGEST) {
            faults.put(Field.TITLE, "too-long");
        }
        if (inventoryNumber.strip().length() > LONGEST) {
            faults.put(Field.INVENTORY, "too-long");
        }
        Optional<Years> made = years(created, Field.CREATED, today, faults);
        Optional<Years> out = years(published, Field.PUBLISHED, today, faults);
        Optional<Years> death = years(died, Field.DIED, today, faults);
        if (out.isPresent() && publication == Work.Publication.UNPUBLISHED) {
            faults.putIfAbsent(Field.PUBLICATION, "has-date");
        }
        if (out.filter(it -> it.first() < TERMS_CHANGED && it.last() >= TERMS_CHANGED)
                .isPresent()) {
            faults.putIfAbsent(Field.PUBLISHED, "both-terms");
        }
        if (isBefore(out, made)) {
            faults.putIfAbsent(Field.PUBLISHED, "before-made");
        }
        if (isBefore(death, made)) {
            faults.putIfAbsent(Field.DIED, "before-made");
        }
        String country = origin.strip().toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            faults.put(Field.ORIGIN, "unknown");
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused(Map.copyOf(faults));
        }
        Work.Publication known = out.isPresent() ? Work.Publication.PUBLISHED : publication;
        return new Outcome.Understood((creators, keeper) -> id -> new Work(
                id,
                title.strip(),
                kind,
                creators,
                anonymous,
                made.map(Years::last),
                out.map(Years::last),
                known,
                death.map(Years::last),
                Optional.of(country).filter(code -> !code.isEmpty()).map(Territory::new),
                inventoryNumber.strip(),
                keeper));
    }

    /// Whether one is over before the other can have begun.
    private static boolean isBefore(Optional<Years> one, Optional<Years> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().last() < other.get().first();
    }

    private static Optional<Years> years(String typed, Field field, LocalDate today, Map<Field, String> faults) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Optional<Edtf> date = Edtf.parse(typed.strip());
        if (date.isEmpty()) {
            faults.put(field, "no-date");
            return Optional.empty();
        }
        Optional<Integer> last = date.get().possible().lastYear();
        if (last.isEmpty()) {
            faults.put(field, "open");
            return Optional.empty();
        }
        if (date.get().days().firstYear().filter(year -> year > today.getYear()).isPresent()) {
            faults.put(field, "future");
            return Optional.empty();
        }
        int first = date.get().possible().firstYear().orElse(Integer.MIN_VALUE);
        return Optional.of(new Years(first, Math.min(last.get(), today.getYear())));
    }
}
