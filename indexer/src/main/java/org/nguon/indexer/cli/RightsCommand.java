package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.json.Documents;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.rights.Dossier;
import org.nguon.indexer.rights.Erasure;
import org.nguon.indexer.rights.ErasureList;
import org.nguon.indexer.rights.Forgetting;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "rights",
        mixinStandardHelpOptions = true,
        description = "What is known and filed about the rights in pictures.",
        footer = {
            "",
            "Records are JSON objects of the schema `facts`, from its part `record`; id and kind may be left out.",
            "Exit codes: 0 done; 2 wrong usage, a document with errors, or an id that the archive does not have."
        },
        subcommands = {
            RightsCommand.Show.class,
            RightsCommand.Find.class,
            RightsCommand.Claim.class,
            RightsCommand.WithdrawClaim.class,
            RightsCommand.Own.class,
            RightsCommand.GrantIt.class,
            RightsCommand.Deny.class,
            RightsCommand.Determine.class,
            RightsCommand.ReleaseIt.class,
            RightsCommand.TakeDown.class,
            RightsCommand.Correct.class,
            RightsCommand.Withdraw.class,
            RightsCommand.OfParty.class,
            RightsCommand.DossierOf.class,
            RightsCommand.Forget.class,
            RightsCommand.Forgotten.class,
            RightsCommand.OfWork.class,
            RadarCommand.class,
            DeliverCommand.Log.class,
            DeliverCommand.Binder.class,
            DeliverCommand.Policies.class
        })
final class RightsCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "what about rights? show, find, claim, withdraw-claim, own, grant, deny, determine, release, takedown,"
                        + " correct, withdraw, party, personal-data, forget, forgotten, work, radar, log, binder or odrl");
    }

    /// Commands about rights.
    abstract static class Act extends ArchiveAct {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private RightsCommand parent;

        @Override
        NguonCommand root() {
            return parent.root;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "All that is known about a picture's rights.")
    static final class Show extends Act {

        @Parameters(paramLabel = "ASSET", description = "Id of a picture.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String asset;

        @Override
        int on(Archive archive) {
            RightsFacts facts = archive.rights().facts(given().picture(asset));
            if (asJson()) {
                out().println(Documents.document(facts));
                return ExitCode.OK;
            }
            out().println(facts.title() + "  [" + facts.asset() + "]");
            facts.findings()
                    .forEach(finding -> out().println("  found " + finding.layer() + " " + finding.presence()
                            + finding.work().map(work -> " work " + work).orElse("") + " · " + finding.by() + " "
                            + finding.on()));
            facts.claims()
                    .forEach(claim -> out().println("  claim " + claim.layer() + " " + claim.basis() + ": "
                            + claim.uri().orElse(claim.text()) + "  [" + claim.source() + "]"));
            facts.records()
                    .forEach(
                            right -> out().println("  " + right.getClass().getSimpleName() + "  [" + right.id() + "]"));
            return ExitCode.OK;
        }
    }

    @Command(name = "find", mixinStandardHelpOptions = true, description = "Says what was found in a picture.")
    static final class Find extends Act {

        @Parameters(paramLabel = "ASSET", description = "Id of a picture.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String asset;

        @Option(names = "--layer", required = true, paramLabel = "LAYER", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Layer layer;

        @ArgGroup(multiplicity = "1")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Presence presence;

        @Option(names = "--work", paramLabel = "ID", description = "Which work it is.")
        private @Nullable String work;

        @Option(
                names = "--holder",
                paramLabel = "ID",
                split = ",",
                description = "Who holds the rights, or who is shown.")
        private List<String> holders = List.of();

        /// One of four.
        static final class Presence {
            @Option(names = "--present", description = "It is there.")
            @SuppressWarnings("UnusedVariable") // the one of four that the others are told apart from
            private boolean present;

            @Option(names = "--absent", description = "It is not there.")
            private boolean absent;

            @Option(names = "--undecided", description = "You looked and cannot tell.")
            private boolean undecided;

            @Option(
                    names = "--not-examined",
                    description = "Takes back what was found: as if nobody had looked. It stays on file.")
            private boolean notExamined;

            Finding.Presence found() {
                if (undecided) {
                    return Finding.Presence.UNDECIDED;
                }
                return absent ? Finding.Presence.ABSENT : Finding.Presence.PRESENT;
            }
        }

        @Override
        int on(Archive archive) {
            AssetId picture = given().picture(asset);
            if (presence.notExamined) {
                archive.rights().withdrawFindings(picture, layer, "taken back", Actors.user());
                out().println(
                                asJson()
                                        ? Json.write(
                                                archive.rights().facts(picture).findings())
                                        : layer + " not examined  [" + picture + "]");
                return ExitCode.OK;
            }
            Finding finding;
            try {
                finding = new Finding(
                        layer,
                        presence.found(),
                        Optional.ofNullable(work).map(WorkId::new),
                        holders.stream().map(PartyId::new).toList(),
                        Actors.user(),
                        today(archive));
            } catch (IllegalArgumentException e) {
                throw wrong(String.valueOf(e.getMessage()), e);
            }
            archive.rights().find(picture, finding, Actors.user());
            out().println(asJson() ? Json.write(finding) : layer + " " + finding.presence() + "  [" + picture + "]");
            return ExitCode.OK;
        }
    }

    @Command(
            name = "claim",
            mixinStandardHelpOptions = true,
            description = "Says in your name what the terms of a layer are; it counts instead of what the file says.")
    static final class Claim extends Act {

        @Parameters(paramLabel = "ASSET", description = "Id of a picture.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String asset;

        @Option(names = "--layer", required = true, paramLabel = "LAYER", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Layer layer;

        @Option(names = "--basis", required = true, paramLabel = "BASIS", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private RightsClaim.Basis basis;

        @Option(names = "--words", required = true, paramLabel = "WORDS", description = "As they stand there.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String words;

        @Option(names = "--uri", paramLabel = "URI", description = "Address of the licence or statement that is meant.")
        private @Nullable String uri;

        @Override
        int on(Archive archive) {
            if (words.isBlank()) {
                throw wrong("a claim has words", new IllegalArgumentException("--words"));
            }
            AssetId picture = given().picture(asset);
            archive.rights()
                    .claim(picture, layer, basis, words, Optional.ofNullable(uri), Actors.user(), Actors.user());
            RightsClaim made = archive.rights().claimsOfPersons(picture).getLast();
            out().println(asJson() ? Json.write(made) : layer + " " + basis + ": " + words + "  [" + picture + "]");
            return ExitCode.OK;
        }
    }

    @Command(
            name = "withdraw-claim",
            mixinStandardHelpOptions = true,
            description = "Takes back what persons claimed of a layer. It stays on file and counts no more.")
    static final class WithdrawClaim extends Act {

        @Parameters(paramLabel = "ASSET", description = "Id of a picture.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String asset;

        @Option(names = "--layer", required = true, paramLabel = "LAYER", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Layer layer;

        @Option(names = "--basis", paramLabel = "BASIS", description = "Only of this kind: ${COMPLETION-CANDIDATES}")
        private RightsClaim.@Nullable Basis basis;

        @Option(names = "--words", paramLabel = "WORDS", description = "Only the claim in exactly these words.")
        private @Nullable String words;

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String reason;

        @Override
        int on(Archive archive) {
            AssetId picture = given().picture(asset);
            List<RightsClaim> meant = archive.rights().claimsOfPersons(picture).stream()
                    .filter(claim -> claim.layer() == layer)
                    .filter(claim -> basis == null || claim.basis() == basis)
                    .filter(claim -> words == null || claim.text().equals(words))
                    .distinct()
                    .toList();
            if (meant.isEmpty()) {
                throw new ArchiveException(Code.RR_NOT_HERE, "no person claims this of " + picture);
            }
            for (RightsClaim claim : meant) {
                archive.rights().withdrawClaim(picture, claim, reason, Actors.user());
                out().println(asJson() ? Json.write(claim) : claim.layer() + " " + claim.basis() + ": " + claim.text());
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "own",
            mixinStandardHelpOptions = true,
            description = "Says that pictures are the author's own work.")
    static final class Own extends Act {

        @Parameters(arity = "1..*", paramLabel = "ASSET", description = "Ids of pictures.")
        private List<String> assets = List.of();

        @Option(
                names = "--author",
                required = true,
                paramLabel = "NAME",
                description = "Who made them: a name, made known where it is new, or the id of a party.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String author;

        @Option(names = "--statement", paramLabel = "WORDS", defaultValue = "", description = "In the author's words.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String statement;

        @Option(
                names = "--nothing-else",
                description = "Also say that no other work, person, place, trademark or community is in them.")
        private boolean nothingElse;

        @Override
        int on(Archive archive) {
            List<AssetId> pictures = given().pictures(assets);
            archive.rights().facts(pictures.getFirst());
            List<RightsRecord> filed =
                    archive.rights().ownWork(pictures, party(archive), statement, nothingElse, Actors.user());
            filed.forEach(right ->
                    out().println(asJson() ? Json.write(right) : right.id().toString()));
            return ExitCode.OK;
        }

        private PartyId party(Archive archive) {
            List<AtRevision<Party>> known = archive.parties().all().stream()
                    .filter(party -> party.value().id().value().equals(author)
                            || party.value().name().equals(author))
                    .toList();
            return switch (known.size()) {
                case 0 ->
                    archive.parties()
                            .add(Party.Kind.PERSON, author, List.of(), "", List.of(), "", Actors.user())
                            .value()
                            .id();
                case 1 -> known.getFirst().value().id();
                default ->
                    throw wrong(
                            "several parties are called \"" + author + "\"; name its id",
                            new IllegalArgumentException(author));
            };
        }
    }

    /// Files a record from a JSON document, with its evidence.
    abstract static class Filing extends Act {

        private final String kind;

        @Option(names = "--file", required = true, paramLabel = "JSON", description = "The record, as JSON.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path file;

        @Option(names = "--evidence", paramLabel = "FILE", description = "A file that proves it; may be repeated.")
        private List<Path> evidence = List.of();

        Filing(String kind) {
            this.kind = kind;
        }

        @Override
        int on(Archive archive) {
            Rights rights = archive.rights();
            Given given = given();
            // errors in the document are told before anything is kept
            given.document(file, text -> Documents.right(text, kind, rights.freshId(), List.of()));
            List<Evidence> kept = keepAll(rights, evidence);
            RightsRecord right = given.document(file, text -> Documents.right(text, kind, rights.freshId(), kept));
            rights.file(right, Actors.user());
            out().println(asJson() ? Json.write(right) : right.id().toString());
            return ExitCode.OK;
        }
    }

    @Command(name = "grant", mixinStandardHelpOptions = true, description = "Files a holder's permission.")
    static final class GrantIt extends Filing {
        GrantIt() {
            super("Grant");
        }
    }

    @Command(name = "deny", mixinStandardHelpOptions = true, description = "Files a holder's refusal.")
    static final class Deny extends Filing {
        Deny() {
            super("Denial");
        }
    }

    @Command(
            name = "determine",
            mixinStandardHelpOptions = true,
            description = "Files what a named person decided where the rules cannot.")
    static final class Determine extends Filing {
        Determine() {
            super("Determination");
        }
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "Files the consent of who is shown, or of who owns a place.")
    static final class ReleaseIt extends Filing {
        ReleaseIt() {
            super("Release");
        }
    }

    @Command(
            name = "takedown",
            mixinStandardHelpOptions = true,
            description = "From its moment on, nothing may be done with it.")
    static final class TakeDown extends Filing {
        TakeDown() {
            super("Takedown");
        }
    }

    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            description = "Files a record in the place of one that was wrong, which stays on file and counts no more.")
    static final class Correct extends Act {

        @Parameters(paramLabel = "RECORD", description = "Id of the record that was wrong.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String record;

        @Option(
                names = "--file",
                required = true,
                paramLabel = "JSON",
                description = "The whole record as it should be.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path file;

        @Option(
                names = "--evidence",
                paramLabel = "FILE",
                description = "A file that proves it, beside those of the first; may be repeated.")
        private List<Path> evidence = List.of();

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "What was wrong.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String reason;

        @Override
        int on(Archive archive) {
            Rights rights = archive.rights();
            RightId wrong = right(record);
            RightsRecord first = rights.find(wrong)
                    .orElseThrow(() -> new ArchiveException(Code.RR_NOT_HERE, "record " + wrong))
                    .right();
            String kind = first.getClass().getSimpleName();
            // errors in the document are told before anything is kept
            given().document(file, text -> Documents.right(text, kind, wrong, List.of()));
            List<Evidence> proofs = new ArrayList<>(first.evidence());
            proofs.addAll(keepAll(rights, evidence));
            RightsRecord corrected = given().document(file, text -> Documents.right(text, kind, wrong, proofs));
            RightsRecord filed = rights.correct(wrong, corrected, reason, Actors.user());
            out().println(asJson() ? Json.write(filed) : filed.id().toString());
            return ExitCode.OK;
        }
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Lets a record count no more.")
    static final class Withdraw extends Act {

        @Parameters(paramLabel = "RECORD", description = "Id of a record.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String record;

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String reason;

        @Override
        int on(Archive archive) {
            RightId right = right(record);
            archive.rights().withdraw(right, reason, Actors.user());
            out().println(right);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "party",
            mixinStandardHelpOptions = true,
            description = "Lists parties, or makes one known from --file.")
    static final class OfParty extends Act {

        @Option(names = "--file", paramLabel = "JSON", description = "kind, name, aliases, honorific, languages")
        private @Nullable Path file;

        @Option(
                names = "--contact",
                paramLabel = "WORDS",
                defaultValue = "",
                description = "How to reach it; sealed with a key of its own.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String contact;

        @Override
        int on(Archive archive) {
            List<AtRevision<Party>> shown = archive.parties().all();
            Path document = file;
            if (document != null) {
                Party party = given().document(document, Documents::party);
                shown = List.of(archive.parties()
                        .add(
                                party.kind(),
                                party.name(),
                                party.aliases(),
                                party.honorific(),
                                party.languages(),
                                contact,
                                Actors.user()));
            }
            for (AtRevision<Party> party : shown) {
                out().println(
                                asJson()
                                        ? Json.write(party.value())
                                        : party.value().creditName() + "  ["
                                                + party.value().id() + "]");
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "personal-data",
            mixinStandardHelpOptions = true,
            description = "Writes all that is on file about a party into a new folder, to be handed to it.")
    static final class DossierOf extends Act {

        @Parameters(paramLabel = "PARTY", description = "Id of a party.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String party;

        @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where to; must not be there.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path to;

        @Override
        int on(Archive archive) {
            Dossier data = archive.parties().dossier(party(party));
            Path folder = given().surroundings().resolve(to);
            try {
                if (Files.exists(folder)) {
                    throw wrong("this is there already: " + to, new IllegalArgumentException(to.toString()));
                }
                Files.createDirectories(folder.resolve("evidence"));
                Files.writeString(folder.resolve("personal-data.json"), Json.pretty(data) + "\n");
                for (Evidence file : data.records().stream()
                        .flatMap(filed -> filed.right().evidence().stream())
                        .distinct()
                        .toList()) {
                    write(archive, file, folder.resolve("evidence"));
                }
            } catch (IOException e) {
                throw wrong("the data cannot be written to " + to + ": " + e.getMessage(), e);
            }
            out().println(folder);
            return ExitCode.OK;
        }

        private void write(Archive archive, Evidence file, Path folder) throws IOException {
            Optional<InputStream> bytes = archive.rights().open(file);
            if (bytes.isEmpty()) {
                out().println("not readable any more: " + file.fileName());
                return;
            }
            try (InputStream in = bytes.get()) {
                String first = file.contentHash().hex().substring(0, 8);
                Files.copy(in, folder.resolve(first + "-" + file.fileName()));
            }
        }
    }

    @Command(
            name = "forget",
            mixinStandardHelpOptions = true,
            description =
                    "Destroys the keys of a party: how to reach it, and the files of evidence that speak of it, can be"
                            + " read no more, here and in every backup.",
            footer = {
                "",
                "Without --yes it only says what would go. What those files proved counts no more; refusals stay.",
                "A key that comes back from a backup is destroyed at the next opening. A whole archive that is put back",
                "from before the erasure does not know of it: keep the list that `rights forgotten --to FILE` writes, or",
                "the file that NGUON_ERASURES names, apart from backups, and delete old backups of the folder keys/."
            })
    static final class Forget extends Act {

        @Parameters(paramLabel = "PARTY", description = "Id of a party.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String party;

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String reason;

        @Option(names = "--yes", description = "Do it; it cannot be undone.")
        private boolean yes;

        @Override
        int on(Archive archive) {
            PartyId id = party(party);
            Forgetting forgetting = yes
                    ? archive.parties().forget(id, reason, Actors.user())
                    : archive.parties().wouldForget(id);
            if (asJson()) {
                out().println(Json.write(forgetting));
                return ExitCode.OK;
            }
            out().println((yes ? "Forgotten: " : "Would be forgotten: ")
                    + forgetting.party().name() + "  [" + id + "]");
            out().println("  how to reach it: " + (forgetting.hasContact() ? "destroyed" : "nothing on file"));
            forgetting.evidence().forEach(file -> out().println("  destroyed: " + file.fileName()));
            forgetting.withdrawn().forEach(right -> out().println("  counts no more: " + kind(right)));
            forgetting.kept().forEach(right -> out().println("  stays: " + kind(right)));
            forgetting
                    .open()
                    .forEach(file ->
                            out().println("  stays readable, kept before evidence was sealed: " + file.fileName()));
            if (!yes) {
                out().println("Nothing was done. Say --yes to do it.");
            }
            return ExitCode.OK;
        }

        private static String kind(RightsRecord right) {
            return right.getClass().getSimpleName() + "  [" + right.id() + "]";
        }
    }

    @Command(
            name = "forgotten",
            mixinStandardHelpOptions = true,
            description = "Lists who was forgotten, by identity and without names; or forgets them again.",
            footer = {
                "",
                "After a whole archive was put back from a backup, it does not know who was forgotten since. Then say",
                "`rights forgotten --again FILE` with the newest list: their keys are destroyed again, and the ledger is",
                "told. Twice does no harm. The file that NGUON_ERASURES names is read at each opening without being asked."
            })
    static final class Forgotten extends Act {

        @Option(names = "--to", paramLabel = "FILE", description = "Adds them to this list, made when it is not there.")
        private @Nullable Path to;

        @Option(names = "--again", paramLabel = "FILE", description = "Forgets all in this list again.")
        private @Nullable Path again;

        @Override
        int on(Archive archive) {
            List<Erasure> shown = archive.erasures().all();
            Path list = again;
            if (list != null) {
                List<Erasure> listed = new ErasureList(given().surroundings().resolve(list)).read();
                if (listed.isEmpty()) {
                    throw new ArchiveException(Code.RR_NO_ERASURES, list.toString());
                }
                shown = archive.erasures().again(listed, Actors.user());
            }
            Path kept = to;
            if (kept != null) {
                new ErasureList(given().surroundings().resolve(kept))
                        .add(archive.erasures().all());
            }
            for (Erasure erasure : shown) {
                out().println(
                                asJson()
                                        ? Json.write(erasure)
                                        : (again == null ? "" : "Forgotten again: ") + erasure.at() + "  "
                                                + erasure.keys().size() + " keys  [" + erasure.party() + "]");
            }
            if (again != null && shown.isEmpty() && !asJson()) {
                out().println("The ledger knows of all of them; their keys are not here.");
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "work",
            mixinStandardHelpOptions = true,
            description = "Lists works, or makes one known from --file.")
    static final class OfWork extends Act {

        @Option(names = "--file", paramLabel = "JSON", description = "title, kind, creators, publication, years …")
        private @Nullable Path file;

        @Override
        int on(Archive archive) {
            List<AtRevision<Work>> shown = archive.works().all();
            Path document = file;
            if (document != null) {
                Work work = given().document(document, Documents::work);
                shown = List.of(archive.works().add(id -> work.withId(id), Actors.user()));
            }
            for (AtRevision<Work> work : shown) {
                out().println(
                                asJson()
                                        ? Json.write(work.value())
                                        : work.value().title() + "  ["
                                                + work.value().id() + "]");
            }
            return ExitCode.OK;
        }
    }
}
