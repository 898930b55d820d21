package org.nguon.schemas.vocabulary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A public licence or public-domain tool with an address, and what its publisher's rights description
/// (ccREL) says of it. What the terms mean for a use is judged elsewhere.
///
/// @param uri the canonical address, `http`, with a closing slash
/// @param family short name as in the address: `by-nc-sa`, `zero`, `mark`, `sampling+` …
/// @param version `4.0`; absent for the few that never had one
/// @param jurisdiction the port (`fr`, `vn`, `igo`, `scotland`); absent when unported
public record Licence(
        String uri,
        String family,
        Optional<String> version,
        Optional<String> jurisdiction,
        Set<Permission> permits,
        Set<Requirement> requires,
        Set<Prohibition> prohibits) {

    public Licence {
        permits = frozen(permits, Permission.class);
        requires = frozen(requires, Requirement.class);
        prohibits = frozen(prohibits, Prohibition.class);
    }

    /// What is allowed, with the name used in ccREL.
    public enum Permission {
        REPRODUCTION("Reproduction"),
        DISTRIBUTION("Distribution"),
        DERIVATIVE_WORKS("DerivativeWorks"),
        /// Sharing of the whole without commercial purpose (the sampling licences).
        SHARING("Sharing");

        private final String term;

        Permission(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    /// What must be done, with the name used in ccREL.
    public enum Requirement {
        NOTICE("Notice"),
        ATTRIBUTION("Attribution"),
        SHARE_ALIKE("ShareAlike"),
        SOURCE_CODE("SourceCode");

        private final String term;

        Requirement(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    /// What is excluded, with the name used in ccREL.
    public enum Prohibition {
        COMMERCIAL_USE("CommercialUse"),
        HIGH_INCOME_NATION_USE("HighIncomeNationUse");

        private final String term;

        Prohibition(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }

    /// Whether it says that there are no copyright terms left: CC0, Public Domain Mark, the old dedication.
    public boolean isPublicDomain() {
        return requires.isEmpty() && prohibits.isEmpty();
    }

    private static <T extends Enum<T>> Set<T> frozen(Set<T> terms, Class<T> type) {
        EnumSet<T> copy = EnumSet.noneOf(type);
        copy.addAll(terms);
        return Collections.unmodifiableSet(copy);
    }
}
