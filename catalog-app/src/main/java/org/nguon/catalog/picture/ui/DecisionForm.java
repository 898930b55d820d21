package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Input;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.EvidenceField;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Lines;
import org.nguon.catalog.look.Ticks;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsWords;

/// A named person decides what the rules cannot, and says why.
final class DecisionForm extends RecordForm {

    private static final int LONGEST = 10_000;

    private final Input by = new Input();
    private final Field byField;
    private final Choice basis;
    private final Lines note = new Lines(4);
    private final Field noteField;
    private final ScopeFields scope;
    private final Ticks<Boolean> onlyThisFilm;
    private final EvidenceField evidence;

    DecisionForm(Ground ground) {
        super(ground, ground.texts().say("decision.title"), ground.texts().say("decision.words"));
        byField = new Field("decision-by", texts.say("decision.by"), by);
        basis = new Choice(
                texts.say("decision.basis"),
                List.of(RightsRecord.Determination.Basis.values()),
                Enum::name,
                RightsWords.in(texts.language())::name,
                RightsRecord.Determination.Basis.FAIR_DEALING);
        noteField = new Field("decision-note", texts.say("decision.note"), note, texts.say("decision.note.hint"));
        Set<Layer> inTheWay = ground.verdict().stream()
                .flatMap(one -> one.obstacles().stream())
                .map(ProofStep::layer)
                .collect(Collectors.toSet());
        Set<Act> asked = ground.film()
                .flatMap(film -> ground.purpose().map(purpose -> film.use().actsOf(purpose.role())))
                .orElse(Set.of());
        scope = new ScopeFields(
                "decision",
                ground.facts(),
                ground.film(),
                ground.platforms(),
                new ScopeFields.Suggested(
                        List.of(Layer.values()),
                        inTheWay.isEmpty() ? Set.of(Layer.PHOTOGRAPH) : inTheWay,
                        asked,
                        ground.today()),
                ground.names(),
                texts);
        onlyThisFilm = Ticks.one(
                "decision-only",
                texts.say(
                        "form.only-film",
                        ground.film().map(film -> film.title()).orElse("")),
                ground.film().isPresent());
        onlyThisFilm.setVisible(ground.film().isPresent());
        evidence = new EvidenceField(
                "decision-evidence", texts.say("decision.evidence.hint"), ground.desk()::keep, ground.visitor(), texts);
        fields(
                byField,
                new Field("decision-basis", texts.say("decision.basis"), basis),
                noteField,
                scope,
                onlyThisFilm,
                evidence);
    }

    @Override
    Optional<Runnable> read() {
        boolean nobody = by.getValue().isBlank() || by.getValue().length() > LONGEST;
        byField.wrong(nobody ? texts.say("wrong.name") : "");
        boolean noReason = note.getValue().isBlank() || note.getValue().length() > LONGEST;
        noteField.wrong(noReason ? texts.say("wrong.reason") : "");
        Optional<ScopeFields.Scope> reach = scope.read();
        if (nobody || noReason || reach.isEmpty()) {
            return Optional.empty();
        }
        RightsRecord.Determination.Basis on = List.of(RightsRecord.Determination.Basis.values()).stream()
                .filter(one -> one.name().equals(basis.getValue()))
                .findFirst()
                .orElse(RightsRecord.Determination.Basis.FAIR_DEALING);
        return Optional.of(() -> file(new RightsRecord.Determination(
                ground.desk().freshId(),
                by.getValue().strip(),
                on,
                ground.film().filter(_ -> onlyThisFilm.any()).map(film -> film.id()),
                reach.get().covers(),
                reach.get().extents(),
                note.getValue().strip(),
                evidence.kept())));
    }
}
