package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.EvidenceField;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Ticks;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsWords;

/// The consent of who is shown, or of who owns the place.
final class ReleaseForm extends RecordForm {

    private final Choice subject;
    private final PartyField by;
    private final Ticks<Boolean> everyone;
    private final Ticks<Boolean> depiction;
    private final Ticks<Boolean> simulation;
    private final Ticks<Boolean> minor;
    private final Ticks<Boolean> guardian;
    private final Ticks<Territory> territories;
    private final Ticks<Boolean> commercial;
    private final DayField from;
    private final DayField to;
    private final Ticks<Boolean> onlyThisFilm;
    private final EvidenceField evidence;

    ReleaseForm(Ground ground) {
        super(ground, ground.texts().say("release.title"), ground.texts().say("release.words"));
        Optional<IntendedUse> use = ground.film().map(Production::use);
        subject = new Choice(
                texts.say("release.subject"),
                List.of(RightsRecord.Release.Subject.values()),
                Enum::name,
                one -> texts.say("release.subject." + one),
                RightsRecord.Release.Subject.MODEL);
        by = new PartyField("release-by", texts.say("release.by"), ground.desk().parties(), texts);
        everyone = Ticks.one("release-everyone", texts.say("release.everyone"), false);
        depiction = Ticks.one("release-depiction", texts.say("release.depiction"), true);
        simulation = Ticks.one("release-simulation", texts.say("release.simulation"), false);
        minor = Ticks.one("release-minor", texts.say("release.minor"), false);
        guardian = Ticks.one("release-guardian", texts.say("release.guardian"), false);
        Set<Territory> asked = use.map(IntendedUse::territories).orElse(Set.of(Territory.WORLD));
        Set<Territory> offered = new java.util.LinkedHashSet<>(List.of(Territory.WORLD, new Territory("VN")));
        offered.addAll(asked);
        territories = new Ticks<>(
                "release-territories",
                texts.say("form.territories"),
                offered,
                RightsWords.in(texts.language())::name,
                asked);
        commercial = Ticks.one(
                "release-commercial",
                texts.say("form.commercial"),
                use.map(IntendedUse::commercial).orElse(true));
        from = new DayField("release-from", texts.say("form.from"), "", Optional.of(ground.today()), texts);
        to = new DayField(
                "release-to", texts.say("form.to"), texts.say("form.to.hint"), use.flatMap(IntendedUse::until), texts);
        Div days = new Div(from, to);
        days.addClassName("form-pair");
        onlyThisFilm = Ticks.one(
                "release-only",
                texts.say(
                        "form.only-film",
                        ground.film().map(film -> film.title()).orElse("")),
                false);
        onlyThisFilm.setVisible(ground.film().isPresent());
        evidence = new EvidenceField(
                "release-evidence", texts.say("release.evidence.hint"), ground.desk()::keep, ground.visitor(), texts);
        fields(
                new Field("release-subject", texts.say("release.subject"), subject),
                by,
                everyone,
                depiction,
                simulation,
                minor,
                guardian,
                territories,
                commercial,
                days,
                onlyThisFilm,
                evidence);
    }

    @Override
    Optional<Runnable> read() {
        Optional<RightsDesk.Named> who = by.named();
        territories.wrong(territories.any() ? "" : texts.say("wrong.territories"));
        Optional<Optional<LocalDate>> begins = from.read();
        Optional<Optional<LocalDate>> ends = to.read();
        if (who.isEmpty() || !territories.any() || begins.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        if (begins.get().isPresent()
                && ends.get().filter(begins.get().get()::isAfter).isPresent()) {
            to.wrong(texts.say("wrong.term"));
            return Optional.empty();
        }
        boolean ofPlace = RightsRecord.Release.Subject.PROPERTY.name().equals(subject.getValue());
        return Optional.of(() -> file(new RightsRecord.Release(
                ground.desk().freshId(),
                ofPlace ? RightsRecord.Release.Subject.PROPERTY : RightsRecord.Release.Subject.MODEL,
                List.of(ground.desk().party(ground.visitor().get(), who.get())),
                everyone.any(),
                ground.film().filter(_ -> onlyThisFilm.any()).map(Production::id),
                List.of(Covered.of(ground.facts().asset(), ofPlace ? Layer.PLACE_AND_PROPERTY : Layer.PEOPLE)),
                depiction.any(),
                simulation.any(),
                minor.any(),
                guardian.any(),
                territories.ticked(),
                commercial.any(),
                begins.get(),
                ends.get(),
                evidence.kept())));
    }
}
