package org.nguon.catalog.look;

import com.vaadin.flow.component.Svg;

/// The line drawings that stand beside words. They are decoration: the words say it.
public enum Icon {
    SEARCH("<circle cx='11' cy='11' r='7'/><path d='m20.5 20.5-4.6-4.6'/>"),
    BRING_IN("<path d='M12 15V4m0 0L8 8m4-4 4 4'/><path d='M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3'/>"),
    PEOPLE("<circle cx='9' cy='8' r='3.5'/><path d='M2.5 20a6.5 6.5 0 0 1 13 0M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.3a6.5"
            + " 6.5 0 0 1 3.5 5.7'/>"),
    PERSON("<circle cx='12' cy='8' r='3.5'/><path d='M5 20a7 7 0 0 1 14 0'/>"),
    CARE("<path d='M12 3 4.5 6v5.5c0 4.6 3.2 8 7.5 9.5 4.3-1.5 7.5-4.9 7.5-9.5V6z'/><path d='m8.8 12 2.3 2.3"
            + " 4.3-4.6'/>"),
    THEME("<path d='M20 14.5A8.5 8.5 0 1 1 9.5 4a6.8 6.8 0 0 0 10.5 10.5z'/>"),
    FILTER("<path d='M4 7h16M7 12h10M10 17h4'/>"),
    CLOSE("<path d='m6 6 12 12M18 6 6 18'/>"),
    UP("<path d='m5 15 7-7 7 7'/>"),
    DOWN("<path d='m5 9 7 7 7-7'/>"),
    COMPARE(
            "<rect x='3.5' y='6' width='7.5' height='12' rx='1.5'/><rect x='13' y='6' width='7.5' height='12' rx='1.5'/>"),
    KEYS("<rect x='2.5' y='6' width='19' height='12' rx='2'/><path d='M6 10h.1m3.4 0h.1m3.4 0h.1m3.4 0h.1M7.5 14h9'/>"),
    BACK("<path d='M15 5 8 12l7 7'/>"),
    FORTH("<path d='m9 5 7 7-7 7'/>"),
    GRID("<rect x='4' y='4' width='7' height='7' rx='1'/><rect x='13' y='4' width='7' height='7' rx='1'/><rect"
            + " x='4' y='13' width='7' height='7' rx='1'/><rect x='13' y='13' width='7' height='7' rx='1'/>"),
    DOWNLOAD("<path d='M12 4v11m0 0-4-4m4 4 4-4'/><path d='M4 17v1a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-1'/>"),
    PICTURE("<rect x='3.5' y='5' width='17' height='14' rx='2'/><circle cx='9' cy='10' r='1.6'/><path d='m4 17 5-4.5"
            + " 3.5 3 3-2.5 5 4'/>"),
    GOOD("<circle cx='12' cy='12' r='8.5'/><path d='m8.2 12.2 2.6 2.6 5-5.4'/>"),
    PENDING("<circle cx='12' cy='12' r='8.5'/><path d='M12 7.5V12l3 2'/>"),
    BAD("<path d='M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2z'/><path d='M12 8v4.6m0 3v.1'/>"),
    WARNING("<path d='M12 4 2.8 19.5h18.4z'/><path d='M12 10v4.4m0 2.6v.1'/>"),
    FACT("<circle cx='12' cy='12' r='8.5'/><path d='M12 11v5m0-8.1v.1'/>"),
    SAME("<rect x='4' y='8' width='12' height='12' rx='2'/><path d='M8 8V6a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v8a2 2 0 0"
            + " 1-2 2h-2'/>"),
    ATTACHED("<path d='m20 11.5-8.3 8.2a5.3 5.3 0 0 1-7.5-7.5L12.6 4a3.5 3.5 0 0 1 5 5l-8.3 8.2a1.8 1.8 0 0"
            + " 1-2.5-2.5l7.5-7.5'/>"),
    SKIPPED("<circle cx='12' cy='12' r='8.5'/><path d='M7.5 12h9'/>"),
    BLOCKED("<path d='M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2z'/><path d='m9 9 6 6m0-6-6 6'/>"),
    UNKNOWN("<circle cx='12' cy='12' r='8.5' stroke-dasharray='3.4 2.2'/><path d='M9.6 9.8a2.4 2.4 0 1 1 3.5"
            + " 2.1c-.7.4-1.1.8-1.1 1.6m0 2.7v.1'/>"),
    LOCKED("<rect x='5' y='10.5' width='14' height='9.5' rx='2'/><path d='M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14v2.5'/>"),
    DECIDED("<path d='m12 3 9 9-9 9-9-9z'/><path d='m8.6 12.1 2.3 2.3 4.4-4.7'/>"),
    WITH_TERMS("<path d='M6 3.5h12v17l-3-2-3 2-3-2-3 2z'/><path d='m9 10.3 2.1 2.1 4-4.2'/>"),
    PICK("<path d='M12 5.5v13M5.5 12h13'/>"),
    PICKED("<path d='m5.5 12.5 4.3 4.3 8.7-9.3'/>"),
    FILM("<rect x='3.5' y='5' width='17' height='14' rx='2'/><path d='M8 5v14m8-14v14M3.5 9.5H8m8 0h4.5m-17 5H8m8"
            + " 0h4.5'/>"),
    OWN("<path d='m4 20 1-4.2L16.2 4.6a1.9 1.9 0 0 1 2.7 0l.5.5a1.9 1.9 0 0 1 0 2.7L8.2 19z'/><path d='m14.5 6.5 3"
            + " 3'/>"),
    EVIDENCE("<path d='M13.5 3.5H7a1.5 1.5 0 0 0-1.5 1.5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5z'/><path"
            + " d='M13.5 3.5v5h5M9 13h6m-6 3.5h4'/>"),
    UNDO("<path d='M4 9h10a6 6 0 0 1 0 12H8'/><path d='M8 5 4 9l4 4'/>"),
    REMOVE("<path d='M5 7h14M10 7V4.5h4V7m3.5 0-.8 12.5H7.3L6.5 7M10 11v5m4-5v5'/>"),
    NOTE("<path d='M5 4.5h14v10l-5 5H5zM19 14.5h-5v5'/>"),
    CROP("<path d='M7 3v14h14M3 7h14v14'/>"),
    SHARE("<circle cx='18' cy='5.5' r='2.5'/><circle cx='6' cy='12' r='2.5'/><circle cx='18' cy='18.5'"
            + " r='2.5'/><path d='m8.2 10.8 7.6-4.1m-7.6 6.5 7.6 4.1'/>"),
    TUNE("<path d='M4 8h9m5 0h2M4 16h2m5 0h9'/><circle cx='15.5' cy='8' r='2.5'/><circle cx='8.5' cy='16' r='2.5'/>");

    private final String drawing;

    Icon(String drawing) {
        this.drawing = drawing;
    }

    /// As a component.
    public Svg draw() {
        Svg svg = new Svg(svg());
        svg.addClassName("icon");
        svg.getElement().setAttribute("aria-hidden", "true");
        return svg;
    }

    /// As markup, for the pages that are not made of components.
    public String svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' aria-hidden='true'>" + drawing + "</svg>";
    }
}
