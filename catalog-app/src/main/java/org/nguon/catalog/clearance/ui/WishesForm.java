package org.nguon.catalog.clearance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.rights.LetterWishes;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.request.Money;

/// What whoever writes a letter says in it, beside what the film asks: who asks, how to reach them, and, folded away,
/// a fee, whether the pictures may be changed, and words of one's own. The next letter says the same.
final class WishesForm extends Div {

    private static final List<String> CURRENCIES = List.of("VND", "USD", "EUR");
    private static final int LONGEST = 2000;

    private final Visitor visitor;
    private final Texts texts;
    private final Input askedBy = new Input();
    private final Input contact = new Input();
    private final Input fee = new Input();
    private final Choice currency;
    private final Input alterations = new Input();
    private final Input message = new Input();
    private final Field feeField;
    private final NativeDetails more;

    WishesForm(Visitor visitor, Texts texts) {
        this.visitor = visitor;
        this.texts = texts;
        addClassName("letters-wishes");
        askedBy.setValue(visitor.name());
        fee.getElement().setAttribute("inputmode", "decimal");
        fee.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        currency =
                new Choice(texts.say("letters.currency"), CURRENCIES, Function.identity(), Function.identity(), "VND");
        alterations.setType("checkbox");
        alterations.getElement().setProperty("checked", true);
        alterations.getElement().addPropertyChangeListener("checked", "change", _ -> {});
        message.getElement().setAttribute("maxlength", Integer.toString(LONGEST));
        feeField = new Field("letter-fee", texts.say("letters.fee"), fee, texts.say("letters.fee.hint"));
        NativeLabel may = new NativeLabel();
        may.addClassName("tick");
        may.add(alterations, new Span(texts.say("letters.alterations")));
        Div inside = new Div(
                feeField,
                new Field("letter-currency", texts.say("letters.currency"), currency),
                new Field("letter-message", texts.say("letters.message"), message),
                may);
        inside.addClassName("letters-signature");
        more = new NativeDetails(texts.say("letters.more"), inside);
        Div signature = new Div(
                new Field("asked-by", texts.say("letters.asked-by"), askedBy),
                new Field("contact", texts.say("letters.contact"), contact, texts.say("letters.contact.hint")));
        signature.addClassName("letters-signature");
        add(signature, more);
    }

    /// What stands in the form.
    ///
    /// @return empty when a field makes no sense, which is said beside it
    Optional<LetterWishes> read() {
        Optional<Money> offered = Optional.empty();
        feeField.wrong("");
        String typed = fee.getValue().strip();
        if (!typed.isEmpty()) {
            try {
                offered = Optional.of(Money.typed(typed, currency.getValue()));
            } catch (NumberFormatException e) {
                feeField.wrong(texts.say("answer.trouble.fee"));
                more.setOpen(true);
                return Optional.empty();
            }
        }
        String name = askedBy.getValue().strip();
        return Optional.of(new LetterWishes(
                offered,
                alterations.getElement().getProperty("checked", false),
                name.isEmpty() ? visitor.name() : name,
                contact.getValue().strip(),
                message.getValue().strip(),
                Chase.USUAL));
    }
}
