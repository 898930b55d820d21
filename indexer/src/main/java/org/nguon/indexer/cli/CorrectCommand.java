package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.corrections.Corrections;
import org.nguon.indexer.metadata.TextRepair;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = "Says what a field of a picture should say; what the file says stays beside it.",
        footer = {
            "",
            "  nguon correct ASSET                       what persons said, and proposals for garbled texts",
            "  nguon correct ASSET title 'Cầu Long Biên' a correction in your name",
            "  nguon correct ASSET title --undo          takes back what was said last of the field",
            "  nguon correct ASSET title --repair        agrees with the proposal for the field"
        })
final class CorrectCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ASSET", description = "The picture, by identity.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String asset;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FIELD", description = "In the archive's own names.")
    private @Nullable String field;

    @Parameters(index = "2", arity = "0..1", paramLabel = "WORDS", description = "What it should say.")
    private @Nullable String words;

    @Option(names = "--undo", description = "Takes back what was said last of the field.")
    private boolean undo;

    @Option(names = "--repair", description = "Agrees with the proposal for the field.")
    private boolean repair;

    @Override
    public Integer call() {
        int acts = (undo ? 1 : 0) + (repair ? 1 : 0) + (words == null ? 0 : 1);
        if (acts > 1 || (field == null) != (acts == 0)) {
            throw new ParameterException(spec.commandLine(), "name a field with its words, --undo or --repair");
        }
        return root.withArchive(this::run);
    }

    private int run(Archive archive) {
        PrintWriter out = spec.commandLine().getOut();
        AssetId id = new Given(spec.commandLine(), root.surroundings()).picture(asset);
        Corrections corrections = archive.corrections();
        if (field == null) {
            corrections
                    .of(id)
                    .forEach(it -> out.println(it.field() + "\t" + it.value().text() + "\t" + it.source()));
            corrections
                    .proposals(id)
                    .forEach(it -> out.println(it.field() + "\t" + it.misread() + "\t-> " + it.text() + "\t"
                            + it.encoding().shown() + "\t" + it.source()));
            return ExitCode.OK;
        }
        String wanted = field;
        if (words != null) {
            try {
                corrections.correct(id, wanted, words, Actors.user());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
            out.println("Noted.");
            return ExitCode.OK;
        }
        if (undo) {
            List<Statement> said = corrections.of(id).stream()
                    .filter(it -> it.field().equals(wanted))
                    .toList();
            if (said.isEmpty()) {
                out.println("Nobody said anything of this field.");
                return ExitCode.TROUBLE;
            }
            corrections.takeBack(id, said.getLast(), Actors.user());
            out.println("Taken back.");
            return ExitCode.OK;
        }
        Optional<TextRepair> proposal = corrections.proposals(id).stream()
                .filter(it -> it.field().equals(wanted))
                .findFirst();
        proposal.ifPresent(it -> corrections.accept(id, it, Actors.user()));
        out.println(proposal.map(it -> wanted + "\t" + it.text()).orElse("There is no proposal for this field."));
        return proposal.isPresent() ? ExitCode.OK : ExitCode.TROUBLE;
    }
}
