package org.nguon.indexer.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.codes.Code;

/// Reads one file in this process, within limits. Bad content never makes it throw: it becomes faults in the reading.
public final class MetadataReader {

    private static final int HEAD = 1 << 16;

    private final MediaTypes mediaTypes = new MediaTypes();

    /// All that the file says about itself.
    ///
    /// @throws IOException when the machine cannot read the file
    public Reading read(Path file) throws IOException {
        return read(file, String.valueOf(file.getFileName()));
    }

    /// The same for a file that lies under another name than its own.
    ///
    /// @param fileName the name it came with, which tells camera formats apart
    public Reading read(Path file, String fileName) throws IOException {
        try (FileChannel channel = Bytes.open(file)) {
            return read(Bytes.of(channel), fileName);
        }
    }

    Reading read(Bytes file, String fileName) throws IOException {
        String mediaType =
                mediaTypes.detect(new ByteArrayInputStream(file.upTo(0, HEAD).copy()), fileName);
        Findings findings = new Findings();
        try {
            walk(file, mediaType, findings);
        } catch (BrokenContent e) {
            findings.broken(mediaType, e);
        } catch (RuntimeException e) {
            // metadata-extractor and the XML parser meet bytes that nobody foresaw; one file must not stop a batch.
            findings.fault(Code.MD_BROKEN, "the reader met " + e);
        }
        findings.compareDigest();
        GenerationText.read(findings);
        findings.sayTechnical(mediaType);
        return new Reading(
                mediaType,
                findings.dimensions(),
                findings.orientation(),
                findings.statements(),
                RightsClaims.in(findings.statements()),
                findings.faults());
    }

    private static void walk(Bytes file, String mediaType, Findings findings) throws IOException {
        switch (mediaType) {
            case "image/jpeg", "image/x-exv" -> JpegFile.read(file, findings);
            case "image/png", "image/apng" -> PngFile.read(file, findings);
            case "image/webp" -> WebpFile.read(file, findings);
            case "image/gif" -> GifFile.read(file, findings);
            case "image/bmp" -> SimpleFiles.bmp(file, findings);
            case "application/vnd.adobe.photoshop" -> PhotoshopFile.read(file, findings);
            case "image/heic",
                    "image/heif",
                    "image/heic-sequence",
                    "image/heif-sequence",
                    "image/avif",
                    "video/mp4",
                    "video/quicktime",
                    "image/x-canon-cr3" -> HeifFile.read(file, findings);
            case "image/jp2", "image/jpx", "image/jpm" -> Jpeg2000File.read(file, findings);
            case "image/x-j2c" -> Jpeg2000File.codeStream(file, findings);
            case "image/jxl" -> JpegXlFile.read(file, findings);
            case "image/svg+xml" -> SvgFile.read(file, findings);
            case "image/x-fujifilm-raf" -> SimpleFiles.raf(file, findings);
            case "image/x-minolta-mrw" -> SimpleFiles.mrw(file, findings);
            case "image/x-sigma-x3f" -> SimpleFiles.x3f(file, findings);
            case "image/x-canon-crw" -> {
                findings.attempt("CRW", () -> SimpleFiles.crw(file, findings));
                PacketScan.read(file, findings);
            }
            case "application/postscript", "image/x-eps" -> PacketScan.read(file, findings);
            case MediaTypes.SIDECAR -> {
                Xmp.read(file, findings);
                findings.dimensions(findings.number("XMP-tiff:ImageWidth"), findings.number("XMP-tiff:ImageLength"));
            }
            default -> {
                if (MediaTypes.isTiff(mediaType)) {
                    Exif.read(file, true, findings);
                } else if (mediaType.equals(MediaTypes.UNKNOWN)) {
                    findings.fault(Code.MD_UNRECOGNISED, "");
                }
            }
        }
    }
}
