package org.nguon.indexer.demo;

import static org.nguon.indexer.metadata.Inscription.BLANK;

import java.time.LocalDateTime;
import java.util.List;
import org.nguon.indexer.metadata.Inscription;

/// Pictures that photographers published, each on terms of its own: every kind of Creative Commons licence, reserved
/// rights, signals against AI, people with and without a release. The photographers are invented.
final class PhotographersPictures {

    private static final String CC = "https://creativecommons.org/licenses/";

    private PhotographersPictures() {}

    static List<DemoPicture> all() {
        return List.of(
                DemoPicture.of(
                        "rice-terraces",
                        Landscapes::riceTerraces,
                        by("Giàng Thị Mỷ", LocalDateTime.of(2021, 5, 29, 5, 48))
                                .title("vi", "Mùa nước đổ")
                                .title("en", "The season of flooded fields")
                                .caption("vi", "Ruộng bậc thang đầy nước trong nắng sớm, Y Tý.")
                                .caption("en", "Flooded rice terraces in the first light, Y Tý.")
                                .place("Lào Cai", "Việt Nam", "VNM")
                                .sublocation("Y Tý")
                                .position(22.6533, 103.6106)
                                .copyright("© 2021 Giàng Thị Mỷ")
                                .licence(CC + "by/4.0/")
                                .webStatement(CC + "by/4.0/deed.vi")
                                .creditLine("Ảnh: Giàng Thị Mỷ")
                                .keywords("ruộng bậc thang", "rice terraces", "mùa nước đổ")),
                DemoPicture.of(
                        "karst-mist",
                        Landscapes::karst,
                        by("Trần Hải Đăng", LocalDateTime.of(2019, 3, 11, 6, 5))
                                .title("vi", "Vân Đồn trong sương")
                                .title("en", "Vân Đồn in mist")
                                .caption("vi", "Thuyền buồm qua vùng đảo đá Vân Đồn, thương cảng xưa của Đại Việt.")
                                .caption(
                                        "en",
                                        "A junk among the karst islands of Vân Đồn, once a trading port of Đại Việt.")
                                .place("Quảng Ninh", "Việt Nam", "VNM")
                                .position(21.0667, 107.4167)
                                .copyright("© 2019 Trần Hải Đăng, CC BY-SA 4.0")
                                .licence(CC + "by-sa/4.0/")
                                .webStatement(CC + "by-sa/4.0/")
                                .creditLine("Trần Hải Đăng")
                                .keywords("đảo đá", "karst", "Vân Đồn", "thuyền", "Đại Việt")),
                DemoPicture.of(
                        "citadel-gate",
                        Monuments::citadelGate,
                        by("Nguyễn Phúc Minh Tâm", LocalDateTime.of(2021, 8, 30, 18, 12))
                                .title("vi", "Cửa Nam lúc chạng vạng")
                                .title("en", "The south gate at dusk")
                                .caption("vi", "Cổng thành và hào nước lúc chạng vạng, Huế.")
                                .caption("en", "Citadel gate and moat at dusk, Huế.")
                                .place("Huế", "Việt Nam", "VNM")
                                .position(16.4677, 107.5792)
                                .copyright("© 2021 Nguyễn Phúc Minh Tâm. All rights reserved.")
                                .marked(true)
                                .creditLine("Nguyễn Phúc Minh Tâm / Ảnh viện Hương Giang")
                                .plus("DMI-PROHIBITED", "PR-NON", "CS-PRO")
                                .keywords("cổng thành", "citadel", "Huế", "hoàng hôn")),
                DemoPicture.of(
                        "lanterns",
                        Scenes::lanterns,
                        by("Mai Thu Uyên", LocalDateTime.of(2012, 2, 6, 19, 44))
                                .title("vi", "Đêm rằm phố Hội")
                                .title("en", "Full-moon night in the old town")
                                .caption("vi", "Đèn lồng và hoa đăng trên sông trong đêm rằm.")
                                .caption("en", "Lanterns and floating candles on the river at full moon.")
                                .event("vi", "Đêm rằm phố cổ")
                                .event("en", "Lantern night")
                                .place("Hội An", "Việt Nam", "VNM")
                                .licence("http://creativecommons.org/licenses/by/2.0/")
                                .webStatement("http://creativecommons.org/licenses/by/2.0/")
                                .creditLine("Mai Thu Uyên")
                                .keywords("đèn lồng", "lanterns", "Hội An", "Tết Nguyên tiêu")),
                DemoPicture.of(
                        "lotus-pond",
                        Landscapes::lotusPond,
                        by("Hồ Thanh Thuỷ", LocalDateTime.of(2020, 6, 21, 7, 30))
                                .title("vi", "Sen hồ Tịnh Tâm")
                                .title("en", "Lotus of Tịnh Tâm lake")
                                .caption("vi", "Đầm sen buổi sớm ở Huế; hoa sen trong thơ thiền Đại Việt.")
                                .caption(
                                        "en",
                                        "A lotus pond in Huế in the morning; the flower of the Zen poems of Đại Việt.")
                                .place("Huế", "Việt Nam", "VNM")
                                .copyright("© 2020 Hồ Thanh Thuỷ")
                                .licence(CC + "by-nd/4.0/")
                                .webStatement(CC + "by-nd/4.0/")
                                .creditLine("Hồ Thanh Thuỷ")
                                .plus("AL-CRP", "AL-CLR", "AL-RET")
                                .keywords("sen", "lotus", "Huế", "Đại Việt")),
                DemoPicture.of(
                        "cham-tower",
                        Monuments::chamTower,
                        by("Đặng Quốc Bình", LocalDateTime.of(2015, 1, 18, 17, 20))
                                .instead("IFD0:Artist", "Studio Mat Troi")
                                .title("vi", "Tháp gạch chiều tà")
                                .title("en", "Brick towers in the last sun")
                                .caption("vi", "Tháp gạch Champa, láng giềng phương nam của Đại Việt.")
                                .caption("en", "Brick towers of Champa, the southern neighbour of Đại Việt.")
                                .place("Ninh Thuận", "Việt Nam", "VNM")
                                .copyright("© 2015 Đặng Quốc Bình")
                                .licence(CC + "by-nc/4.0/")
                                .webStatement(CC + "by-nc/4.0/legalcode")
                                .creditLine("Đặng Quốc Bình")
                                .keywords("tháp Chăm", "Champa", "Cham tower", "Đại Việt")),
                DemoPicture.of(
                        "communal-house",
                        Monuments::communalHouse,
                        by("Bùi Thị Xuân Lan", LocalDateTime.of(2018, 10, 7, 10, 10))
                                .title("vi", "Mái đình làng Thổ Hà Trung")
                                .title("en", "Roof of a communal house")
                                .caption("vi", "Mái đình đầu đao cong, kiến trúc làng xã Đại Việt thế kỷ 17.")
                                .caption(
                                        "en",
                                        "Communal house with sweeping eaves, village architecture of 17th-century Đại Việt.")
                                .place("Bắc Giang", "Việt Nam", "VNM")
                                .copyright("© 2018 Bùi Thị Xuân Lan")
                                .licence(CC + "by-nc-nd/4.0/")
                                .webStatement(CC + "by-nc-nd/4.0/")
                                .creditLine("Bùi Thị Xuân Lan")
                                .keywords("đình làng", "mái ngói", "communal house", "Đại Việt")),
                DemoPicture.of(
                        "market-boats",
                        Scenes::marketBoats,
                        by("Lâm Kim Ngân", LocalDateTime.of(2022, 1, 27, 6, 20))
                                .title("vi", "Chợ nổi nhìn từ cầu")
                                .title("en", "Floating market from the bridge")
                                .caption("vi", "Ghe trái cây và nón lá trên chợ nổi.")
                                .caption("en", "Fruit boats and conical hats on a floating market.")
                                .place("Cần Thơ", "Việt Nam", "VNM")
                                .position(10.0027, 105.7454)
                                .copyright("© 2022 Lâm Kim Ngân")
                                .usageTerms("vi", "Báo chí được dùng tự do; quảng cáo và phim phải hỏi trước.")
                                .usageTerms("en", "Free for the press; ask before use in advertising and film.")
                                .creditLine("Ảnh: Lâm Kim Ngân")
                                .people("Người bán trên ghe")
                                .plus("MR-NON", "AG-UNK")
                                .keywords("chợ nổi", "nón lá", "floating market", "boats")),
                DemoPicture.of(
                        "water-puppets",
                        Scenes::waterPuppets,
                        by("Đỗ Việt Anh", LocalDateTime.of(2023, 2, 4, 20, 5))
                                .title("vi", "Chú Tễu giáo trò")
                                .title("en", "Tễu opens the show")
                                .caption("vi", "Rối nước ở Hà Nội, trò diễn có từ thời Lý của Đại Việt.")
                                .caption("en", "Water puppets in Hà Nội, an art known since Lý-era Đại Việt.")
                                .place("Hà Nội", "Việt Nam", "VNM")
                                .copyright("© 2023 Đỗ Việt Anh")
                                .licence(CC + "by/4.0/")
                                .webStatement(CC + "by/4.0/")
                                .creditLine("Đỗ Việt Anh / Phường rối Nước Trong")
                                .people("Nghệ nhân phường rối Nước Trong")
                                .plus("MR-UMR", "DMI-ALLOWED")
                                .keywords("rối nước", "water puppets", "Hà Nội", "Đại Việt")),
                DemoPicture.of(
                        "basket-boats",
                        Scenes::basketBoats,
                        by("Trịnh Mai Chi", LocalDateTime.of(2024, 4, 12, 5, 31))
                                .title("vi", "Thúng ra khơi")
                                .title("en", "Basket boats going out")
                                .caption("vi", "Thuyền thúng ra khơi lúc bình minh.")
                                .caption("en", "Basket boats go out at dawn.")
                                .place("Phú Yên", "Việt Nam", "VNM")
                                .position(13.0882, 109.3149)
                                .copyright("© 2024 Trịnh Mai Chi. Bảo lưu mọi quyền.")
                                .marked(true)
                                .creditLine("Trịnh Mai Chi")
                                .plus("DMI-PROHIBITED-AIMLTRAINING", "MR-LMR")
                                .keywords("thuyền thúng", "basket boat", "bình minh", "biển")),
                DemoPicture.of(
                        "one-pillar",
                        Monuments::onePillar,
                        by("Vương Đình Khoa", LocalDateTime.of(2017, 7, 9, 6, 50))
                                .title("vi", "Liên Hoa đài")
                                .title("en", "The lotus pagoda on one pillar")
                                .caption("vi", "Chùa một cột giữa hồ sen, dựng từ thời Lý, Đại Việt; Hà Nội.")
                                .caption(
                                        "en",
                                        "Pagoda on a single pillar in a lotus pond, founded in Lý-era Đại Việt; Hà Nội.")
                                .place("Hà Nội", "Việt Nam", "VNM")
                                .position(21.0359, 105.8336)
                                .copyright("© 2017 Vương Đình Khoa")
                                .licence(CC + "by/4.0/")
                                .webStatement("https://creativecommons.org/licenses/by/4.0/deed.vi")
                                .creditLine("Vương Đình Khoa")
                                .keywords("chùa", "pagoda", "Hà Nội", "sen", "Đại Việt")),
                DemoPicture.of(
                        "bamboo-grove",
                        Landscapes::bambooGrove,
                        by("Cao Bảo Ngọc", LocalDateTime.of(2020, 9, 2, 8, 15))
                                .title("vi", "Nắng xuyên rừng trúc")
                                .title("en", "Light in the bamboo")
                                .caption(
                                        "vi",
                                        "Những vạt nắng trong rừng trúc Yên Tử, nơi vua Trần của Đại Việt tu hành.")
                                .caption(
                                        "en",
                                        "Shafts of light in the bamboo of Yên Tử, where a Trần king of Đại Việt became a monk.")
                                .place("Quảng Ninh", "Việt Nam", "VNM")
                                .copyright("© 2020 Cao Bảo Ngọc")
                                .licence(CC + "by-nc-sa/4.0/")
                                .webStatement(CC + "by-nc-sa/4.0/")
                                .creditLine("Cao Bảo Ngọc")
                                .keywords("rừng trúc", "bamboo", "Yên Tử", "Đại Việt")));
    }

    private static Inscription by(String photographer, LocalDateTime taken) {
        return BLANK.creators(photographer)
                .taken(taken)
                .camera("Lantern", "Field 2")
                .digitalSourceType("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture");
    }
}
