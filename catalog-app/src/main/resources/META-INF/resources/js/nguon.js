// Small things that only the browser can do. Everything else happens on the server.
(() => {
    "use strict";
    const year = 60 * 60 * 24 * 365;
    const remember = (name, value) => {
        const secure = location.protocol === "https:" ? "; secure" : "";
        document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax${secure}`;
    };

    const isDark = () => {
        const chosen = document.documentElement.dataset.theme;
        return chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    };

    addEventListener("click", event => {
        const acting = event.target.closest?.("[data-language], [data-turn-theme]");
        if (!acting) {
            return;
        }
        if (acting.dataset.language) {
            remember("nguon-language", acting.dataset.language);
            location.reload();
        } else {
            const next = isDark() ? "light" : "dark";
            document.documentElement.dataset.theme = next;
            remember("nguon-theme", next);
        }
    });

    // Keys on a picture: left and right go through the search, Escape goes back to it. "/" goes to the search field. The
    // page itself takes the steps, one after the other: the router drops a link that is followed while it is busy.
    addEventListener("keydown", event => {
        if (event.key === "Enter" && event.target.dataset?.key === "search") {
            event.target.blur(); // puts a phone's keyboard away
            return;
        }
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea, summary, [role=tab]")) {
            return;
        }
        const key = {ArrowLeft: "previous", ArrowRight: "next", Escape: "back", "/": "search"}[event.key];
        const target = key && document.querySelector(`[data-key="${key}"]`);
        if (!target || document.querySelector(":popover-open")) {
            return;
        }
        event.preventDefault();
        if (target instanceof HTMLInputElement) {
            target.focus();
            target.select();
        } else {
            target.closest(".picture-page")?.$server.step(key);
        }
    });

    const lastPicture = "nguon-last-picture";

    /** Watches the blocks of a grid: asks for the next near the end, gives back those far away, keeps the address. */
    const watchGrid = grid => {
        const rows = block => {
            const tiles = [...block.children];
            if (tiles.length === 0) {
                return 0;
            }
            const lastTop = tiles[tiles.length - 1].offsetTop;
            return tiles.filter(tile => tile.offsetTop < lastTop).length;
        };
        let waiting = false;
        const ask = async (name, ...parts) => {
            if (waiting) {
                return;
            }
            waiting = true;
            try {
                await grid.$server[name](...parts);
            } finally {
                waiting = false;
                requestAnimationFrame(look);
            }
        };
        const reach = 900;
        const far = 6000;
        const look = () => {
            if (!grid.isConnected || waiting) {
                return;
            }
            const blocks = [...grid.querySelectorAll(":scope > [data-block]")];
            const live = blocks.filter(block => block.classList.contains("grid-block"));
            if (live.length === 0) {
                return;
            }
            const box = block => block.getBoundingClientRect();
            const missing = blocks.find(block => block.classList.contains("grid-spacer")
                && box(block).bottom > -reach && box(block).top < innerHeight + reach);
            if (missing) {
                ask("fill", Number(missing.dataset.block));
                return;
            }
            const last = live[live.length - 1];
            if (last === blocks[blocks.length - 1] && !last.classList.contains("last")
                && box(last).bottom < innerHeight + reach) {
                ask("more", rows(last));
                return;
            }
            const gone = live.find(block => live.length > 2
                && (box(block).bottom < -far || box(block).top > innerHeight + far));
            if (gone) {
                ask("empty", Number(gone.dataset.block), Math.round(box(gone).height));
                return;
            }
            const seen = live.find(block => box(block).bottom > innerHeight / 2);
            const page = seen && Number(seen.dataset.page);
            const url = new URL(location.href);
            if (page && page !== Number(url.searchParams.get("page") || 1) && grid.dataset.ready) {
                page === 1 ? url.searchParams.delete("page") : url.searchParams.set("page", page);
                history.replaceState(history.state, "", url);
            }
        };
        let asked = false;
        const leave = () => {
            removeEventListener("scroll", soon);
            removeEventListener("resize", soon);
        };
        const soon = () => {
            if (!asked) {
                asked = true;
                requestAnimationFrame(() => {
                    asked = false;
                    grid.isConnected ? look() : leave();
                });
            }
        };
        addEventListener("scroll", soon, {passive: true});
        addEventListener("resize", soon, {passive: true});
        grid.addEventListener("click", event => {
            const tile = event.target.closest("[data-picture]");
            if (tile) {
                sessionStorage.setItem(lastPicture, tile.dataset.picture);
            }
        });
        const came = sessionStorage.getItem(lastPicture);
        const tile = came && grid.querySelector(`[data-picture="${CSS.escape(came)}"]`);
        if (tile) {
            sessionStorage.removeItem(lastPicture);
            tile.scrollIntoView({block: "center"});
            tile.querySelector("a")?.focus({preventScroll: true});
        }
        grid.dataset.ready = "true";
        grid.look = soon;
        soon();
    };

    window.nguon = {watchGrid};
})();
