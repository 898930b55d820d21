package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Lines;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.rights.RightsWords;

/// Somebody read the terms and says in their own name which licence or statement they are. It counts
/// instead of what the file says.
final class TermsForm extends RecordForm {

    private static final int LONGEST = 4_000;

    /// What terms usually turn out to be.
    private enum Terms {
        CC0(RightsClaim.Basis.LICENCE, "https://creativecommons.org/publicdomain/zero/1.0/"),
        PDM(RightsClaim.Basis.PUBLIC_DOMAIN, "https://creativecommons.org/publicdomain/mark/1.0/"),
        BY(RightsClaim.Basis.LICENCE, "https://creativecommons.org/licenses/by/4.0/"),
        BY_SA(RightsClaim.Basis.LICENCE, "https://creativecommons.org/licenses/by-sa/4.0/"),
        BY_ND(RightsClaim.Basis.LICENCE, "https://creativecommons.org/licenses/by-nd/4.0/"),
        BY_NC(RightsClaim.Basis.LICENCE, "https://creativecommons.org/licenses/by-nc/4.0/"),
        BY_NC_SA(RightsClaim.Basis.LICENCE, "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        BY_NC_ND(RightsClaim.Basis.LICENCE, "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        IN_COPYRIGHT(RightsClaim.Basis.IN_COPYRIGHT, ""),
        CONTESTED(RightsClaim.Basis.AUTHORSHIP_CONTESTED, "");

        private final RightsClaim.Basis basis;
        private final String uri;

        Terms(RightsClaim.Basis basis, String uri) {
            this.basis = basis;
            this.uri = uri;
        }
    }

    private final Runnable done;
    private final Choice layer;
    private final Choice terms;
    private final Lines read = new Lines(2);
    private final Field readField;
    private final Input where = new Input();
    private final Field whereField;

    TermsForm(Ground ground, Runnable done) {
        super(ground, ground.texts().say("terms.title"), ground.texts().say("terms.words"));
        this.done = done;
        RightsWords words = RightsWords.in(texts.language());
        layer = new Choice(
                texts.say("terms.layer"),
                List.of(Layer.PHOTOGRAPH, Layer.DEPICTED_ARTWORK, Layer.DIGITISATION),
                Enum::name,
                words::name,
                Layer.PHOTOGRAPH);
        terms = new Choice(
                texts.say("terms.which"),
                List.of(Terms.values()),
                Enum::name,
                one -> texts.say("terms.value." + one),
                Terms.BY);
        readField = new Field("terms-read", texts.say("terms.read"), read, texts.say("terms.read.hint"));
        whereField = new Field("terms-where", texts.say("terms.where"), where);
        fields(
                new Field("terms-layer", texts.say("terms.layer"), layer),
                new Field("terms-which", texts.say("terms.which"), terms),
                readField,
                whereField);
    }

    @Override
    Optional<Runnable> read() {
        boolean nothing = read.getValue().isBlank() || read.getValue().length() > LONGEST;
        readField.wrong(nothing ? texts.say("wrong.terms") : "");
        boolean tooLong = where.getValue().length() > LONGEST;
        whereField.wrong(tooLong ? texts.say("wrong.long", LONGEST) : "");
        if (nothing || tooLong) {
            return Optional.empty();
        }
        Terms which = chosen(Terms.values(), terms);
        String from = where.getValue().strip();
        String words = read.getValue().strip() + (from.isEmpty() ? "" : " (" + from + ")");
        return Optional.of(() -> {
            ground.desk()
                    .claim(
                            ground.visitor().get(),
                            ground.facts().asset(),
                            chosen(Layer.values(), layer),
                            which.basis,
                            words,
                            Optional.of(which.uri).filter(uri -> !uri.isEmpty()));
            done.run();
        });
    }

    /// What the browser sent is one of the values that were offered, or else the first of them.
    private static <E extends Enum<E>> E chosen(E[] values, Choice choice) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(choice.getValue()))
                .findFirst()
                .orElse(values[0]);
    }
}
