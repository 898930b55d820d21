package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Ticks;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsWords;

/// How far a record of rights reaches: what it covers, which acts, and where, by which means and how long.
/// It is set at first to what the film asks, apart from training and likeness, which one has to want.
final class ScopeFields extends Div {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<Act> ON_DEMAND_ONLY = Set.of(Act.TRAIN, Act.LIKENESS);
    private static final List<Act> USUAL = List.of(Act.COPY, Act.UPLOAD, Act.CONDITION, Act.DERIVE, Act.PUBLISH);

    private final Texts texts;
    private final Ticks<Covered> covers;
    private final Ticks<Act> acts;
    private final Ticks<Medium> media;
    private final Ticks<Territory> territories;
    private final Input countries = new Input();
    private final Field countriesField;
    private final Ticks<String> platforms;
    private final Ticks<Boolean> commercial;
    private final DayField from;
    private final DayField to;
    private final Ticks<Boolean> survives;

    /// What the fields say, checked.
    record Scope(
            List<Covered> covers,
            Set<Act> acts,
            Set<Medium> media,
            Set<Territory> territories,
            Set<String> platforms,
            boolean commercial,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean survives) {

        List<Extent> extents() {
            return acts.stream()
                    .map(act -> new Extent(act, media, territories, platforms, commercial, from, to, survives))
                    .toList();
        }
    }

    /// What is suggested at first.
    ///
    /// @param layers that may be covered
    /// @param chosen of these
    /// @param asked acts that the film asks in its role; empty without a film
    record Suggested(List<Layer> layers, Set<Layer> chosen, Set<Act> asked, LocalDate today) {}

    ScopeFields(
            String id,
            RightsFacts facts,
            Optional<Production> film,
            List<Platform> known,
            Suggested suggested,
            RightsNames names,
            Texts texts) {
        this.texts = texts;
        addClassName("scope");
        RightsWords words = RightsWords.in(texts.language());
        Optional<IntendedUse> use = film.map(Production::use);
        AssetId picture = facts.asset();
        List<Covered> coverable = new ArrayList<>();
        facts.works().forEach(work -> coverable.add(Covered.of(work.id())));
        suggested.layers().forEach(layer -> coverable.add(Covered.of(picture, layer)));
        Set<Covered> covered = new LinkedHashSet<>();
        suggested.chosen().forEach(layer -> covered.add(Covered.of(picture, layer)));
        covers = new Ticks<>(id + "-covers", texts.say("form.covers"), coverable, names::covered, covered);

        Set<Act> wanted = new LinkedHashSet<>(suggested.asked().isEmpty() ? USUAL : suggested.asked());
        wanted.remove(Act.VIEW);
        wanted.removeAll(ON_DEMAND_ONLY);
        List<Act> choosable =
                Arrays.stream(Act.values()).filter(act -> act != Act.VIEW).toList();
        acts = new Ticks<>(id + "-acts", texts.say("form.acts"), choosable, words::name, wanted);
        media = new Ticks<>(
                id + "-media",
                texts.say("form.media"),
                List.of(Medium.values()),
                words::name,
                use.map(IntendedUse::media).orElse(Set.of(Medium.ALL)));
        Set<Territory> offered = new LinkedHashSet<>(
                List.of(Territory.WORLD, new Territory("VN"), Territory.EUROPEAN_UNION, new Territory("US")));
        Set<Territory> asked = use.map(IntendedUse::territories).orElse(Set.of(Territory.WORLD));
        offered.addAll(asked);
        territories = new Ticks<>(id + "-territories", texts.say("form.territories"), offered, words::name, asked);
        countries.getElement().setAttribute("autocomplete", "off");
        countriesField =
                new Field(id + "-countries", texts.say("form.countries"), countries, texts.say("form.countries.hint"));
        List<String> services = Stream.concat(
                        Stream.of(Platform.ANY),
                        known.stream().map(Platform::id).distinct())
                .toList();
        Set<String> ours = new LinkedHashSet<>();
        use.ifPresent(one -> one.platforms().forEach(platform -> ours.add(platform.id())));
        platforms = new Ticks<>(
                id + "-platforms",
                texts.say("form.platforms"),
                services,
                names::platform,
                ours.isEmpty() ? Set.of(Platform.ANY) : ours);
        commercial = Ticks.one(
                id + "-commercial",
                texts.say("form.commercial"),
                use.map(IntendedUse::commercial).orElse(true));
        from = new DayField(id + "-from", texts.say("form.from"), "", Optional.of(suggested.today()), texts);
        to = new DayField(
                id + "-to", texts.say("form.to"), texts.say("form.to.hint"), use.flatMap(IntendedUse::until), texts);
        survives = Ticks.one(id + "-survives", texts.say("form.survives"), false);
        Div days = new Div(from, to);
        days.addClassName("form-pair");
        add(covers, acts, media, territories, countriesField, platforms, commercial, days, survives);
    }

    /// For a refusal, which needs no word on commerce and survival.
    ScopeFields plain() {
        commercial.setVisible(false);
        survives.setVisible(false);
        return this;
    }

    /// What the fields say; empty, with words beside each field, where something is wrong.
    Optional<Scope> read() {
        boolean good = required(covers, "wrong.covers");
        good &= required(acts, "wrong.acts");
        good &= required(media, "wrong.media");
        good &= required(platforms, "wrong.platforms");
        Set<Territory> where = new TreeSet<>(territories.ticked());
        good &= readCountries(where);
        boolean somewhere = !where.isEmpty();
        territories.wrong(somewhere ? "" : texts.say("wrong.territories"));
        good &= somewhere;
        Optional<Optional<LocalDate>> begins = from.read();
        Optional<Optional<LocalDate>> ends = to.read();
        if (begins.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        if (begins.get().isPresent()
                && ends.get().filter(begins.get().get()::isAfter).isPresent()) {
            to.wrong(texts.say("wrong.term"));
            good = false;
        }
        return good
                ? Optional.of(new Scope(
                        List.copyOf(covers.ticked()),
                        acts.ticked(),
                        media.ticked(),
                        where,
                        platforms.ticked(),
                        commercial.any(),
                        begins.get(),
                        ends.get(),
                        survives.any()))
                : Optional.empty();
    }

    private boolean readCountries(Set<Territory> where) {
        List<String> unknown = new ArrayList<>();
        Stream.of(countries.getValue().toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .forEach(code -> {
                    if (COUNTRIES.contains(code)) {
                        where.add(new Territory(code));
                    } else {
                        unknown.add(code);
                    }
                });
        countriesField.wrong(unknown.isEmpty() ? "" : texts.say("wrong.countries", String.join(", ", unknown)));
        return unknown.isEmpty();
    }

    private boolean required(Ticks<?> ticks, String key) {
        ticks.wrong(ticks.any() ? "" : texts.say(key));
        return ticks.any();
    }
}
