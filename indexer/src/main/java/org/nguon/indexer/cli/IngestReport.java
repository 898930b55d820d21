package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.Outcome;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.codes.Code;

/// The report of a batch: one JSON object a line, each written whole and at once, after the archive has
/// answered. A line that stands in the report is true, whatever happens next.
final class IngestReport implements AutoCloseable {

    private final OutputStream file;
    private final Locale language;

    private IngestReport(OutputStream file, Locale language) {
        this.file = file;
        this.language = language;
    }

    /// Opens a report, replacing what the file held.
    static IngestReport to(Path path, Locale language) throws IOException {
        return new IngestReport(Files.newOutputStream(path), language);
    }

    /// The line of one file.
    ///
    /// @param file relative to the folder that was asked for, with `/` between names; the name alone for a
    ///     single file
    /// @param location absolute path
    record Line(
            String file,
            String location,
            @Nullable String sha256,
            String outcome,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String assetId) {}

    void add(Path root, Path path, Admission admission) throws IOException {
        file.write((Json.write(line(root, path, admission)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Line line(Path root, Path path, Admission admission) {
        return switch (admission) {
            case Admission.Admitted in ->
                line(root, path, admission, Optional.of(in.contentHash()), Optional.of(in.assetId()), null, null);
            case Admission.AlreadyHeld held -> {
                Fault fault = held.quarantine().orElse(new Fault(Code.IN_ALREADY_HELD, ""));
                yield line(
                        root,
                        path,
                        admission,
                        Optional.of(held.contentHash()),
                        Optional.of(held.assetId()),
                        fault.code(),
                        fault.detail());
            }
            case Admission.Attached attached ->
                line(
                        root,
                        path,
                        admission,
                        Optional.of(attached.contentHash()),
                        attached.picture().or(() -> Optional.of(attached.assetId())),
                        attached.picture().isPresent() ? Code.IN_SIDECAR_ATTACHED : Code.IN_SIDECAR_ALONE,
                        "");
            case Admission.Skipped skipped ->
                line(root, path, admission, skipped.contentHash(), Optional.empty(), skipped.code(), skipped.detail());
            case Admission.Quarantined quarantined ->
                line(
                        root,
                        path,
                        admission,
                        quarantined.contentHash(),
                        quarantined.assetId(),
                        quarantined.reason().code(),
                        quarantined.reason().detail());
        };
    }

    private Line line(
            Path root,
            Path path,
            Admission admission,
            Optional<ContentHash> hash,
            Optional<AssetId> assetId,
            @Nullable Code code,
            @Nullable String detail) {
        return new Line(
                name(root, path),
                path.toAbsolutePath().normalize().toString(),
                hash.map(ContentHash::hex).orElse(null),
                Outcome.of(admission).word(),
                code == null ? null : code.id(),
                code == null ? null : reason(code, detail == null ? "" : detail),
                assetId.map(AssetId::toString).orElse(null));
    }

    private String reason(Code code, String detail) {
        return detail.isEmpty() ? code.text(language) : code.text(language) + " (" + detail + ")";
    }

    private static String name(Path root, Path path) {
        Path relative = root.equals(path) ? path.getFileName() : root.relativize(path);
        return relative.toString().replace('\\', '/');
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
