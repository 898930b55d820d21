package org.nguon.indexer.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.rights.Standing;

/// The chosen facet values of one request: checked, and as one query a facet.
record Filters(Map<FacetName, Set<String>> chosen) {

    private static final int MOST_VALUES = 200;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?\\.\\.(\\d{4})?");
    private static final Pattern UNCERTAIN_YEAR = Pattern.compile("(\\d{3})X|(\\d{2})XX");

    static Filters read(SortedMap<String, Set<String>> filters) {
        Map<FacetName, Set<String>> chosen = new EnumMap<>(FacetName.class);
        filters.forEach((name, values) -> {
            FacetName facet = FacetName.withId(name).orElseThrow(() -> bad(0, "no facet is called \"" + name + "\""));
            if (values.size() > MOST_VALUES) {
                throw bad(0, "more than " + MOST_VALUES + " values for " + name);
            }
            Set<String> composed = new LinkedHashSet<>();
            for (String value : values) {
                composed.add(Normalizer.normalize(value.strip(), Normalizer.Form.NFC));
            }
            if (facet == FacetName.YEAR) {
                composed.forEach(Filters::years);
            }
            if (facet == FacetName.VERDICT) {
                composed.forEach(Filters::standings);
            }
            chosen.put(facet, composed);
        });
        return new Filters(chosen);
    }

    /// @param position of the character that cannot be understood, from 0
    static ArchiveException bad(int position, String why) {
        return new ArchiveException(Code.IX_BAD_QUERY, "at " + position + ": " + why);
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    Set<String> of(FacetName facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /// A filter by one value alone.
    Filters only(FacetName facet, String value) {
        return new Filters(Map.of(facet, Set.of(value)));
    }

    /// Documents with any of the values chosen for a facet.
    Query query(FacetName facet) {
        if (facet != FacetName.YEAR) {
            return anyOf(facet, of(facet));
        }
        List<String> exact = new ArrayList<>();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String value : of(facet)) {
            if (YEAR.matcher(value).matches()) {
                exact.add(value);
            } else {
                int[] span = years(value);
                any.add(
                        IntRange.newIntersectsQuery(
                                AssetDocument.DEPICTED_YEARS, new int[] {span[0]}, new int[] {span[1]}),
                        Occur.SHOULD);
            }
        }
        if (!exact.isEmpty()) {
            any.add(anyOf(facet, exact), Occur.SHOULD);
        }
        return any.build();
    }

    /// Documents that stand as chosen.
    ///
    /// @param standings of all profiles that any document has
    Query verdicts(Map<String, Standing> standings) {
        Set<Standing> wanted = EnumSet.noneOf(Standing.class);
        of(FacetName.VERDICT).forEach(value -> wanted.addAll(standings(value)));
        return anyOf(
                FacetName.VERDICT,
                standings.entrySet().stream()
                        .filter(profile -> wanted.contains(profile.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Set<Standing> standings(String value) {
        Set<Standing> meant = EnumSet.noneOf(Standing.class);
        for (Standing standing : Standing.values()) {
            boolean usable = value.equals(FacetName.USABLE) && standing.allows();
            if (usable || standing.name().toLowerCase(Locale.ROOT).equals(value)) {
                meant.add(standing);
            }
        }
        if (meant.isEmpty()) {
            throw bad(0, "\"" + value + "\" is no verdict");
        }
        return meant;
    }

    private static Query anyOf(FacetName facet, Collection<String> values) {
        return KeywordField.newSetQuery(
                AssetDocument.facetField(facet),
                values.stream().map(BytesRef::new).toList());
    }

    /// First and last year of a chosen year, range, decade or century.
    private static int[] years(String value) {
        if (YEAR.matcher(value).matches()) {
            int year = Integer.parseInt(value);
            return new int[] {year, year};
        }
        Matcher range = YEARS.matcher(value);
        if (range.matches() && (range.group(1) != null || range.group(2) != null)) {
            int from = range.group(1) == null ? 0 : Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? 9999 : Integer.parseInt(range.group(2));
            if (from <= to) {
                return new int[] {from, to};
            }
        }
        Matcher uncertain = UNCERTAIN_YEAR.matcher(value);
        if (uncertain.matches()) {
            int width = uncertain.group(1) != null ? 10 : 100;
            int from = Integer.parseInt(uncertain.group(1) != null ? uncertain.group(1) : uncertain.group(2)) * width;
            return new int[] {from, from + width - 1};
        }
        int digits = 0;
        while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
            digits++;
        }
        throw bad(digits, "\"" + value + "\" is no year, range of years (1925..1930), decade (192X) or century (18XX)");
    }
}
