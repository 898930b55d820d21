package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.EvidenceField;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Lines;
import org.nguon.catalog.look.Ticks;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Fee;
import org.nguon.schemas.rights.Verdict;

/// A holder's permission, as it was agreed.
final class GrantForm extends RecordForm {

    private static final String NO_FEE = "none";
    private static final List<String> CURRENCIES = List.of("VND", "EUR", "USD", "GBP", "JPY", "CHF");
    private static final int LONGEST = 1_000;

    private final PartyField licensor;
    private final ScopeFields scope;
    private final Ticks<Boolean> onlyThisFilm;
    private final Lines credit = new Lines(2);
    private final Field creditField;
    private final Ticks<Boolean> alterations;
    private final Ticks<Boolean> countersigned;
    private final Choice feeState;
    private final Input amount = new Input();
    private final Field amountField;
    private final Choice currency;
    private final Input condition = new Input();
    private final Field conditionField;
    private final Ticks<Boolean> conditionMet;
    private final EvidenceField evidence;

    GrantForm(Ground ground) {
        super(ground, ground.texts().say("grant.title"), ground.texts().say("grant.words"));
        licensor = new PartyField(
                "grant-licensor", texts.say("grant.licensor"), ground.desk().parties(), texts);
        scope = new ScopeFields(
                "grant",
                ground.facts(),
                ground.film(),
                ground.platforms(),
                new ScopeFields.Suggested(
                        List.copyOf(EnumSet.complementOf(EnumSet.of(Layer.PEOPLE))),
                        missing(ground.verdict()),
                        asked(),
                        ground.today()),
                ground.names(),
                texts);
        onlyThisFilm = Ticks.one(
                "grant-only",
                texts.say(
                        "form.only-film",
                        ground.film().map(film -> film.title()).orElse("")),
                ground.film().isPresent());
        onlyThisFilm.setVisible(ground.film().isPresent());
        creditField = new Field("grant-credit", texts.say("grant.credit"), credit, texts.say("grant.credit.hint"));
        alterations = Ticks.one("grant-alterations", texts.say("grant.alterations"), false);
        countersigned = Ticks.one("grant-signed", texts.say("grant.signed"), false);
        feeState = new Choice(
                texts.say("grant.fee.state"),
                List.of(NO_FEE, "QUOTED", "AGREED", "INVOICED", "PAID"),
                one -> one,
                one -> texts.say("payment." + one),
                NO_FEE);
        amount.getElement().setAttribute("inputmode", "decimal");
        amountField = new Field("grant-amount", texts.say("grant.fee"), amount);
        currency = new Choice(texts.say("grant.currency"), CURRENCIES, one -> one, one -> one, "VND");
        Div money = new Div(
                new Field("grant-fee-state", texts.say("grant.fee.state"), feeState),
                amountField,
                new Field("grant-currency", texts.say("grant.currency"), currency));
        money.addClassName("form-three");
        conditionField = new Field("grant-condition", texts.say("grant.condition"), condition);
        conditionMet = Ticks.one("grant-condition-met", texts.say("grant.condition.met"), false);
        evidence = new EvidenceField(
                "grant-evidence", texts.say("grant.evidence.hint"), ground.desk()::keep, ground.visitor(), texts);
        fields(
                licensor,
                scope,
                onlyThisFilm,
                creditField,
                alterations,
                money,
                conditionField,
                conditionMet,
                countersigned,
                evidence);
    }

    /// The acts that the film asks of a picture in its role.
    private Set<Act> asked() {
        return ground.film()
                .flatMap(film -> ground.purpose().map(purpose -> film.use().actsOf(purpose.role())))
                .orElse(Set.of());
    }

    /// The layers that stand in the way, else the photograph.
    static Set<Layer> missing(Optional<Verdict> verdict) {
        Set<Layer> layers = verdict.stream()
                .flatMap(one -> one.obstacles().stream())
                .map(ProofStep::layer)
                .filter(layer -> layer == Layer.PHOTOGRAPH || layer == Layer.DEPICTED_ARTWORK)
                .collect(Collectors.toSet());
        return layers.isEmpty() ? Set.of(Layer.PHOTOGRAPH) : layers;
    }

    @Override
    Optional<Runnable> read() {
        Optional<RightsDesk.Named> holder = licensor.named();
        Optional<ScopeFields.Scope> reach = scope.read();
        boolean longCredit = credit.getValue().length() > LONGEST;
        creditField.wrong(longCredit ? texts.say("wrong.long", LONGEST) : "");
        Optional<Optional<Fee>> fee = fee();
        boolean longCondition = condition.getValue().length() > LONGEST;
        conditionField.wrong(longCondition ? texts.say("wrong.long", LONGEST) : "");
        if (holder.isEmpty() || reach.isEmpty() || longCredit || longCondition || fee.isEmpty()) {
            return Optional.empty();
        }
        String hangsOn = condition.getValue().strip();
        return Optional.of(() -> file(new RightsRecord.Grant(
                ground.desk().freshId(),
                ground.desk().party(ground.visitor().get(), holder.get()),
                ground.film().filter(_ -> onlyThisFilm.any()).map(film -> film.id()),
                reach.get().covers(),
                reach.get().extents(),
                false,
                Optional.of(credit.getValue().strip()).filter(words -> !words.isEmpty()),
                alterations.any(),
                false,
                hangsOn.isEmpty() ? List.of() : List.of(new RightsRecord.Condition(hangsOn, conditionMet.any())),
                fee.get(),
                countersigned.any(),
                ground.film().map(film -> film.use().zone()),
                evidence.kept())));
    }

    private Optional<Optional<Fee>> fee() {
        amountField.wrong("");
        Optional<Fee.Payment> state = Arrays.stream(Fee.Payment.values())
                .filter(one -> one.name().equals(feeState.getValue()))
                .findFirst();
        String written = amount.getValue().strip().replaceAll("[\\s\\u00a0\\u202f]", "");
        if (state.isEmpty() && written.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        if (state.isEmpty()) {
            amountField.wrong(texts.say("wrong.fee.state"));
            return Optional.empty();
        }
        String unit = CURRENCIES.contains(currency.getValue()) ? currency.getValue() : "VND";
        int digits = Currency.getInstance(unit).getDefaultFractionDigits();
        if (!written.matches("[0-9]{1,12}(?:[.,][0-9]{1," + Math.max(digits, 1) + "})?")
                || (digits == 0 && !written.matches("[0-9]+"))) {
            amountField.wrong(texts.say("wrong.fee"));
            return Optional.empty();
        }
        long minor =
                new BigDecimal(written.replace(',', '.')).movePointRight(digits).longValueExact();
        return Optional.of(Optional.of(new Fee(minor, unit, state.get())));
    }
}
