package org.nguon.indexer.records;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column can be, when a person makes a profile on a page. What is not among these stays in the file in the
/// vault, or is written into a profile by hand.
public enum Meaning {
    /// Not read.
    NOTHING("", ""),
    /// The number under which pictures know the object; the key, too, where no column is one.
    INVENTORY_NUMBER(
            "",
            "inventory number|inventory no|accession number|accession no|accession|object number|acno|number|no|inv|"
                    + "shelfmark|call number|numéro d'inventaire|numéro|cote|inventaire|số kiểm kê|số đăng ký|số hiệu|mã số|số|ký hiệu"),
    /// What tells records apart, where that is not the inventory number.
    KEY("", "id|identifier|record id|uuid|identifiant|mã|mã bản ghi"),
    /// The address of a picture.
    PICTURE(
            "",
            "image|picture|photo|image url|picture url|thumbnail|thumbnail url|thumbnailurl|image_url|photo url|fichier image|"
                    + "ảnh|hình|hình ảnh|liên kết ảnh|tệp ảnh"),
    TITLE(
            "AOTitle",
            "title|name|object name|object title|titre|nom|désignation|tên|tên gọi|nhan đề|tiêu đề|tên hiện vật|tên tác phẩm"),
    MAKER(
            "AOCreator",
            "artist|maker|creator|author|painter|photographer|full_name|artiste|auteur|créateur|peintre|photographe|"
                    + "tác giả|hoạ sĩ|họa sĩ|nghệ sĩ|người làm|nhiếp ảnh gia"),
    DATE(
            "AODateCreated",
            "date|dated|date created|creation date|creation_date|datetext|date made|year|period made|date de création|datation|année|"
                    + "niên đại|năm|ngày|thời gian|năm sáng tác"),
    MATERIAL(
            "AOPhysicalDescription",
            "medium|material|materials|technique|support|matériau|matière|matériaux|chất liệu|vật liệu|kỹ thuật"),
    DESCRIPTION("AOContentDescription", "description|summary|caption|content|résumé|légende|mô tả|nội dung|chú thích"),
    PERIOD("AOStylePeriod", "period|style|culture|époque|période|thời kỳ|thời kì|triều đại|phong cách"),
    DIMENSIONS("dimensions", "dimensions|size|measurements|taille|mesures|kích thước|khổ"),
    CLASSIFICATION(
            "classification", "classification|type|category|object type|catégorie|genre|loại|loại hình|phân loại"),
    KEYWORDS("keywords", "keywords|subjects|subject|tags|mots-clés|mots clés|sujet|từ khoá|từ khóa|chủ đề"),
    CREDIT(
            "creditLine",
            "credit line|credit|creditline|credit_line|crédit|mention obligatoire|ghi công|ghi nguồn|dòng ghi nguồn"),
    COPYRIGHT("AOCopyrightNotice", "copyright|copyright notice|rights|droits|droits d'auteur|bản quyền|quyền tác giả"),
    LICENCE("licence", "licence|license|license url|rights uri|licence d'utilisation|giấy phép"),
    PAGE("AOSourceInvURL", "url|link|web page|web_url|page|lien|adresse web|liên kết|địa chỉ|trang"),
    INSCRIPTION("inscription", "inscription|inscriptions|marks|signature|minh văn|chữ đề|lạc khoản"),
    PROVENANCE("provenance", "provenance|provenance_text|acquisition|origine|nguồn gốc|xuất xứ"),
    FURTHER("recordDetails", "notes|remarks|comment|comments|remarques|notes diverses|ghi chú");

    private final String field;
    /// With a stroke between two, small.
    private final String headings;

    Meaning(String field, String headings) {
        this.field = field;
        this.headings = "|" + headings + "|";
    }

    /// The field of the archive; empty for what is none.
    String field() {
        return field;
    }

    /// What a heading in English, Vietnamese or French most likely means; [#NOTHING] where nobody can tell.
    public static Meaning guess(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String words = plain.replaceAll("[_.:#()\\s-]+", " ").strip();
        return Arrays.stream(values())
                .filter(meaning -> meaning.hasHeading(plain) || meaning.hasHeading(words))
                .findFirst()
                .or(() -> insideAPath(plain))
                .orElse(NOTHING);
    }

    private boolean hasHeading(String heading) {
        return !heading.isEmpty() && heading.indexOf('|') < 0 && headings.contains("|" + heading + "|");
    }

    /// `creator[].full_name` is what `full_name` is.
    private static Optional<Meaning> insideAPath(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(guess(path.substring(dot + 1)));
    }
}
