package org.nguon.indexer.demo;

import static org.nguon.indexer.metadata.Inscription.BLANK;

import java.util.List;

/// Pictures as one finds them: handed on, orphaned, half described or not at all. Whoever is named in them
/// is invented.
final class FoundPictures {

    private FoundPictures() {}

    static List<DemoPicture> all() {
        return List.of(
                new DemoPicture(
                        "karst-mist-copy",
                        DemoPictures::karstPassedOn,
                        BLANK.caption("vi", "Vịnh sương mù, ảnh đen trắng")
                                .instead("IPTC:By-line", "T. H. Đăng")
                                .dated("2019")),
                DemoPicture.of(
                        "old-street",
                        Monuments::oldStreet,
                        BLANK.title("vi", "Phố Hàng ở Hà Nội")
                                .title("en", "A guild street in Hà Nội")
                                .caption(
                                        "vi",
                                        "Ảnh cũ không rõ tác giả, mua ở chợ trời; xích lô và gánh hàng trên phố Hà Nội.")
                                .caption(
                                        "en",
                                        "Old photograph by an unknown hand, bought at a flea market; cyclo and carriers in a street of Hà Nội.")
                                .dated("193X")
                                .webStatement("http://rightsstatements.org/vocab/InC-RUU/1.0/")
                                .source("Sưu tập Lê Văn Ký")
                                .place("Hà Nội", "Việt Nam", "VNM")
                                .instructions(
                                        "Đã tìm tác giả ở hai thư viện, chưa thấy. / Author sought in two libraries, not found.")
                                .keywords("phố cổ", "xích lô", "Hà Nội", "street", "old photograph")),
                DemoPicture.of(
                        "peach-blossom",
                        Prints::peachBlossom,
                        BLANK.creators("Hoàng Yến Nhi")
                                .title("vi", "Cành đào")
                                .title("en", "Branch of peach")
                                .caption("vi", "Cành đào ngày Tết, màu nước trên giấy; Hà Nội.")
                                .caption("en", "A branch of peach for Tết, watercolour on paper; Hà Nội.")
                                .licence("https://creativecommons.org/publicdomain/zero/1.0/")
                                .webStatement("https://creativecommons.org/publicdomain/zero/1.0/")
                                .digitalSourceType("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation")
                                .keywords("hoa đào", "Tết", "peach blossom", "Hà Nội")),
                DemoPicture.of(
                        "mountain-pass",
                        Landscapes::mountainPass,
                        BLANK.camera("Lantern", "Pocket 1")
                                .instead("ExifIFD:DateTimeOriginal", "2023:01:05 05:52:10")
                                .position(16.1903, 108.1312)));
    }
}
