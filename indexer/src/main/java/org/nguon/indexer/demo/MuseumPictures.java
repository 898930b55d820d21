package org.nguon.indexer.demo;

import static org.nguon.indexer.metadata.Inscription.BLANK;

import java.time.LocalDateTime;
import java.util.List;
import org.nguon.indexer.metadata.Inscription;
import org.nguon.indexer.metadata.Inscription.Artwork;

/// Pictures that museums and libraries hand out, with records, inventory numbers and rights of several layers. The
/// houses and their people are invented.
final class MuseumPictures {

    private static final String MUSEUM = "Bảo tàng Sông Cái";
    private static final String LIBRARY = "Thư viện Vọng Nguyệt";
    private static final String CC = "https://creativecommons.org/";
    private static final String RS = "http://rightsstatements.org/vocab/";
    private static final String SCAN = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";

    private MuseumPictures() {}

    static List<DemoPicture> all() {
        return List.of(
                DemoPicture.of(
                        "drum-star",
                        Treasures::drumStar,
                        held(MUSEUM, "Lê Vân Hà")
                                .title("vi", "Mặt trống đồng Sông Cái I")
                                .title("en", "Face of the Sông Cái drum I")
                                .caption(
                                        "vi",
                                        "Mặt trống đồng Đông Sơn với ngôi sao mười bốn cánh và vòng chim Lạc bay ngược chiều kim đồng hồ.")
                                .caption(
                                        "en",
                                        "Face of a Đông Sơn bronze drum: a star of fourteen rays, and Lạc birds flying against the clock.")
                                .taken(LocalDateTime.of(2018, 3, 20, 10, 15))
                                .licence(CC + "publicdomain/zero/1.0/")
                                .webStatement(CC + "publicdomain/zero/1.0/")
                                .usageTerms("en", "CC0 1.0 Universal")
                                .creditLine("Bảo tàng Sông Cái, CC0")
                                .camera("Lantern", "Repro 5")
                                .keywords("trống đồng", "Đông Sơn", "chim Lạc", "bronze drum", "Hà Nội")
                                .artworks(new Artwork(
                                        "Trống Sông Cái I", List.of(), "-0300/0100", MUSEUM, "SC.1934.2", ""))),
                DemoPicture.of(
                        "lacquer-panel",
                        Prints::lacquerPanel,
                        held(MUSEUM, "Phan Ngọc Trâm")
                                .title("vi", "Trăng rằm trên bãi trúc")
                                .title("en", "Full moon over the bamboo bank")
                                .caption(
                                        "vi",
                                        "Tranh sơn mài của Đoàn Hữu Lãm, cảm hứng từ thơ thời Trần của Đại Việt; chụp tại phòng trưng bày số 4.")
                                .caption(
                                        "en",
                                        "Lacquer painting by Đoàn Hữu Lãm after poems of Trần-era Đại Việt; photographed in gallery 4.")
                                .taken(LocalDateTime.of(2022, 9, 8, 9, 40))
                                .copyright("Ảnh © 2022 Phan Ngọc Trâm. Tranh © Gia đình Đoàn Hữu Lãm.")
                                .marked(true)
                                .owner("Phan Ngọc Trâm")
                                .usageTerms(
                                        "vi",
                                        "Bản số hoá của Bảo tàng Sông Cái: tự do nghiên cứu và giảng dạy; phát hành phim cần thoả thuận viết với bảo tàng.")
                                .usageTerms(
                                        "en",
                                        "Digitisation by the museum: free for research and teaching; release in a film needs a written agreement with the museum.")
                                .webStatement("https://songcai.example/terms/digitisation")
                                .creditLine("Đoàn Hữu Lãm / Phan Ngọc Trâm / Bảo tàng Sông Cái")
                                .plus("CR-CCA", "DMI-PROHIBITED-AIMLTRAINING", "CS-PRO", "PR-LPR")
                                .camera("Lantern", "Repro 5")
                                .keywords("sơn mài", "lacquer", "trúc", "Đại Việt", "Hà Nội")
                                .artworks(new Artwork(
                                        "Trăng rằm trên bãi trúc",
                                        List.of("Đoàn Hữu Lãm"),
                                        "1962~",
                                        MUSEUM,
                                        "SC.1963.118",
                                        "© Gia đình Đoàn Hữu Lãm"))),
                DemoPicture.of(
                        "silk-portrait",
                        Prints::silkPortrait,
                        held(MUSEUM, "Phan Ngọc Trâm")
                                .title("vi", "Cung nữ cầm quạt")
                                .title("en", "Court lady with a fan")
                                .caption("vi", "Tranh lụa của Vũ Thị Lụa, hình dung một cung nữ Đại Việt thời Lê.")
                                .caption(
                                        "en",
                                        "Painting on silk by Vũ Thị Lụa, who imagined a court lady of Lê-era Đại Việt.")
                                .dated("2020-06")
                                .copyright("© Vũ Thị Lụa")
                                .webStatement(RS + "InC/1.0/")
                                .creditLine("Vũ Thị Lụa / Bảo tàng Sông Cái")
                                .plus("DMI-PROHIBITED-GENAIMLTRAINING", "MR-NAP", "CR-CAI")
                                .keywords("tranh lụa", "silk painting", "áo dài", "Đại Việt")
                                .artworks(new Artwork(
                                        "Cung nữ cầm quạt",
                                        List.of("Vũ Thị Lụa"),
                                        "1971",
                                        MUSEUM,
                                        "SC.1972.9",
                                        "© Vũ Thị Lụa"))),
                DemoPicture.of(
                        "dragon-tile",
                        Treasures::dragonTile,
                        held(MUSEUM, "Lê Vân Hà")
                                .title("vi", "Gạch lát hình rồng thời Lý")
                                .title("en", "Floor tile with a dragon, Lý period")
                                .caption(
                                        "vi",
                                        "Gạch đất nung chạm rồng uốn khúc, nền cung điện Đại Việt, thế kỷ 11 hoặc 12.")
                                .caption(
                                        "en",
                                        "Terracotta tile with a winding dragon from a palace floor of Đại Việt, 11th or 12th century.")
                                .taken(LocalDateTime.of(2017, 5, 3, 14, 2))
                                .webStatement(RS + "NoC-NC/1.0/")
                                .creditLine("Bảo tàng Sông Cái")
                                .keywords("rồng", "dragon", "Lý", "Đại Việt", "Thăng Long", "Hà Nội")
                                .artworks(new Artwork("Gạch rồng", List.of(), "105X/115X", MUSEUM, "SC.2003.441", ""))),
                DemoPicture.of(
                        "blue-jar",
                        Treasures::blueAndWhiteJar,
                        held(MUSEUM, "Lê Vân Hà")
                                .title("vi", "Bình hoa lam Chu Đậu")
                                .title("en", "Blue and white jar, Chu Đậu")
                                .caption(
                                        "vi",
                                        "Bình gốm hoa lam vẽ mẫu đơn, lò Chu Đậu, hàng xuất khẩu của Đại Việt thế kỷ 15.")
                                .caption(
                                        "en",
                                        "Jar with peonies in underglaze blue, Chu Đậu kilns, made for export from Đại Việt in the 15th century.")
                                .dated("1928")
                                .webStatement(RS + "NoC-US/1.0/")
                                .creditLine("Bảo tàng Sông Cái, Hà Nội")
                                .keywords("gốm", "Chu Đậu", "hoa lam", "ceramic", "Đại Việt")
                                .artworks(new Artwork("Bình hoa lam", List.of(), "14XX", MUSEUM, "SC.1927.70", ""))),
                DemoPicture.of(
                        "bronze-bell",
                        Treasures::bronzeBell,
                        held(MUSEUM, "Tạ Quang Lộc")
                                .title("vi", "Chuông chùa Vân Khê")
                                .title("en", "Bell of Vân Khê temple")
                                .caption(
                                        "vi",
                                        "Chuông đồng có minh văn, đúc thời Tây Sơn, những năm cuối của quốc hiệu Đại Việt.")
                                .caption(
                                        "en",
                                        "Inscribed bronze bell, cast under the Tây Sơn in the last years of the name Đại Việt.")
                                .taken(LocalDateTime.of(2016, 11, 2, 16, 30))
                                .licence(CC + "publicdomain/zero/1.0/")
                                .webStatement(CC + "publicdomain/zero/1.0/deed.vi")
                                .marked(false)
                                .creditLine("Tạ Quang Lộc / Bảo tàng Sông Cái")
                                .keywords("chuông", "bell", "Tây Sơn", "Đại Việt", "Huế")
                                .instead("XMP-photoshop:City", "Huế")
                                .instead("IPTC:City", "Huế")
                                .artworks(new Artwork("Chuông Vân Khê", List.of(), "1798", "Chùa Vân Khê", "", ""))),
                DemoPicture.of(
                        "robe-roundel",
                        Treasures::robeRoundel,
                        held("Bảo tàng Cung Yên", "Tôn Nữ Diệu Liên")
                                .place("Huế", "Việt Nam", "VNM")
                                .title("vi", "Bổ tử thêu chim phượng")
                                .title("en", "Embroidered roundel with a phoenix")
                                .caption(
                                        "vi",
                                        "Ô thêu tròn trên áo bào, chim phượng bay trên sóng nước; kiểu thức truyền từ cung đình Đại Việt.")
                                .caption(
                                        "en",
                                        "Roundel of a court robe, a phoenix over waves, in a pattern handed down from the court of Đại Việt.")
                                .taken(LocalDateTime.of(2019, 4, 17, 11, 5))
                                .copyright("© Bảo tàng Cung Yên, Huế")
                                .usageTerms("vi", "Hỏi bảo tàng trước khi dùng.")
                                .usageTerms("en", "Ask the museum before any use.")
                                .constraints(
                                        "vi", "Vật thờ tự: không tái tạo bằng máy, không dùng ngoài bối cảnh nghi lễ.")
                                .constraints(
                                        "en",
                                        "Used in worship: not to be generated anew by machines, nor shown outside its rite.")
                                .creditLine("Bảo tàng Cung Yên")
                                .plus("DMI-PROHIBITED-SEECONSTRAINT", "AL-CRP", "AL-MRG", "CR-CAI")
                                .keywords("thêu", "embroidery", "phượng", "cung đình", "Huế", "Đại Việt")
                                .artworks(new Artwork(
                                        "Bổ tử chim phượng", List.of(), "18XX", "Bảo tàng Cung Yên", "CY.77", ""))),
                DemoPicture.of(
                        "old-map",
                        Prints::oldMap,
                        held(LIBRARY, "Thư viện Vọng Nguyệt")
                                .title("vi", "Thăng Long đồ")
                                .title("en", "Map of Thăng Long")
                                .caption("vi", "Bản đồ kinh thành Thăng Long của Đại Việt, bản chép tay trên giấy dó.")
                                .caption(
                                        "en",
                                        "Hand-drawn copy on dó paper of a map of Thăng Long, capital of Đại Việt.")
                                .dated("149X")
                                .licence(CC + "publicdomain/mark/1.0/")
                                .webStatement(CC + "publicdomain/mark/1.0/")
                                .creditLine("Thư viện Vọng Nguyệt")
                                .camera("Ánh", "Flatbed A2")
                                .keywords("bản đồ", "map", "Thăng Long", "Hà Nội", "Đại Việt")
                                .artworks(new Artwork("Thăng Long đồ", List.of(), "149X", LIBRARY, "VN.Bd.12", ""))),
                DemoPicture.of(
                        "woodcut-rooster",
                        Prints::woodcutRooster,
                        BLANK.title("vi", "Gà trống")
                                .title("en", "Rooster")
                                .caption(
                                        "vi",
                                        "Tranh khắc gỗ kiểu Đông Hồ, in năm bản màu trên giấy điệp; mẫu có từ thời Đại Việt.")
                                .caption(
                                        "en",
                                        "Woodcut in the manner of Đông Hồ, five blocks on shell paper; a design from the days of Đại Việt.")
                                .dated("khoảng 1900")
                                .licence(CC + "publicdomain/mark/1.0/")
                                .webStatement("http://creativecommons.org/publicdomain/mark/1.0/")
                                .source(LIBRARY)
                                .digitalSourceType(SCAN)
                                .place("Bắc Ninh", "Việt Nam", "VNM")
                                .keywords("tranh Đông Hồ", "gà", "Tết", "woodcut", "Đại Việt")),
                DemoPicture.of(
                        "stele-tortoise",
                        Treasures::steleOnTortoise,
                        held(LIBRARY, "Tạ Quang Lộc")
                                .title("vi", "Bia tiến sĩ trên lưng rùa")
                                .title("en", "Stele of laureates on a tortoise")
                                .caption("vi", "Bia đá ghi tên người đỗ tiến sĩ của Đại Việt, khoa thi năm 1529.")
                                .caption("en", "Stone with the names of laureates of Đại Việt, examination of 1529.")
                                .instead("IFD0:ImageDescription", "Bia khoa thi 1592, vuon sau")
                                .taken(LocalDateTime.of(2009, 12, 1, 8, 20))
                                .webStatement(RS + "CNE/1.0/")
                                .creditLine("Tạ Quang Lộc / Thư viện Vọng Nguyệt")
                                .keywords("bia đá", "rùa", "stele", "Hà Nội", "Đại Việt")));
    }

    private static Inscription held(String holder, String photographer) {
        return BLANK.creators(photographer)
                .source(holder)
                .place("Hà Nội", "Việt Nam", "VNM")
                .digitalSourceType(SCAN);
    }
}
