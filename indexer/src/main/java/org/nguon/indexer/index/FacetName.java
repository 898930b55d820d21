package org.nguon.indexer.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What hits can be counted and filtered by. The [#id()] stands in addresses and on the command line.
public enum FacetName {
    /// `photograph`, `artwork` (a depicted work of art is described), `video`, `document`, `record` (a museum's record
    /// without a picture) or `picture`, where the file does not tell which.
    KIND,
    /// Whoever is named as the maker, one value a name.
    CREATOR,
    /// Family of the licence or statement that a file claims: `cc-by`, `cc0`, `in-copyright`, `none` …
    LICENCE,
    /// Year of what is shown or of its making: four digits. As a filter also `1925..1930`, `192X`, `18XX`.
    YEAR,
    /// Decade of the same date, written `192X`.
    DECADE,
    /// City, sublocation, province or country, as written.
    PLACE,
    /// The way it came: `folder`, `upload`, `phone`, `records`.
    SOURCE,
    /// How it stands for the request's question: a [org.nguon.schemas.rights.Standing] in small
    /// letters; as a filter also [#USABLE]. Counted only where a question is asked.
    VERDICT;

    /// Filter for every standing that allows.
    public static final String USABLE = "usable";

    /// Name in addresses and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The facet with this [#id()].
    public static Optional<FacetName> withId(String id) {
        return Arrays.stream(values()).filter(name -> name.id().equals(id)).findFirst();
    }
}
