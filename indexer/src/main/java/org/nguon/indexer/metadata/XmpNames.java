package org.nguon.indexer.metadata;

import java.util.Locale;
import java.util.Map;

/// The names under which XMP properties are told: the prefix everyone knows for a namespace, whatever prefix the file
/// uses, and the property with a capital, as ExifTool writes them.
final class XmpNames {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://ns.adobe.com/xap/1.0/", "xmp"),
            Map.entry("http://ns.adobe.com/xap/1.0/rights/", "xmpRights"),
            Map.entry("http://ns.adobe.com/xap/1.0/mm/", "xmpMM"),
            Map.entry("http://ns.adobe.com/xap/1.0/bj/", "xmpBJ"),
            Map.entry("http://ns.adobe.com/xap/1.0/t/pg/", "xmpTPg"),
            Map.entry("http://ns.adobe.com/xap/1.0/PLUS/", "xmpPLUS"),
            Map.entry("http://ns.adobe.com/xmp/note/", "xmpNote"),
            Map.entry("http://ns.adobe.com/xmp/1.0/DynamicMedia/", "xmpDM"),
            Map.entry("http://ns.adobe.com/photoshop/1.0/", "photoshop"),
            Map.entry("http://ns.adobe.com/camera-raw-settings/1.0/", "crs"),
            Map.entry("http://ns.adobe.com/lightroom/1.0/", "lr"),
            Map.entry("http://ns.adobe.com/pdf/1.3/", "pdf"),
            Map.entry("http://ns.adobe.com/exif/1.0/", "exif"),
            Map.entry("http://ns.adobe.com/exif/1.0/aux/", "aux"),
            Map.entry("http://ns.adobe.com/tiff/1.0/", "tiff"),
            Map.entry("http://cipa.jp/exif/1.0/", "exifEX"),
            Map.entry("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "iptcCore"),
            Map.entry("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "iptcExt"),
            Map.entry("http://iptc.org/std/Iptc4xmpExt/1.0/xmlns/", "iptcExt"),
            Map.entry("http://ns.useplus.org/ldf/xmp/1.0/", "plus"),
            Map.entry("http://creativecommons.org/ns#", "cc"),
            Map.entry("https://creativecommons.org/ns#", "cc"),
            Map.entry("http://web.resource.org/cc/", "cc"),
            Map.entry("http://ns.microsoft.com/photo/1.0", "microsoft"),
            Map.entry("http://ns.microsoft.com/photo/1.0/", "microsoft"),
            Map.entry("http://ns.camerabits.com/photomechanic/1.0/", "photomech"),
            Map.entry("http://xmp.gettyimages.com/gift/1.0/", "getty"),
            Map.entry("http://www.digikam.org/ns/1.0/", "digiKam"),
            Map.entry("http://ns.acdsee.com/iptc/1.0/", "acdsee"),
            Map.entry("http://www.metadataworkinggroup.com/schemas/regions/", "mwg-rs"),
            Map.entry("http://www.metadataworkinggroup.com/schemas/keywords/", "mwg-kw"),
            Map.entry("http://www.metadataworkinggroup.com/schemas/collections/", "mwg-coll"),
            Map.entry("http://prismstandard.org/namespaces/basic/2.0/", "prism"),
            Map.entry("http://prismstandard.org/namespaces/prismusagerights/2.1/", "pur"),
            Map.entry(RDF, "rdf"));

    /// Where ExifTool's name is not the property's own with a capital.
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("iptcExt:AddlModelInfo", "AdditionalModelInformation"),
            Map.entry("iptcExt:CVterm", "ControlledVocabularyTerm"),
            Map.entry("iptcExt:DigImageGUID", "DigitalImageGUID"),
            Map.entry("iptcExt:DigitalSourcefileType", "DigitalSourceFileType"),
            Map.entry("iptcExt:EventId", "EventID"),
            Map.entry("iptcExt:IptcLastEdited", "IPTCLastEdited"),
            Map.entry("iptcExt:RegistryId", "RegistryID"),
            Map.entry("iptcExt:AOContentDescription", "ArtworkContentDescription"),
            Map.entry("plus:Version", "PLUSVersion"),
            Map.entry("photoshop:ICCProfile", "ICCProfileName"),
            Map.entry("cc:license", "License"),
            Map.entry("cc:licence", "License"));

    private XmpNames() {}

    /// `XMP-dc:Creator` for a property of a namespace; an unknown namespace goes by the prefix of the file.
    static String source(String namespace, String filePrefix, String name) {
        String prefix = PREFIXES.getOrDefault(namespace, filePrefix.isEmpty() ? "none" : filePrefix);
        String known = RENAMED.get(prefix + ":" + name);
        return "XMP-" + prefix + ":" + (known == null ? capital(name) : known);
    }

    /// The namespace that a well-known prefix stands for; empty when it is not well known.
    static String usual(String prefix) {
        return PREFIXES.entrySet().stream()
                .filter(it -> it.getValue().equals(prefix))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /// The name of a structure's part.
    static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
