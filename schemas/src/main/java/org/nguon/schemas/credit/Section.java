package org.nguon.schemas.credit;

/// The parts of a roll, in their order.
public enum Section {
    VISUAL_REFERENCES("Hình ảnh tham chiếu", "Visual references"),
    SHOWN("Ảnh và tư liệu sử dụng", "Photographs and documents shown"),
    ARTWORKS("Tranh và hiện vật", "Paintings and objects"),
    RESEARCH("Tài liệu nghiên cứu", "Research"),
    LICENCES("Giấy phép", "Licences"),
    AI_TOOLS("Công cụ AI", "AI tools");

    private final String vietnamese;
    private final String english;

    Section(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /// What stands above it.
    public Phrase heading() {
        return new Phrase(vietnamese, english);
    }
}
