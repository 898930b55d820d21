package org.nguon.schemas.request;

import java.util.List;
import java.util.Optional;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Condition;
import org.nguon.schemas.rights.RightsRecord.Fee;
import org.nguon.schemas.rights.RightsRecord.Grant;

/// A step by which an agreed permission comes into force.
public enum Completion {
    /// Our side signed, too.
    COUNTERSIGNED,
    /// All that the holder made it hang on was done.
    CONDITIONS_MET,
    /// The fee that the holder quoted is agreed.
    FEE_AGREED,
    INVOICED,
    PAID;

    /// Whether it says something about money.
    public boolean isAboutMoney() {
        return switch (this) {
            case FEE_AGREED, INVOICED, PAID -> true;
            case COUNTERSIGNED, CONDITIONS_MET -> false;
        };
    }

    /// The grant after this step, under a new identity: records are never changed.
    public Grant of(Grant grant, RightId id) {
        List<Condition> conditions = this == CONDITIONS_MET
                ? grant.conditions().stream()
                        .map(condition -> new Condition(condition.text(), true))
                        .toList()
                : grant.conditions();
        Optional<Fee> fee = grant.fee().map(it -> new Fee(it.amount(), it.currency(), payment(it.state())));
        return new Grant(
                id,
                grant.licensor(),
                grant.production(),
                grant.covers(),
                grant.acts(),
                grant.exclusive(),
                grant.creditWording(),
                grant.alterations(),
                grant.revocable(),
                conditions,
                fee,
                grant.countersigned() || this == COUNTERSIGNED,
                grant.zone(),
                grant.evidence());
    }

    private Fee.Payment payment(Fee.Payment before) {
        return switch (this) {
            case FEE_AGREED -> Fee.Payment.AGREED;
            case INVOICED -> Fee.Payment.INVOICED;
            case PAID -> Fee.Payment.PAID;
            case COUNTERSIGNED, CONDITIONS_MET -> before;
        };
    }
}
