package org.nguon.catalog.picture.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.look.EvidenceField;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Lines;
import org.nguon.catalog.look.Ticks;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.rights.RightsRecord;

/// A holder said no.
final class RefusalForm extends RecordForm {

    private static final int LONGEST = 4_000;

    private final PartyField by;
    private final ScopeFields scope;
    private final Ticks<Boolean> onlyThisFilm;
    private final Lines reason = new Lines(2);
    private final Field reasonField;
    private final EvidenceField evidence;

    RefusalForm(Ground ground) {
        super(ground, ground.texts().say("denial.title"), ground.texts().say("denial.words"));
        by = new PartyField("denial-by", texts.say("denial.by"), ground.desk().parties(), texts);
        scope = new ScopeFields(
                        "denial",
                        ground.facts(),
                        ground.film(),
                        ground.platforms(),
                        new ScopeFields.Suggested(
                                List.of(Layer.values()), GrantForm.missing(ground.verdict()), Set.of(), ground.today()),
                        ground.names(),
                        texts)
                .plain();
        onlyThisFilm = Ticks.one(
                "denial-only",
                texts.say(
                        "form.only-film",
                        ground.film().map(film -> film.title()).orElse("")),
                false);
        onlyThisFilm.setVisible(ground.film().isPresent());
        reasonField = new Field("denial-reason", texts.say("denial.reason"), reason);
        evidence = new EvidenceField(
                "denial-evidence", texts.say("denial.evidence.hint"), ground.desk()::keep, ground.visitor(), texts);
        fields(by, scope, onlyThisFilm, reasonField, evidence);
    }

    @Override
    Optional<Runnable> read() {
        Optional<RightsDesk.Named> holder = by.named();
        Optional<ScopeFields.Scope> reach = scope.read();
        boolean tooLong = reason.getValue().length() > LONGEST;
        reasonField.wrong(tooLong ? texts.say("wrong.long", LONGEST) : "");
        if (holder.isEmpty() || reach.isEmpty() || tooLong) {
            return Optional.empty();
        }
        return Optional.of(() -> file(new RightsRecord.Denial(
                ground.desk().freshId(),
                ground.desk().party(ground.visitor().get(), holder.get()),
                ground.film().filter(_ -> onlyThisFilm.any()).map(film -> film.id()),
                reach.get().covers(),
                reach.get().acts(),
                reach.get().media(),
                reach.get().territories(),
                reach.get().platforms(),
                reach.get().from(),
                reach.get().to(),
                reason.getValue().strip(),
                evidence.kept())));
    }
}
