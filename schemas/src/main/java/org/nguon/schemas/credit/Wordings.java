package org.nguon.schemas.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.credit.Credited.Basis;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.rights.RightsRecord.OwnWork;
import org.nguon.schemas.rights.Rule;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;
import org.nguon.schemas.vocabulary.Licence;
import org.nguon.schemas.vocabulary.Licences;
import org.nguon.schemas.vocabulary.PlusTerm;

/// The words for one picture in one role: the holder's verbatim, then the grant's, then those a licence
/// asks for, then ours. A painting in a photograph has two makers and can have two holders; then there are
/// several credits.
final class Wordings {

    private static final Phrase UNKNOWN = new Phrase("Không rõ tác giả", "Creator unknown");
    private static final Phrase CHANGED = new Phrase(
            "Đã thay đổi: dùng làm tham chiếu cho hình ảnh tạo bằng AI",
            "Changed: used as a reference for AI-generated images");
    private static final Phrase CROPPED = new Phrase("Đã thay đổi: cắt cúp", "Changed: cropped");
    private static final Phrase UNTITLED = new Phrase("không rõ tên", "title not known");
    /// What a camera or a disk calls a file is no title, even where a program wrote it into the field.
    private static final Pattern FILE_NAME = Pattern.compile(
            "\\S+\\.(jpe?g|png|tiff?|heic|heif|webp|gif|avif|dng|cr2|nef|arw)", Pattern.CASE_INSENSITIVE);
    private static final Phrase NO_PHRASE = new Phrase("", "");
    private static final Set<Layer> OF_WORKS =
            new LinkedHashSet<>(List.of(Layer.DEPICTED_ARTWORK, Layer.PHOTOGRAPH, Layer.DIGITISATION));

    private final UsedAsset used;
    private final Usage usage;
    private final Map<PartyId, Party> parties = new HashMap<>();
    private final Map<WorkId, Work> works = new LinkedHashMap<>();
    private final List<Named> all = new ArrayList<>();

    /// A line without its titles: pictures with equal drafts share a line.
    ///
    /// @param name before the titles
    /// @param rest after them
    record Draft(
            Section section,
            Phrase word,
            Phrase name,
            Phrase rest,
            String sortName,
            List<Licence> licences,
            List<String> missing) {

        Phrase text(List<Phrase> titles) {
            return new Phrase(
                    text(
                            word.vietnamese(),
                            name.vietnamese(),
                            titles.stream().map(Phrase::vietnamese).toList(),
                            rest.vietnamese()),
                    text(
                            word.english(),
                            name.english(),
                            titles.stream().map(Phrase::english).toList(),
                            rest.english()));
        }

        private static String text(String word, String name, List<String> titles, String rest) {
            String said = Stream.of(name, String.join("; ", titles))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return (word.isEmpty() ? "" : word + ": ") + said + rest;
        }
    }

    /// A draft for one picture.
    ///
    /// @param title with date and number; has no words where the credit names none
    /// @param titled whether somebody gave it that title
    record Named(Draft draft, Phrase title, boolean titled, Credited credited) {}

    /// The titles of one line, each once; pictures of which nobody knows the title are counted.
    static List<Phrase> titles(List<Named> all) {
        Map<Phrase, Set<AssetId>> pictures = new LinkedHashMap<>();
        Set<Phrase> untitled = new HashSet<>();
        for (Named named : all) {
            if (!named.title().vietnamese().isEmpty()) {
                pictures.computeIfAbsent(named.title(), _ -> new HashSet<>())
                        .add(named.credited().asset());
                if (!named.titled()) {
                    untitled.add(named.title());
                }
            }
        }
        return pictures.entrySet().stream()
                .map(entry -> untitled.contains(entry.getKey())
                        ? counted(entry.getKey(), entry.getValue().size())
                        : entry.getKey())
                .sorted(Comparator.comparing(Phrase::vietnamese))
                .toList();
    }

    private static Phrase counted(Phrase title, int pictures) {
        return pictures == 1
                ? title
                : new Phrase(
                        title.vietnamese() + " (" + pictures + " ảnh)",
                        title.english() + " (" + pictures + " pictures)");
    }

    private Wordings(UsedAsset used) {
        this.used = used;
        this.usage = Usage.of(used.role());
        used.facts().parties().forEach(party -> parties.put(party.id(), party));
        used.facts().works().forEach(work -> works.put(work.id(), work));
    }

    /// All credits that a use asks for; at least one.
    static List<Named> of(UsedAsset used) {
        Wordings wordings = new Wordings(used);
        wordings.compose();
        return wordings.all;
    }

    private void compose() {
        List<Grant> grants = used.facts().records().stream()
                .filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .filter(grant -> speaksOfThis(grant) && grant.countersigned())
                .filter(grant ->
                        grant.production().isEmpty() || grant.production().equals(used.production()))
                .sorted(Comparator.comparing(RightsRecord::id))
                .toList();
        Set<Layer> credited = new LinkedHashSet<>();
        for (Grant grant : grants) {
            String words = plain(grant.creditWording().orElse(""));
            if (!words.isEmpty()) {
                verbatim(words, Basis.HOLDER, grant.id().value());
                credited.addAll(layers(grant));
            }
        }
        Particulars.Told line = used.particulars().creditLine();
        List<RightsClaim> licensed = licences(credited);
        boolean ownersWords = !line.isEmpty() && all.isEmpty() && isHolders(line);
        if (ownersWords && licensed.isEmpty()) {
            verbatim(line.words(), Basis.HOLDER, line.source());
        } else if (!licensed.isEmpty()) {
            asLicensed(licensed, ownersWords ? Optional.of(line) : Optional.empty());
        }
        if (!all.isEmpty()) {
            return;
        }
        Optional<OwnWork> own = used.facts().records().stream()
                .filter(OwnWork.class::isInstance)
                .map(OwnWork.class::cast)
                .filter(this::speaksOfThis)
                .findFirst();
        if (own.isPresent()) {
            ours(
                    Optional.of(Phrase.same(name(own.get().author()))),
                    NO_PHRASE,
                    Basis.OWN_WORK,
                    own.get().id().value());
            return;
        }
        if (!grants.isEmpty()) {
            Grant grant = grants.getFirst();
            String licensor = name(grant.licensor());
            Phrase courtesy = new Phrase(" — với sự cho phép của " + licensor, " — courtesy of " + licensor);
            ours(Optional.empty(), courtesy, Basis.GRANT, grant.id().value());
            return;
        }
        inOurWords();
    }

    private void inOurWords() {
        Optional<ProofStep> term = step(Rule.TERM_EXPIRED);
        Optional<ProofStep> decided = step(Rule.DETERMINED);
        if (term.isPresent()) {
            Phrase free = new Phrase(". Hết thời hạn bảo hộ", ". Copyright term over");
            ours(
                    Optional.empty(),
                    free,
                    Basis.TERM,
                    Rule.TERM_EXPIRED.code() + " " + term.get().fact());
        } else if (decided.isPresent()) {
            ours(Optional.empty(), NO_PHRASE, Basis.DETERMINATION, decided.get().fact());
        } else if (!claim().isEmpty()) {
            ours(Optional.empty(), NO_PHRASE, Basis.CLAIM, claim());
        } else {
            ours(Optional.empty(), NO_PHRASE, Basis.SILENCE, "");
        }
    }

    private Optional<ProofStep> step(Rule rule) {
        return used.verdict().proof().stream()
                .filter(step -> step.rule() == rule)
                .findFirst();
    }

    /// Where the file or record speaks of who made or holds it.
    private String claim() {
        return Stream.of(
                        used.facts().claims().stream()
                                .filter(claim -> OF_WORKS.contains(claim.layer()))
                                .map(RightsClaim::source)
                                .sorted()
                                .findFirst()
                                .orElse(""),
                        used.particulars().notice().source(),
                        used.particulars().creditLine().source(),
                        used.particulars().holder().source(),
                        used.particulars().creators().isEmpty() ? "" : "creator")
                .filter(source -> !source.isEmpty())
                .findFirst()
                .orElse("");
    }

    // The holder's words

    /// Whether the credit line of the picture is the holder's own: it stands in the holder's record, or the file says
    /// that it has to be used (PLUS Credit Line Required).
    private boolean isHolders(Particulars.Told line) {
        return line.source().startsWith("museum-")
                || used.facts().claims().stream()
                        .filter(claim -> claim.basis() == RightsClaim.Basis.CREDIT)
                        .map(claim -> PlusTerm.recognise(claim.uri().orElse(claim.text())))
                        .flatMap(Optional::stream)
                        .anyMatch(term -> !term.code().equals("CR-NRQ"));
    }

    private void verbatim(String words, Basis basis, String fact) {
        // Under its own heading a shown picture needs no word of ours before the holder's.
        Phrase word = usage == Usage.SHOWN ? NO_PHRASE : usage.word();
        add(word, Phrase.same(words), NO_PHRASE, NO_PHRASE, words, List.of(), List.of(), basis, fact);
    }

    // What a licence asks

    private List<RightsClaim> licences(Set<Layer> withoutLayers) {
        return used.facts().claims().stream()
                .filter(claim ->
                        claim.basis() == RightsClaim.Basis.LICENCE || claim.basis() == RightsClaim.Basis.PUBLIC_DOMAIN)
                .filter(claim -> OF_WORKS.contains(claim.layer()) && !withoutLayers.contains(claim.layer()))
                .filter(claim -> licence(claim).isPresent())
                .sorted(Comparator.comparing((RightsClaim claim) ->
                                licence(claim).map(Licence::uri).orElse(""))
                        .thenComparing(RightsClaim::source))
                .toList();
    }

    private static Optional<Licence> licence(RightsClaim claim) {
        return claim.uri().flatMap(Licences::recognise).or(() -> Licences.recognise(claim.text()));
    }

    private void asLicensed(List<RightsClaim> claims, Optional<Particulars.Told> holders) {
        List<Licence> licences = claims.stream()
                .flatMap(claim -> licence(claim).stream())
                .distinct()
                .toList();
        boolean attribution = licences.stream().anyMatch(licence -> !licence.isPublicDomain());
        boolean titled = licences.stream().anyMatch(Wordings::asksForTitle) || !attribution;
        Optional<String> attributed =
                Optional.of(used.particulars().attribution().words()).filter(words -> !words.isBlank());
        Optional<Phrase> creator = attributed.map(Phrase::same).or(this::creator);
        List<String> missing = new ArrayList<>();
        boolean known = creator.isPresent() && (attributed.isPresent() || !isContested());
        if (attribution && holders.isEmpty() && !known) {
            missing.add("creator");
        }
        if (attribution && titled && knownTitle().isEmpty()) {
            missing.add("title");
        }
        String notice = used.particulars().notice().words();
        String terms = licences.stream()
                .map(licence -> shortName(licence) + " (" + address(licence.uri()) + ")")
                .collect(Collectors.joining("; "));
        String kept = notice.isEmpty() ? "" : ". " + notice;
        Phrase change = attribution ? change() : NO_PHRASE;
        Phrase rest = new Phrase(
                kept + ". " + terms + after(change.vietnamese()), kept + ". " + terms + after(change.english()));
        Phrase name = holders.map(words -> Phrase.same(words.words()))
                .or(() -> creator)
                .orElse(UNKNOWN);
        Phrase title = titled || (creator.isEmpty() && holders.isEmpty()) ? title() : NO_PHRASE;
        String fact = claims.stream()
                .map(claim -> address(licence(claim).map(Licence::uri).orElse("")) + " (" + claim.source() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        boolean verbatim = holders.isPresent();
        add(
                verbatim && usage == Usage.SHOWN ? NO_PHRASE : word(),
                name,
                title,
                rest,
                name.vietnamese(),
                licences,
                missing,
                verbatim ? Basis.HOLDER : Basis.LICENCE,
                verbatim ? holders.get().source() + ", " + fact : fact);
    }

    /// Up to 3.0 the title has to be given where there is one (BY 3.0, 4(b)); 4.0 asks for it no longer (3(a)(1)).
    private static boolean asksForTitle(Licence licence) {
        return !licence.isPublicDomain()
                && licence.version().filter(version -> !version.startsWith("4")).isPresent();
    }

    private Phrase change() {
        return switch (usage) {
            case CONDITIONED -> CHANGED;
            case SHOWN -> used.cropped() ? CROPPED : NO_PHRASE;
            case CONSULTED -> NO_PHRASE;
        };
    }

    private static String after(String words) {
        return words.isEmpty() ? "" : ". " + words;
    }

    /// `CC BY-SA 3.0 VN`, `CC0 1.0`.
    static String shortName(Licence licence) {
        String family = licence.family();
        String name = family.equals("zero")
                ? "CC0"
                : family.equals("mark") ? "Public Domain Mark" : "CC " + family.toUpperCase(Locale.ROOT);
        return name
                + licence.version().map(version -> " " + version).orElse("")
                + licence.jurisdiction()
                        .map(port -> " " + port.toUpperCase(Locale.ROOT))
                        .orElse("");
    }

    /// The address as a reader opens it; the canonical one is `http` for ever.
    static String address(String uri) {
        return uri.startsWith("http://creativecommons.org/") ? "https" + uri.substring("http".length()) : uri;
    }

    // Our own words

    private void ours(Optional<Phrase> maker, Phrase last, Basis basis, String fact) {
        Optional<Phrase> creator = maker.or(this::creator);
        String holder = artwork()
                .flatMap(Work::holder)
                .map(this::name)
                .orElse(used.particulars().holder().words());
        boolean holderNamed =
                holder.isEmpty() || creator.filter(Phrase.same(holder)::equals).isPresent();
        String kept = holderNamed ? "" : ". " + holder;
        Optional<Phrase> photographer = artwork().isPresent()
                ? photographer().filter(name -> !Optional.of(name).equals(creator))
                : Optional.empty();
        Phrase photographed = photographer
                .map(name -> new Phrase("; ảnh chụp: " + name.vietnamese(), "; photograph: " + name.english()))
                .orElse(NO_PHRASE);
        String notice = used.particulars().notice().words();
        String noticed = notice.isEmpty() ? "" : ". " + notice;
        Phrase rest = new Phrase(
                kept + photographed.vietnamese() + noticed + last.vietnamese(),
                kept + photographed.english() + noticed + last.english());
        Phrase name = creator.orElse(UNKNOWN);
        add(word(), name, title(), rest, name.vietnamese(), List.of(), List.of(), basis, fact);
    }

    private Phrase word() {
        return section() == Section.ARTWORKS ? new Phrase("Tác phẩm", "Work") : usage.word();
    }

    private Section section() {
        return switch (usage) {
            case CONDITIONED -> Section.VISUAL_REFERENCES;
            case SHOWN -> hasArtwork() ? Section.ARTWORKS : Section.SHOWN;
            case CONSULTED -> Section.RESEARCH;
        };
    }

    private boolean hasArtwork() {
        return used.facts().findings().stream()
                .anyMatch(finding ->
                        finding.layer() == Layer.DEPICTED_ARTWORK && finding.presence() == Finding.Presence.PRESENT);
    }

    // Who and what

    private Optional<Phrase> creator() {
        return artwork()
                .flatMap(work -> names(work.creators()))
                .map(Phrase::same)
                .or(this::photographer);
    }

    private Optional<Phrase> photographer() {
        return ofRecord()
                .map(Phrase::same)
                .or(() -> Optional.of(used.particulars().creators())
                        .filter(names -> !names.isEmpty())
                        .map(names -> String.join(", ", names))
                        .map(names -> isContested() ? contested(names) : Phrase.same(names)));
    }

    /// Who took the photograph by what a person put on record.
    private Optional<String> ofRecord() {
        return work(Layer.PHOTOGRAPH).flatMap(work -> names(work.creators()));
    }

    /// Whether the credit would have to choose between makers that the file names.
    private boolean isContested() {
        return !used.particulars().contested().isEmpty()
                && ofRecord().isEmpty()
                && artwork().flatMap(work -> names(work.creators())).isEmpty();
    }

    private Phrase contested(String first) {
        String all = first + " / " + String.join(" / ", used.particulars().contested());
        return new Phrase("tác giả chưa thống nhất: " + all, "authorship contested: " + all);
    }

    private Optional<String> names(Collection<PartyId> ids) {
        return Optional.of(ids.stream().map(this::name).collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    private String name(PartyId id) {
        Party party = parties.get(id);
        return party == null ? id.value() : plain(party.creditName());
    }

    private Optional<Work> artwork() {
        return work(Layer.DEPICTED_ARTWORK);
    }

    private Optional<Work> work(Layer layer) {
        return used.facts().findings().stream()
                .filter(finding -> finding.layer() == layer)
                .flatMap(finding -> finding.work().stream())
                .sorted()
                .flatMap(id -> Stream.ofNullable(works.get(id)))
                .findFirst();
    }

    private Optional<String> knownTitle() {
        return artwork()
                .map(work -> plain(work.title()))
                .filter(title -> !title.isEmpty())
                .or(() -> Optional.of(used.particulars().title().words()).filter(title -> !title.isBlank()))
                .filter(title -> !FILE_NAME.matcher(title.strip()).matches());
    }

    private Phrase title() {
        Phrase title = knownTitle().map(words -> Phrase.same("“" + words + "”")).orElse(UNTITLED);
        String date = artwork()
                .map(work -> work.created().map(String::valueOf).orElse(""))
                .orElse(used.particulars().date().words());
        String rest = Stream.of(date, inventoryNumber().orElse(""))
                .filter(part -> !part.isEmpty())
                .map(part -> ", " + part)
                .collect(Collectors.joining());
        return new Phrase(title.vietnamese() + rest, title.english() + rest);
    }

    private Optional<String> inventoryNumber() {
        return artwork().map(Work::inventoryNumber).map(Wordings::plain).filter(number -> !number.isEmpty());
    }

    private boolean speaksOfThis(RightsRecord record) {
        return record.covers().stream().anyMatch(this::isHere);
    }

    private boolean isHere(Covered covered) {
        return covered.asset().filter(used.asset()::equals).isPresent()
                || covered.work()
                        .filter(work -> used.facts().findings().stream()
                                .anyMatch(finding -> finding.work().equals(Optional.of(work))))
                        .isPresent();
    }

    private Set<Layer> layers(Grant grant) {
        Set<Layer> layers = new LinkedHashSet<>();
        for (Covered covered : grant.covers()) {
            if (isHere(covered)) {
                covered.layer().ifPresent(layers::add);
                used.facts().findings().stream()
                        .filter(finding ->
                                finding.work().isPresent() && finding.work().equals(covered.work()))
                        .forEach(finding -> layers.add(finding.layer()));
            }
        }
        return layers;
    }

    private void add(
            Phrase word,
            Phrase name,
            Phrase title,
            Phrase rest,
            String sortName,
            List<Licence> licences,
            List<String> missing,
            Basis basis,
            String fact) {
        all.add(new Named(
                new Draft(section(), word, name, rest, sortName, licences, missing),
                title,
                knownTitle().isPresent(),
                new Credited(used.asset(), used.role(), basis, fact, inventoryNumber())));
    }

    /// In one line, without characters that steer a terminal or turn the reading order. Nothing else is changed.
    static String plain(String words) {
        return words.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .filter(c -> !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
