package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Input;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Lines;
import org.nguon.catalog.look.Ticks;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsWords;

/// Somebody asked that it be used no more: it blocks from the moment it is saved.
final class TakedownForm extends RecordForm {

    private static final int LONGEST = 4_000;

    private final Choice cause;
    private final Input askedBy = new Input();
    private final Field askedByField;
    private final Ticks<Layer> covers;
    private final Lines reason = new Lines(3);
    private final Field reasonField;

    TakedownForm(Ground ground) {
        super(ground, ground.texts().say("takedown.title"), ground.texts().say("takedown.words"));
        cause = new Choice(
                texts.say("takedown.cause"),
                List.of(RightsRecord.Takedown.Cause.values()),
                Enum::name,
                one -> texts.say("takedown.cause." + one),
                RightsRecord.Takedown.Cause.WITHDRAWAL);
        askedByField = new Field("takedown-by", texts.say("takedown.by"), askedBy);
        covers = new Ticks<>(
                "takedown-covers",
                texts.say("form.covers"),
                List.of(Layer.values()),
                RightsWords.in(texts.language())::name,
                Set.of(Layer.PHOTOGRAPH));
        reasonField = new Field("takedown-reason", texts.say("takedown.reason"), reason);
        fields(new Field("takedown-cause", texts.say("takedown.cause"), cause), askedByField, covers, reasonField);
    }

    @Override
    Optional<Runnable> read() {
        boolean nobody = askedBy.getValue().isBlank();
        askedByField.wrong(
                nobody
                        ? texts.say("wrong.name")
                        : askedBy.getValue().length() > LONGEST ? texts.say("wrong.long", LONGEST) : "");
        covers.wrong(covers.any() ? "" : texts.say("wrong.covers"));
        boolean noReason = reason.getValue().isBlank() || reason.getValue().length() > LONGEST;
        reasonField.wrong(noReason ? texts.say("wrong.reason") : "");
        if (nobody || askedBy.getValue().length() > LONGEST || !covers.any() || noReason) {
            return Optional.empty();
        }
        RightsRecord.Takedown.Cause why = List.of(RightsRecord.Takedown.Cause.values()).stream()
                .filter(one -> one.name().equals(cause.getValue()))
                .findFirst()
                .orElse(RightsRecord.Takedown.Cause.WITHDRAWAL);
        return Optional.of(() -> file(new RightsRecord.Takedown(
                ground.desk().freshId(),
                why,
                askedBy.getValue().strip(),
                covers.ticked().stream()
                        .map(layer -> Covered.of(ground.facts().asset(), layer))
                        .toList(),
                ground.desk().now(),
                Optional.empty(),
                reason.getValue().strip())));
    }
}
