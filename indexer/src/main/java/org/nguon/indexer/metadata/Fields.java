package org.nguon.indexer.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.nguon.schemas.asset.Precedence;

/// Which of the archive's fields a source speaks of. What has no field keeps its source's name, so that
/// nothing is lost and nothing is mixed up. `docs/metadata.md` shows this table.
final class Fields {

    private static final Map<String, String> BY_SOURCE = new HashMap<>();

    static {
        field(
                "creator",
                "IFD0:Artist",
                "XMP-dc:Creator",
                "IPTC:By-line",
                "ExifIFD:Photographer",
                "IFD0:XPAuthor",
                "PNG:Author");
        field("description", "IFD0:ImageDescription", "XMP-dc:Description", "IPTC:Caption-Abstract", "PNG:Description");
        field("copyrightNotice", "IFD0:Copyright", "XMP-dc:Rights", "IPTC:CopyrightNotice", "PNG:Copyright");
        field("title", "XMP-dc:Title", "IPTC:ObjectName", "ExifIFD:ImageTitle", "IFD0:XPTitle", "PNG:Title");
        field("keywords", "XMP-dc:Subject", "IPTC:Keywords", "IFD0:XPKeywords");
        field("creditLine", "XMP-photoshop:Credit", "IPTC:Credit");
        field("source", "XMP-photoshop:Source", "IPTC:Source", "PNG:Source");
        field("instructions", "XMP-photoshop:Instructions", "IPTC:SpecialInstructions");
        field("usageTerms", "XMP-xmpRights:UsageTerms");
        field("webStatement", "XMP-xmpRights:WebStatement");
        field("marked", "XMP-xmpRights:Marked");
        field("rightsOwner", "XMP-xmpRights:Owner");
        field("rightsCertificate", "XMP-xmpRights:Certificate");
        field("headline", "XMP-photoshop:Headline", "IPTC:Headline");
        field("city", "XMP-photoshop:City", "IPTC:City");
        field("state", "XMP-photoshop:State", "IPTC:Province-State");
        field("country", "XMP-photoshop:Country", "IPTC:Country-PrimaryLocationName");
        field("countryCode", "XMP-iptcCore:CountryCode", "IPTC:Country-PrimaryLocationCode");
        field("sublocation", "XMP-iptcCore:Location", "IPTC:Sub-location");
        field("jobId", "XMP-photoshop:TransmissionReference", "IPTC:OriginalTransmissionReference");
        field("creatorJobTitle", "XMP-photoshop:AuthorsPosition", "IPTC:By-lineTitle");
        field("captionWriter", "XMP-photoshop:CaptionWriter", "IPTC:Writer-Editor");
        field("contact", "IPTC:Contact");
        field("licence", "XMP-cc:License", "XMP-dc:License", "XMP-dcterms:License");
        field("make", "IFD0:Make");
        field("model", "IFD0:Model");
        field("dateTimeOriginal", "ExifIFD:DateTimeOriginal");
        field("dateCreated", "XMP-photoshop:DateCreated", "IPTC:DateCreated");
        field("timeCreated", "IPTC:TimeCreated");
        field("gpsLat", "GPS:GPSLatitude");
        field("gpsLon", "GPS:GPSLongitude");
        field("gpsAltitude", "GPS:GPSAltitude");
        field("icc", "ICC_Profile:ProfileDescription");
        field("comment", "File:Comment", "ExifIFD:UserComment", "IFD0:XPComment", "PNG:Comment");
        field("identifier", "XMP-dc:Identifier");
        field(Precedence.IPTC_DIGEST, "Photoshop:IPTCDigest");
        field("digitalSourceType", "XMP-iptcExt:DigitalSourceType", "C2PA:DigitalSourceType");
        field("contentCredentials", "C2PA:Store");
        field("claimGenerator", "C2PA:ClaimGenerator");
        field("ingredients", "C2PA:Ingredients");
        field("actions", "C2PA:Actions");
        field("trainingMining", "C2PA:TrainingMining");
        field("ingredientTrainingMining", "C2PA:IngredientTrainingMining");
        field("generationTool", "Generation:Tool");
        field("generationModel", "Generation:Model");
        field("generationPrompt", "Generation:Prompt");
        field("generationNegativePrompt", "Generation:NegativePrompt");
        field("generationSeed", "Generation:Seed");
        field("formatIdentifier", "Technical:FormatIdentifier");
        field("formatName", "Technical:FormatName");
        field("bitDepth", "Technical:BitDepth");
        field("colours", "Technical:Colours");
        field("rating", "XMP-xmp:Rating");
        field("software", "IFD0:Software", "XMP-xmp:CreatorTool", "PNG:Software");
    }

    private Fields() {}

    private static void field(String field, String... sources) {
        for (String source : sources) {
            BY_SOURCE.put(source, field);
        }
    }

    /// The whole table, source to field.
    static Map<String, String> bySource() {
        return Map.copyOf(BY_SOURCE);
    }

    static String of(String source) {
        String known = BY_SOURCE.get(source);
        if (known != null) {
            return known;
        }
        for (String group : new String[] {"XMP-iptcExt:", "XMP-plus:", "XMP-iptcCore:", "XMP-cc:"}) {
            if (source.startsWith(group)) {
                return lowerCamel(source.substring(group.length()));
            }
        }
        return source;
    }

    /// `RegistryID` becomes `registryId`, `IPTCLastEdited` becomes `iptcLastEdited`, `AISystemUsed` `aiSystemUsed`.
    static String lowerCamel(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean afterCapital = i == 0 || Character.isUpperCase(name.charAt(i - 1));
            boolean beforeSmall = i > 0 && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
            camel.append(afterCapital && !beforeSmall ? String.valueOf(c).toLowerCase(Locale.ROOT) : String.valueOf(c));
        }
        return camel.toString();
    }
}
