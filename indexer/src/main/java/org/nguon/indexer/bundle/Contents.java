package org.nguon.indexer.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.rights.ClearedPick;
import org.nguon.indexer.rights.ClearedSelection;
import org.nguon.indexer.rights.ExcludedPick;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.bundle.Bundle;
import org.nguon.schemas.bundle.BundledPicture;
import org.nguon.schemas.bundle.BundledPicture.ClearedUse;
import org.nguon.schemas.bundle.BundledPicture.Permission;
import org.nguon.schemas.bundle.Captions;
import org.nguon.schemas.bundle.ExcludedPicture;
import org.nguon.schemas.bundle.Shape;
import org.nguon.schemas.credit.CreditLine;
import org.nguon.schemas.credit.CreditProof;
import org.nguon.schemas.credit.CreditRoll;
import org.nguon.schemas.credit.Section;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.vocabulary.Licence;
import org.nguon.schemas.vocabulary.Licences;

/// The payload of a bundle: all texts about the pictures, and the pictures.
final class Contents {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int LONGEST_NAME = 40;
    private static final int DIGITS_IN_NAME = 5;
    private static final int DIGITS_IN_ID = 16;
    private static final String NO_ID = "0".repeat(DIGITS_IN_ID);

    private final ClearedSelection selection;
    private final CreditRoll roll;
    private final CreditProof proof;
    private final List<Drawn> pictures;
    private final Bundle bundle;

    Contents(ClearedSelection selection, CreditRoll roll, CreditProof proof, List<Drawn> pictures) {
        this.selection = selection;
        this.roll = roll;
        this.proof = proof;
        this.pictures = List.copyOf(pictures);
        Bundle unnamed = bundle(NO_ID, NO_ID);
        String id = Entry.of("id", Json.write(unnamed)).sha256().substring(0, DIGITS_IN_ID);
        String folded = Tags.folded(selection.production().title(), '-');
        String title = folded.isEmpty() ? "bundle" : folded.substring(0, Math.min(LONGEST_NAME, folded.length()));
        this.bundle = bundle(id, title + "_" + id.substring(0, DIGITS_IN_NAME));
    }

    Bundle bundle() {
        return bundle;
    }

    List<Entry> payload() {
        List<Entry> payload = new ArrayList<>();
        payload.add(Entry.of("data/bundle.json", Json.pretty(bundle) + "\n"));
        payload.add(Entry.of("data/CREDITS.txt", roll.text(Locale.ENGLISH, proof)));
        payload.add(Entry.of("data/CREDITS.vi.txt", roll.text(VIETNAMESE, proof)));
        payload.add(Entry.of("data/RIGHTS.csv", rights()));
        payload.add(Entry.of("data/EXCLUDED.csv", excludedSheet()));
        payload.add(Entry.of("data/README.txt", readme()));
        licences().forEach((name, text) -> payload.add(Entry.of("data/LICENSES/" + name + ".txt", text)));
        payload.addAll(prompts());
        pictures.forEach(picture -> payload.add(picture.file()));
        payload.addAll(training());
        Crate crate = new Crate(bundle, List.copyOf(payload));
        payload.add(Entry.of("data/ro-crate-metadata.json", crate.metadata()));
        payload.add(Entry.of("data/ro-crate-preview.html", crate.preview()));
        return payload;
    }

    // bundle.json

    private Bundle bundle(String id, String name) {
        IntendedUse use = selection.use();
        return new Bundle(
                Bundle.SCHEMA_VERSION,
                id,
                name,
                new Bundle.ForProduction(
                        selection.production().id().toString(),
                        selection.production().title(),
                        selection.production().director()),
                scenes().stream()
                        .map(scene ->
                                new Bundle.ForScene(scene.id().toString(), scene.place(), scene.title(), scene.note()))
                        .toList(),
                new Bundle.StatedUse(
                        use.commercial(),
                        use.media().stream().map(Enum::name).toList(),
                        use.territories().stream().map(Object::toString).toList(),
                        use.publication(),
                        use.until(),
                        use.languages(),
                        use.policy() + " " + selection.policyVersion(),
                        use.platforms().stream()
                                .map(it -> new Bundle.NamedPlatform(
                                        it.id(), it.name(), it.kind().name()))
                                .toList()),
                use.zone().getId(),
                selection.clearedAt(),
                selection.day(),
                selection.lapsesOn(),
                pictures.stream().map(this::bundled).toList(),
                consulted().stream()
                        .map(pick -> new Bundle.Consulted(
                                pick.pick().asset(), pick.pick().id().toString(), Uses.title(pick)))
                        .toList(),
                selection.excluded().stream().map(Contents::excluded).toList(),
                roll.lines(),
                roll.aiStatement());
    }

    private List<Scene> scenes() {
        Set<SceneId> used = selection.picks().stream()
                .flatMap(pick -> pick.pick().scene().stream())
                .collect(Collectors.toSet());
        return selection.scenes().stream()
                .filter(scene -> used.contains(scene.id()))
                .toList();
    }

    private List<ClearedPick> consulted() {
        return selection.picks().stream()
                .filter(pick -> !selection.use().actsOf(pick.pick().role()).contains(Act.COPY))
                .toList();
    }

    private BundledPicture bundled(Drawn picture) {
        ClearedPick first = picture.picks().getFirst();
        return new BundledPicture(
                first.pick().asset(),
                picture.tag(),
                "refs/" + picture.tag() + ".jpg",
                new ContentHash(picture.file().sha256()),
                first.asset().contentHash(),
                picture.title(),
                picture.crop(),
                picture.cropRefused(),
                Optional.of(picture.shape()),
                Optional.of(picture.captions()),
                picture.training(),
                picture.picks().stream().map(Contents::use).toList());
    }

    private static ClearedUse use(ClearedPick pick) {
        return new ClearedUse(
                pick.pick().id().toString(),
                pick.pick().scene().map(SceneId::toString),
                pick.pick().role(),
                pick.pick().weight(),
                pick.pick().note(),
                pick.verdict().standing(),
                pick.verdict().lapsesOn(),
                pick.verdict().proof().stream()
                        .map(step -> step.rule().code().id())
                        .distinct()
                        .toList(),
                pick.verdict().obligations(),
                Uses.records(pick).stream()
                        .map(record -> permission(record, pick.facts()))
                        .toList());
    }

    private static Permission permission(RightsRecord record, RightsFacts facts) {
        String id = record.id().value();
        return switch (record) {
            case RightsRecord.Grant grant ->
                new Permission(id, "GRANT", name(facts, grant.licensor()), end(grant.acts()), hashes(grant.evidence()));
            case RightsRecord.OwnWork own ->
                new Permission(id, "OWN_WORK", name(facts, own.author()), Optional.empty(), List.of());
            case RightsRecord.Determination decided ->
                new Permission(id, "DETERMINATION", decided.by(), end(decided.acts()), hashes(decided.evidence()));
            case RightsRecord.Release release ->
                new Permission(
                        id,
                        "RELEASE",
                        release.releasedBy().stream()
                                .map(party -> name(facts, party))
                                .collect(Collectors.joining(", ")),
                        release.to(),
                        hashes(release.evidence()));
            case RightsRecord.Denial _, RightsRecord.Takedown _, RightsRecord.Request _ ->
                throw new IllegalStateException("no right rests on " + id);
        };
    }

    private static String name(RightsFacts facts, PartyId id) {
        return facts.parties().stream()
                .filter(party -> party.id().equals(id))
                .map(Party::creditName)
                .findFirst()
                .orElse(id.value());
    }

    private static Optional<LocalDate> end(List<Extent> acts) {
        return acts.stream().flatMap(extent -> extent.to().stream()).min(LocalDate::compareTo);
    }

    private static List<ContentHash> hashes(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::contentHash).toList();
    }

    private static ExcludedPicture excluded(ExcludedPick pick) {
        return new ExcludedPicture(
                pick.pick().asset(),
                pick.pick().id().toString(),
                pick.asset().provenance().fileName(),
                pick.pick().role(),
                pick.verdict().standing(),
                pick.verdict().obstacles().stream().map(Contents::reason).toList());
    }

    private static ExcludedPicture.Reason reason(ProofStep step) {
        return new ExcludedPicture.Reason(
                step.rule().code().id(),
                step.layer().name(),
                step.act().map(Act::name).orElse(""),
                step.standing(),
                step.fact());
    }

    // Tables

    private String rights() {
        Sheet sheet = new Sheet(
                "tag",
                "file",
                "asset",
                "sha256",
                "title",
                "role",
                "scene",
                "standing",
                "lapses_on",
                "rules",
                "obligations",
                "permissions",
                "evidence_sha256",
                "credit_vi",
                "credit_en",
                "training");
        for (Drawn picture : pictures) {
            for (ClearedPick pick : picture.picks()) {
                row(
                        sheet,
                        picture.tag(),
                        "refs/" + picture.tag() + ".jpg",
                        picture.file().sha256(),
                        pick);
            }
        }
        consulted().forEach(pick -> row(sheet, "", "", "", pick));
        return sheet.text();
    }

    private void row(Sheet sheet, String tag, String file, String sha256, ClearedPick pick) {
        ClearedUse use = use(pick);
        List<CreditLine> lines = roll.lines().stream()
                .filter(line -> line.section() != Section.LICENCES)
                .filter(line -> line.credited().stream()
                        .anyMatch(it -> it.asset().equals(pick.pick().asset())
                                && it.role() == pick.pick().role()))
                .toList();
        sheet.row(
                tag,
                file,
                pick.pick().asset().toString(),
                sha256,
                Uses.title(pick),
                use.role().name(),
                sceneTitle(pick),
                use.standing().name(),
                use.lapsesOn().map(Object::toString).orElse(""),
                String.join(" ", use.rules()),
                use.obligations().stream()
                        .map(it -> it.words().isEmpty() ? it.kind().name() : it.kind() + ": " + it.words())
                        .distinct()
                        .collect(Collectors.joining(" | ")),
                use.permissions().stream()
                        .map(it -> it.kind() + " " + it.id() + " " + it.from()
                                + it.until().map(day -> " until " + day).orElse(""))
                        .collect(Collectors.joining(" | ")),
                use.permissions().stream()
                        .flatMap(it -> it.evidence().stream())
                        .map(ContentHash::hex)
                        .collect(Collectors.joining(" ")),
                lines.stream().map(line -> line.text().vietnamese()).collect(Collectors.joining(" | ")),
                lines.stream().map(line -> line.text().english()).collect(Collectors.joining(" | ")),
                pick.trainingAllowed() ? "yes" : "no");
    }

    private String sceneTitle(ClearedPick pick) {
        return selection.scenes().stream()
                .filter(scene -> pick.pick().scene().equals(Optional.of(scene.id())))
                .map(Scene::title)
                .findFirst()
                .orElse("");
    }

    private String excludedSheet() {
        Sheet sheet = new Sheet(
                "asset", "title", "role", "standing", "code", "layer", "act", "fact", "reason_vi", "reason_en");
        for (ExcludedPick pick : selection.excluded()) {
            for (ProofStep step : pick.verdict().obstacles()) {
                sheet.row(
                        pick.pick().asset().toString(),
                        pick.asset().provenance().fileName(),
                        pick.pick().role().name(),
                        step.standing().name(),
                        step.rule().code().id(),
                        step.layer().name(),
                        step.act().map(Act::name).orElse(""),
                        step.fact(),
                        step.rule().text(VIETNAMESE),
                        step.rule().text(Locale.ENGLISH));
            }
        }
        return sheet.text();
    }

    // Texts

    private String readme() {
        String title = selection.production().title();
        String until = selection.lapsesOn().map(Object::toString).orElse("-");
        return """
                %1$s
                %2$s

                VIETNAMESE / TIẾNG VIỆT

                Gói này chứa %3$d ảnh đã được xác lập quyền cho phim nêu trên, vào ngày %4$s.
                Ngày đầu tiên có quyền hết hạn: %5$s (dấu - nghĩa là không có).

                refs/          ảnh tham chiếu; tên tệp là nhãn dùng trong lời nhắc: @nhãn. Ảnh dài hoặc rộng hơn
                               hai lần cạnh kia có viền xám, không bị cắt; bundle.json ghi phần nào là ảnh (shape)
                prompts/       mỗi cảnh một tệp: những ảnh nào, để làm gì
                train/         chỉ có khi mọi ảnh trong gói cho phép huấn luyện
                RIGHTS.csv     ảnh nào được dùng dựa trên quyền nào
                EXCLUDED.csv   ảnh nào bị để lại, và vì sao
                CREDITS.vi.txt lời ghi công phải có trong phim
                LICENSES/      mỗi giấy phép nói gì, và địa chỉ của nó

                Cách dùng: tải các ảnh trong refs/ lên công cụ của bạn, đặt tên tham chiếu theo nhãn,
                và đưa nguyên văn lời ghi công vào cuối phim. Chỉ gửi ảnh đến những nền tảng có tên trong bundle.json.
                Kiểm tra gói: ./nguon verify bundle ĐƯỜNG-DẪN

                ENGLISH

                This bundle holds %3$d pictures that were cleared for the film named above, for %4$s.
                First day on which a permission is over: %5$s (- means none ends).

                refs/          reference pictures; the file name is the tag to use in prompts: @tag. One that is more
                               than twice as long as wide has a grey border, nothing is cut off; bundle.json says
                               which part is the picture (shape)
                prompts/       one file a scene: which pictures, and what for
                train/         only where every picture of the bundle may be trained on
                RIGHTS.csv     which picture may be used, and by what right
                EXCLUDED.csv   what was left out, and why
                CREDITS.txt    the credits that the film owes
                LICENSES/      what each licence says, and where it stands

                How to use it: upload the pictures in refs/ to your tool, name each reference by its tag, and put the
                credits into the film as they are. Send pictures only to the platforms named in bundle.json.
                To check the bundle: ./nguon verify bundle PATH
                """.formatted(line(title), bundle.name(), pictures.size(), selection.day(), until);
    }

    private Map<String, String> licences() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (CreditLine line : roll.in(Section.LICENCES)) {
            Licences.recognise(line.text().english()).ifPresent(licence -> {
                String name =
                        line.text().english().substring(0, line.text().english().indexOf(": "));
                texts.put(name.replace(' ', '-').replaceAll("[^A-Za-z0-9.-]", ""), LicenceNote.of(name, licence));
            });
        }
        return Collections.unmodifiableMap(texts);
    }

    private List<Entry> prompts() {
        List<Entry> prompts = new ArrayList<>();
        for (Scene scene : scenes()) {
            prompts.add(prompt("scene-%02d".formatted(scene.place()), Optional.of(scene)));
        }
        if (pictures.stream()
                .anyMatch(picture -> picture.picks().stream()
                        .anyMatch(pick -> pick.pick().scene().isEmpty()))) {
            prompts.add(prompt("whole-film", Optional.empty()));
        }
        return prompts;
    }

    private Entry prompt(String name, Optional<Scene> scene) {
        StringBuilder text = new StringBuilder();
        text.append(scene.map(it -> line(it.title()))
                        .orElse(line(selection.production().title())))
                .append('\n');
        scene.filter(it -> !it.note().isBlank())
                .ifPresent(it -> text.append(line(it.note())).append('\n'));
        text.append('\n');
        for (Drawn picture : pictures) {
            for (ClearedPick pick : picture.picks()) {
                if (pick.pick().scene().equals(scene.map(Scene::id))) {
                    text.append('@')
                            .append(picture.tag())
                            .append("  ")
                            .append(pick.pick().role());
                    text.append("  ").append(line(picture.title()));
                    text.append(size(picture.shape()));
                    if (!pick.pick().note().isBlank()) {
                        text.append("  (").append(line(pick.pick().note())).append(')');
                    }
                    text.append('\n');
                }
            }
        }
        return Entry.of("data/prompts/" + name + ".txt", text.toString());
    }

    /// The size, where there is something to say about it.
    private static String size(Shape shape) {
        String size = shape.width() + " x " + shape.height();
        String few = shape.fewPixels() ? "; ít điểm ảnh / few pixels" : "";
        return switch (shape.fitting()) {
            case AS_IT_IS -> few.isEmpty() ? "" : "  [" + size + few + "]";
            case PADDED -> "  [" + size + "; có viền xám / grey border" + few + "]";
            case LEFT_OUT_OF_SHAPE -> "  [" + size + "; không được thay đổi / not to be changed" + few + "]";
        };
    }

    /// The tree that trainers read. It is there only when every picture of the bundle may be
    /// trained on.
    private List<Entry> training() {
        if (!pictures.stream().allMatch(Drawn::training)) {
            return List.of();
        }
        String concept = Tags.folded(selection.production().title(), '_');
        String folder = "10_"
                + (concept.isEmpty() ? "concept" : concept.substring(0, Math.min(LONGEST_NAME, concept.length())));
        List<Entry> entries = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (Drawn picture : pictures) {
            String stem = folder + "/%04d".formatted(++number);
            ClearedPick pick = picture.picks().getFirst();
            Optional<Captions.Caption> vietnamese = picture.captions().vietnamese();
            Optional<Captions.Caption> english = picture.captions().english();
            String caption = english.or(() -> vietnamese)
                    .map(Captions.Caption::words)
                    .orElseGet(() ->
                            Captioning.inAnyLanguage(pick.asset().reading().statements()));
            // ImageFolder pairs columns by order: file_name first, and all lines with the same keys
            Map<String, String> row = new LinkedHashMap<>();
            row.put("file_name", stem + ".jpg");
            row.put("text", caption);
            row.put("text_vi", vietnamese.map(Captions.Caption::words).orElse(""));
            row.put("text_vi_told_by", vietnamese.map(Contents::told).orElse(""));
            row.put("text_en", english.map(Captions.Caption::words).orElse(""));
            row.put("text_en_told_by", english.map(Contents::told).orElse(""));
            row.put("tag", picture.tag());
            row.put("asset", pick.pick().asset().toString());
            row.put("credit", Words.credit(pick, roll));
            lines.append(Json.write(row)).append('\n');
            entries.add(picture.file().at("data/train/" + stem + ".jpg"));
            entries.add(Entry.of("data/train/" + stem + ".txt", caption + "\n"));
        }
        entries.add(Entry.of("data/train/metadata.jsonl", lines.toString()));
        return entries;
    }

    /// Where a caption stands, and how its language is known.
    private static String told(Captions.Caption caption) {
        return caption.source() + ", " + caption.toldBy();
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /// What a licence says, in our own few words.
    private static final class LicenceNote {

        private LicenceNote() {}

        static String of(String name, Licence licence) {
            boolean free = licence.isPublicDomain();
            boolean by = licence.requires().contains(Licence.Requirement.ATTRIBUTION);
            boolean alike = licence.requires().contains(Licence.Requirement.SHARE_ALIKE);
            boolean changes = licence.permits().contains(Licence.Permission.DERIVATIVE_WORKS);
            boolean nonCommercial = licence.prohibits().contains(Licence.Prohibition.COMMERCIAL_USE);
            StringBuilder text =
                    new StringBuilder(name).append('\n').append(licence.uri()).append("\n\n");
            say(text, free, "Không còn ràng buộc bản quyền nào được nêu.", "No copyright terms are left.");
            say(text, by, "Phải ghi công tác giả và nêu giấy phép.", "Credit the creator and name the licence.");
            say(text, !changes, "Không được chia sẻ bản đã thay đổi.", "Do not share changed versions.");
            say(
                    text,
                    alike,
                    "Tác phẩm làm từ nó phải dùng cùng giấy phép.",
                    "What is made from it is shared under the same licence.");
            say(text, nonCommercial, "Không dùng vào mục đích thương mại.", "No commercial use.");
            text.append("\nĐây là tóm tắt; giấy phép nằm ở địa chỉ trên.\n")
                    .append("This is a summary; the licence itself stands at the address above.\n");
            return text.toString();
        }

        private static void say(StringBuilder text, boolean applies, String vietnamese, String english) {
            if (applies) {
                text.append("- ")
                        .append(vietnamese)
                        .append(" / ")
                        .append(english)
                        .append('\n');
            }
        }
    }
}
