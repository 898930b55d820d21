package org.nguon.catalog.picture.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nguon.catalog.look.Texts;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

/// What the records about one picture are called and say, with names in the place of ids.
final class RightsNames {

    private final Texts texts;
    private final RightsWords words;
    private final AssetId picture;
    private final Map<PartyId, String> parties = new HashMap<>();
    private final Map<WorkId, String> works = new HashMap<>();
    private final Map<String, String> records = new HashMap<>();
    private final Map<String, String> platforms = new HashMap<>();

    RightsNames(RightsFacts facts, Collection<Platform> platforms, Texts texts) {
        this.texts = texts;
        this.words = RightsWords.in(texts.language());
        this.picture = facts.asset();
        facts.parties().forEach((Party party) -> parties.put(party.id(), party.creditName()));
        facts.works().forEach((Work work) -> works.put(work.id(), work.title()));
        platforms.forEach(platform -> this.platforms.put(platform.id(), platform.name()));
        facts.records().forEach(record -> records.put(record.id().value(), title(record)));
    }

    String party(PartyId id) {
        return parties.getOrDefault(id, id.value());
    }

    String work(WorkId id) {
        return works.getOrDefault(id, id.value());
    }

    /// What is known of a work, in one line: its kind, who made it, and the years that its term is
    /// counted from.
    String known(Work work) {
        List<String> parts = new ArrayList<>(List.of(texts.say("work.kind." + work.kind())));
        if (!work.creators().isEmpty()) {
            parts.add(list(work.creators(), this::party));
        }
        work.lastCreatorDied().ifPresent(year -> parts.add(texts.say("work.line.died", year(year))));
        work.created().ifPresent(year -> parts.add(texts.say("work.line.created", year(year))));
        work.published()
                .ifPresentOrElse(
                        year -> parts.add(texts.say("work.line.published", year(year))),
                        () -> parts.add(texts.say("work.publication." + work.publication())));
        if (!work.inventoryNumber().isEmpty()) {
            parts.add(work.inventoryNumber());
        }
        return String.join(" · ", parts);
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    /// What a step of a proof rests on: a record's id is replaced by its name.
    String fact(String fact) {
        String named = fact;
        for (Map.Entry<String, String> record : records.entrySet()) {
            named = named.replace(record.getKey(), record.getValue());
        }
        return named;
    }

    String title(RightsRecord record) {
        return switch (record) {
            case RightsRecord.Grant it -> texts.say("record.grant", party(it.licensor()));
            case RightsRecord.OwnWork it -> texts.say("record.own", party(it.author()));
            case RightsRecord.Denial it -> texts.say("record.denial", party(it.by()));
            case RightsRecord.Determination it -> texts.say("record.determination", it.by());
            case RightsRecord.Release it -> texts.say("record.release", list(it.releasedBy(), this::party));
            case RightsRecord.Takedown it -> texts.say("record.takedown", it.askedBy());
            case RightsRecord.Request it -> texts.say("record.request", party(it.to()));
        };
    }

    /// What it says, a line for each thing.
    List<String> lines(RightsRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("record.covers", list(record.covers(), this::covered)));
        switch (record) {
            case RightsRecord.Grant it -> {
                lines.addAll(extents(it.acts()));
                lines.add(texts.say(it.alterations() ? "record.alterations.yes" : "record.alterations.no"));
                it.creditWording().ifPresent(credit -> lines.add(texts.say("record.credit", credit)));
                it.fee()
                        .ifPresent(fee ->
                                lines.add(texts.say("record.fee", money(fee), texts.say("payment." + fee.state()))));
                it.conditions()
                        .forEach(condition -> lines.add(texts.say(
                                condition.met() ? "record.condition.met" : "record.condition.open", condition.text())));
            }
            case RightsRecord.OwnWork it -> lines.add("“" + it.statement() + "” · " + day(it.on()));
            case RightsRecord.Denial it -> {
                lines.add(scope(list(it.acts(), words::name), it.media(), it.territories(), it.platforms()));
                term(it.from(), it.to()).ifPresent(lines::add);
                if (!it.reason().isBlank()) {
                    lines.add(it.reason());
                }
            }
            case RightsRecord.Determination it -> {
                lines.add(words.name(it.basis()) + ": " + it.note());
                lines.addAll(extents(it.acts()));
            }
            case RightsRecord.Release it -> {
                lines.add(texts.say(it.simulation() ? "record.release.simulation" : "record.release.seen"));
                term(it.from(), it.to()).ifPresent(lines::add);
            }
            case RightsRecord.Takedown it -> {
                lines.add(texts.say("takedown.cause." + it.cause()) + " · " + texts.moment(it.at()));
                if (!it.reason().isBlank()) {
                    lines.add(it.reason());
                }
            }
            case RightsRecord.Request it -> lines.add(list(it.acts(), words::name));
        }
        return lines;
    }

    /// Acts that are permitted alike stand together.
    private List<String> extents(List<Extent> extents) {
        Map<List<Object>, List<Extent>> alike = extents.stream()
                .collect(Collectors.groupingBy(
                        it -> List.of(
                                it.media(),
                                it.territories(),
                                it.platforms(),
                                it.commercial(),
                                it.from(),
                                it.to(),
                                it.survives()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        List<String> lines = new ArrayList<>();
        alike.values().forEach(group -> {
            Extent one = group.getFirst();
            List<Act> acts = group.stream().map(Extent::act).sorted().toList();
            lines.add(scope(list(acts, words::name), one.media(), one.territories(), one.platforms())
                    + (one.commercial() ? "" : " · " + texts.say("record.non-commercial")));
            term(one.from(), one.to())
                    .ifPresent(term -> lines.add(one.survives() ? term + " · " + texts.say("record.survives") : term));
        });
        return lines;
    }

    private String scope(
            String acts, Collection<Medium> media, Collection<Territory> territories, Collection<String> on) {
        List<String> parts = new ArrayList<>(List.of(acts));
        parts.add(list(media, words::name));
        parts.add(list(territories, words::name));
        if (!on.isEmpty()) {
            parts.add(list(on, this::platform));
        }
        return String.join(" · ", parts);
    }

    String platform(String id) {
        return id.equals(Platform.ANY) ? texts.say("platform.any") : platforms.getOrDefault(id, id);
    }

    String covered(Covered covered) {
        return covered.work()
                .map(work -> texts.say("record.covers.work", work(work)))
                .or(() -> covered.layer()
                        .map(layer -> covered.asset().equals(Optional.of(picture))
                                ? words.name(layer)
                                : texts.say("record.covers.elsewhere", words.name(layer))))
                .orElse("");
    }

    private Optional<String> term(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(texts.say(
                "record.term",
                from.map(this::day).orElse(texts.say("record.term.open")),
                to.map(this::day).orElse(texts.say("record.term.open"))));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.language())
                .format(day);
    }

    private String money(RightsRecord.Fee fee) {
        NumberFormat format = NumberFormat.getCurrencyInstance(texts.language());
        Currency currency = Currency.getInstance(fee.currency());
        format.setCurrency(currency);
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(java.math.BigDecimal.valueOf(fee.amount(), currency.getDefaultFractionDigits()));
    }

    private static <T> String list(Collection<T> values, Function<? super T, String> name) {
        return values.stream().map(name).collect(Collectors.joining(", "));
    }
}
