package org.nguon.indexer.metadata;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an SVG document as text: the size on its root element, title and description, and the XMP packet in its
/// metadata. Nothing in it is resolved, loaded or run.
final class SvgFile {

    private static final Pattern ROOT =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?svg\\b([^>]{0,20000}+)>", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]{1,9}(?:\\.[0-9]{1,9})?)(?:px)?\\s*");
    private static final Pattern RDF = Pattern.compile("<rdf:RDF\\b.*?</rdf:RDF\\s*>", Pattern.DOTALL);

    private SvgFile() {}

    static void read(Bytes file, Findings findings) throws IOException {
        String text = XmpText.of(file, findings);
        Matcher root = ROOT.matcher(text);
        if (root.find()) {
            long width = length(root.group(1), "width");
            long height = length(root.group(1), "height");
            findings.dimensions(width, height);
        } else {
            throw BrokenContent.because("SVG: no root element");
        }
        Matcher rdf = RDF.matcher(text);
        if (rdf.find()) {
            Xmp.read(rdf.group(), findings);
        }
    }

    private static long length(String attributes, String name) {
        Matcher value = Pattern.compile(
                        "(?<![\\w-])" + name + "\\s*=\\s*[\"']([^\"']{0,40})[\"']", Pattern.CASE_INSENSITIVE)
                .matcher(attributes);
        if (!value.find()) {
            return 0;
        }
        Matcher length = LENGTH.matcher(value.group(1).toLowerCase(Locale.ROOT));
        return length.matches() ? Math.round(Double.parseDouble(length.group(1))) : 0;
    }
}
