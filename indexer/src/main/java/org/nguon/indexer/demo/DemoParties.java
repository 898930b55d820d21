package org.nguon.indexer.demo;

import java.util.List;
import org.nguon.schemas.rights.Party.Kind;

/// Who made, holds and represents what the demo shows. All of them are invented, and their entries say so.
final class DemoParties {

    static final String SONG_CAI = "Bảo tàng Sông Cái";
    static final String CUNG_YEN = "Bảo tàng Cung Yên";
    static final String VONG_NGUYET = "Thư viện Vọng Nguyệt";
    static final String LAM = "Đoàn Hữu Lãm";
    static final String LAM_FAMILY = "Gia đình Đoàn Hữu Lãm";
    static final String LUA = "Vũ Thị Lụa";
    static final String VILLAGE = "Làng Thổ Hà Trung";
    static final String SHRINE = "Hội tế tự điện Cung Yên";
    static final String PUPPETEERS = "Phường rối Nước Trong";
    static final String SELLERS = "Người bán trên ghe";
    static final String DIRECTOR = "Ngô Quế Anh";
    static final String TRAM = "Phan Ngọc Trâm";
    static final String HA = "Lê Vân Hà";
    static final String LOC = "Tạ Quang Lộc";
    static final String LIEN = "Tôn Nữ Diệu Liên";
    static final String MY = "Giàng Thị Mỷ";
    static final String DANG = "Trần Hải Đăng";
    static final String TAM = "Nguyễn Phúc Minh Tâm";
    static final String UYEN = "Mai Thu Uyên";
    static final String THUY = "Hồ Thanh Thuỷ";
    static final String BINH = "Đặng Quốc Bình";
    static final String LAN = "Bùi Thị Xuân Lan";
    static final String NGAN = "Lâm Kim Ngân";
    static final String ANH = "Đỗ Việt Anh";
    static final String CHI = "Trịnh Mai Chi";
    static final String KHOA = "Vương Đình Khoa";
    static final String NGOC = "Cao Bảo Ngọc";
    static final String NHI = "Hoàng Yến Nhi";

    private static final List<String> HOUSES = List.of(SONG_CAI, CUNG_YEN, VONG_NGUYET);
    private static final List<String> COMMUNITIES = List.of(VILLAGE, SHRINE, PUPPETEERS);
    private static final List<String> PEOPLE = List.of(
            DIRECTOR, LAM, TRAM, HA, LOC, LIEN, MY, DANG, TAM, UYEN, THUY, BINH, LAN, NGAN, ANH, CHI, KHOA, NGOC, NHI);

    private DemoParties() {}

    static void introduce(DemoRooms rooms) {
        HOUSES.forEach(name -> rooms.party(Kind.ORGANISATION, name, "", List.of("vi", "en")));
        rooms.party(Kind.ORGANISATION, LAM_FAMILY, "", List.of("vi"));
        COMMUNITIES.forEach(name -> rooms.party(Kind.COMMUNITY, name, "", List.of("vi")));
        rooms.party(Kind.COMMUNITY, SELLERS, "", List.of("vi"));
        rooms.party(Kind.PERSON, LUA, "Hoạ sĩ", List.of("vi"));
        PEOPLE.forEach(name -> rooms.party(Kind.PERSON, name, "", List.of("vi", "en")));
    }
}
