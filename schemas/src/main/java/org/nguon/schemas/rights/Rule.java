package org.nguon.schemas.rights;

import java.util.Locale;
import org.nguon.schemas.codes.Code;

/// The rules of a verdict. Each has a [Code] with its texts, and says whether it is law, a licence's or
/// holder's own words, or house policy, which a production may think too careful.
public enum Rule {
    VIEW_FREE(Code.RG_VIEW, Ground.POLICY),
    NOT_EXAMINED(Code.RG_NOT_EXAMINED, Ground.POLICY),
    UNDECIDED(Code.RG_UNDECIDED, Ground.POLICY),
    LAYER_ABSENT(Code.RG_ABSENT, Ground.POLICY),
    TAKEN_DOWN(Code.RG_TAKEN_DOWN, Ground.LAW),
    DENIED(Code.RG_DENIED, Ground.LAW),
    OWN_WORK(Code.RG_OWN_WORK, Ground.LICENCE),
    CC0(Code.RG_CC0, Ground.LICENCE),
    PUBLIC_DOMAIN_MARK(Code.RG_PDM, Ground.LICENCE),
    TERM_EXPIRED(Code.RG_TERM_EXPIRED, Ground.LAW),
    CC_BY(Code.RG_CC_BY, Ground.LICENCE),
    CC_SHARE_ALIKE(Code.RG_CC_SA, Ground.LICENCE),
    CC_NO_DERIVATIVES(Code.RG_CC_ND, Ground.LICENCE),
    CC_NO_DERIVATIVES_POLICY(Code.RG_CC_ND_POLICY, Ground.POLICY),
    CC_NON_COMMERCIAL(Code.RG_CC_NC, Ground.LICENCE),
    OTHER_LICENCE(Code.RG_OTHER_LICENCE, Ground.POLICY),
    IN_COPYRIGHT(Code.RG_IN_COPYRIGHT, Ground.LAW),
    HOLDER_NOT_FOUND(Code.RG_HOLDER_NOT_FOUND, Ground.POLICY),
    ORPHAN_TRAINING(Code.RG_ORPHAN_TRAINING, Ground.POLICY),
    FREE_IN_US_ONLY(Code.RG_NOC_US, Ground.LAW),
    RESTRICTED_BY_CONTRACT(Code.RG_NOC_RESTRICTED, Ground.POLICY),
    STATUS_UNKNOWN(Code.RG_STATUS_UNKNOWN, Ground.POLICY),
    TERMS_UNREAD(Code.RG_TERMS_UNREAD, Ground.POLICY),
    CLAIMS_CONTRADICT(Code.RG_CLAIMS_CONTRADICT, Ground.POLICY),
    GRANTED(Code.RG_GRANTED, Ground.LICENCE),
    GRANT_LAPSED(Code.RG_GRANT_LAPSED, Ground.LICENCE),
    GRANT_NOT_BEGUN(Code.RG_GRANT_NOT_BEGUN, Ground.LICENCE),
    GRANT_NOT_IN_FORCE(Code.RG_GRANT_NOT_IN_FORCE, Ground.LICENCE),
    GRANT_TOO_NARROW(Code.RG_GRANT_TOO_NARROW, Ground.LICENCE),
    ASKED(Code.RG_ASKED, Ground.POLICY),
    DETERMINED(Code.RG_DETERMINED, Ground.POLICY),
    DETERMINATION_LAPSED(Code.RG_DETERMINATION_LAPSED, Ground.POLICY),
    AI_SIGNAL(Code.RG_AI_SIGNAL, Ground.POLICY),
    AI_TRAINING_PROHIBITED(Code.RG_AI_TRAINING, Ground.POLICY),
    ALTERATION_FORBIDDEN(Code.RG_ALTERATION, Ground.LICENCE),
    PLATFORM_TRAINS(Code.RG_PLATFORM_TRAINS, Ground.POLICY),
    RELEASE_MISSING(Code.RG_RELEASE_MISSING, Ground.LAW),
    SIMULATION_NOT_RELEASED(Code.RG_SIMULATION, Ground.LAW),
    GUARDIAN_MISSING(Code.RG_GUARDIAN, Ground.LAW),
    RELEASED(Code.RG_RELEASED, Ground.LICENCE),
    PROPERTY_RELEASE_MISSING(Code.RG_PROPERTY, Ground.POLICY),
    TRADEMARK_SHOWN(Code.RG_TRADEMARK, Ground.POLICY),
    COMMUNITY_NOT_ASKED(Code.RG_COMMUNITY, Ground.POLICY),
    AUTHORSHIP_CONTESTED(Code.RG_CONTESTED, Ground.POLICY);

    /// Where a rule comes from.
    public enum Ground {
        LAW,
        /// What a licence or a holder says.
        LICENCE,
        /// Our own caution.
        POLICY
    }

    private final Code code;
    private final Ground ground;

    Rule(Code code, Ground ground) {
        this.code = code;
        this.ground = ground;
    }

    /// Its entry in the registry of codes.
    public Code code() {
        return code;
    }

    /// Where it comes from.
    public Ground ground() {
        return ground;
    }

    /// What it says, for a person.
    public String text(Locale language) {
        return code.text(language);
    }
}
