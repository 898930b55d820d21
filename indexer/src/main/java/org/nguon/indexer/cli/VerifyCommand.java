package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.bundle.BundleCheck;
import org.nguon.indexer.bundle.BundleFinding;
import org.nguon.indexer.bundle.BundleVerification;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.letter.Receipts;
import org.nguon.indexer.rights.KeysCheck;
import org.nguon.indexer.vault.VaultCheck;
import org.nguon.indexer.vault.VaultFinding;
import org.nguon.indexer.vault.VaultProgress;
import org.nguon.schemas.bundle.Bundle;
import org.nguon.schemas.codes.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Proves that nothing changed: in the archive, or in a bundle.",
        subcommands = {VerifyCommand.OfVault.class, VerifyCommand.OfLedger.class, VerifyCommand.OfBundle.class})
final class VerifyCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "verify what? vault, ledger or bundle");
    }

    @Command(
            name = "vault",
            mixinStandardHelpOptions = true,
            description = "Reads every original again. Names what changed or is missing; deletes nothing.")
    static final class OfVault implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private VerifyCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Option(names = "--json", description = "Print the check as one line of JSON, as its history keeps it.")
        private boolean json;

        @Override
        public Integer call() {
            return parent.root.withArchive(this::verify);
        }

        private int verify(Archive archive) {
            PrintWriter err = spec.commandLine().getErr();
            boolean interactive = parent.root.surroundings().interactive();
            VaultCheck check = archive.verifyVault(interactive ? bar(err) : VaultProgress.NONE);
            if (interactive) {
                err.println();
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(check));
            } else {
                check.findings().forEach(finding -> tell(finding, out));
                out.printf(
                        "%d objects, %d bytes read, %d found wrong%n",
                        check.objects(), check.bytes(), check.findingCount());
            }
            return check.isSound() ? ExitCode.OK : ExitCode.TROUBLE;
        }

        private static VaultProgress bar(PrintWriter err) {
            return (objects, total, bytes) -> {
                err.printf("\r%d of %d objects, %d MB read", objects, total, bytes >> 20);
                err.flush();
            };
        }

        private void tell(VaultFinding finding, PrintWriter out) {
            var language = parent.root.surroundings().language();
            out.println(finding.code() + " " + finding.path() + ": "
                    + finding.code().text(language));
            finding.contentHash().ifPresent(hash -> out.println("  sha256 " + hash));
            finding.assetId().ifPresent(id -> out.println("  asset " + id));
            finding.fileName().ifPresent(name -> out.println("  came as " + name));
            if (!finding.detail().isEmpty()) {
                out.println("  " + finding.detail());
            }
            out.println("  " + finding.code().remedy(language));
        }
    }

    @Command(
            name = "ledger",
            mixinStandardHelpOptions = true,
            description = "Walks the whole chain, in the database and in the vault. Names the first broken entry.")
    static final class OfLedger implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private VerifyCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Option(
                names = "--receipt",
                paramLabel = "FILE",
                description = "Also prove that the chain went through the entry of this receipt.")
        private @Nullable Path receipt;

        @Override
        public Integer call() {
            Optional<LedgerHead> given = Optional.ofNullable(receipt).map(this::read);
            return parent.root.withArchive(archive -> verify(archive, given));
        }

        private LedgerHead read(Path file) {
            try {
                return Receipts.read(parent.root.surroundings().resolve(file));
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), "the receipt cannot be read: " + file, e);
            }
        }

        private int verify(Archive archive, Optional<LedgerHead> given) {
            PrintWriter out = spec.commandLine().getOut();
            return switch (archive.catalogue().verifyLedger()) {
                case LedgerCheck.Sound(var head) -> {
                    out.println("Sound to revision " + head.revision() + ", head " + head.hash());
                    int keys = forgotten(archive, out);
                    yield given.isEmpty() ? keys : Math.max(keys, compare(archive, given.get(), out));
                }
                case LedgerCheck.Broken(long revision, var where, String what) -> {
                    var language = parent.root.surroundings().language();
                    out.println(Code.LE_BROKEN + " revision " + revision + ", " + where + ": " + what);
                    out.println("  " + Code.LE_BROKEN.remedy(language));
                    yield ExitCode.TROUBLE;
                }
            };
        }

        /// A ledger that says who was forgotten is worth nothing while their keys lie here.
        private int forgotten(Archive archive, PrintWriter out) {
            KeysCheck check = archive.erasures().check();
            var language = parent.root.surroundings().language();
            out.printf(
                    "%d forgotten, %d keys destroyed, %d here again%n",
                    check.forgotten(), check.destroyed(), check.here().size());
            if (!check.here().isEmpty()) {
                out.println(Code.LE_KEY_IS_BACK + " " + check.here() + ": " + Code.LE_KEY_IS_BACK.text(language));
                out.println("  " + Code.LE_KEY_IS_BACK.remedy(language));
            }
            if (!check.untold().isEmpty()) {
                out.println(
                        Code.LE_ERASURE_MISSING + " " + check.untold() + ": " + Code.LE_ERASURE_MISSING.text(language));
                out.println("  " + Code.LE_ERASURE_MISSING.remedy(language));
            }
            return check.isSound() ? ExitCode.OK : ExitCode.TROUBLE;
        }

        /// A chain that is sound may still be another one than that which a holder was shown.
        private int compare(Archive archive, LedgerHead given, PrintWriter out) {
            if (archive.catalogue().knows(given)) {
                out.println("The receipt holds: revision " + given.revision() + " is in this chain");
                return ExitCode.OK;
            }
            var language = parent.root.surroundings().language();
            out.println(Code.LE_NOT_THIS_RECEIPT + " revision " + given.revision() + ": "
                    + Code.LE_NOT_THIS_RECEIPT.text(language));
            out.println("  " + Code.LE_NOT_THIS_RECEIPT.remedy(language));
            return ExitCode.TROUBLE;
        }
    }

    @Command(
            name = "bundle",
            mixinStandardHelpOptions = true,
            description =
                    "Proves a bundle, folder or zip, without an archive: nothing missing, nothing changed, nothing lapsed.",
            footer = {"", "Exit codes: 0 nothing wrong, 1 something is, 2 wrong usage."})
    static final class OfBundle implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private VerifyCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Parameters(paramLabel = "PATH", description = "The folder or the zip.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path path;

        @Option(names = "--json", description = "Print what was found as one JSON object.")
        private boolean json;

        private record Answer(
                boolean sound, LocalDate day, long files, long bytes, String bundle, List<BundleFinding> findings) {}

        @Override
        public Integer call() {
            BundleCheck check = new BundleVerification(
                            ArchiveSettings.from(Path.of("."), Map.of()).clock())
                    .of(parent.root.surroundings().resolve(path));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(new Answer(
                        check.isSound(),
                        check.day(),
                        check.files(),
                        check.bytes(),
                        check.bundle().map(Bundle::id).orElse(""),
                        check.findings())));
            } else {
                var language = parent.root.surroundings().language();
                for (BundleFinding finding : check.findings()) {
                    out.println(finding.code() + " " + finding.where() + ": "
                            + finding.code().text(language)
                            + (finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")"));
                    out.println("  " + finding.code().remedy(language));
                }
                out.printf(
                        "%d files, %d bytes read, %d found wrong, as of %s%n",
                        check.files(), check.bytes(), check.findings().size(), check.day());
            }
            return check.isSound() ? ExitCode.OK : ExitCode.TROUBLE;
        }
    }
}
