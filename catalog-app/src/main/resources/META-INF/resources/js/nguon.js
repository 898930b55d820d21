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

    // Where a large picture cannot be had, the thumbnail under it stands for it, with its words.
    addEventListener("error", event => {
        const large = event.target;
        if (large.matches?.(".stage-picture img + img")) {
            large.previousElementSibling.alt = large.alt;
            large.hidden = true;
        }
    }, {capture: true});

    const walks = new WeakMap();

    /**
     * Goes `by` pictures on from a picture. Presses that come while a picture is on its way move the place that is asked
     * for next: one question at a time, and none is lost, however fast they come. `leave` goes back to the search, after
     * the steps that were asked for before it.
     */
    const walk = async (page, by, leave) => {
        const walking = walks.get(page) ?? walks.set(page, {place: 0, leave: false, busy: false}).get(page);
        const shown = () => Number(page.dataset.at);
        const total = Number(page.dataset.total);
        const from = walking.busy ? walking.place : shown();
        walking.place = total > 0 ? Math.min(Math.max(from + by, 1), total) : from;
        walking.leave ||= Boolean(leave);
        if (walking.busy) {
            return;
        }
        walking.busy = true;
        try {
            let asked = shown();
            while (asked !== walking.place) {
                asked = walking.place;
                const key = page.querySelector("[data-key]:focus")?.dataset.key;
                await page.$server.go(asked);
                if (key) {
                    const others = {previous: "next", next: "previous"};
                    (page.querySelector(`[data-key="${key}"]`) ?? page.querySelector(`[data-key="${others[key]}"]`))
                        ?.focus({preventScroll: true});
                }
            }
            if (walking.leave) {
                await page.$server.leave();
            }
        } finally {
            walking.busy = false;
            walking.leave = false;
        }
    };

    const steps = {previous: -1, next: 1, back: 0};

    // Keys on a picture: left and right go through the search, Escape goes back to it. "/" goes to the search field.
    addEventListener("keydown", event => {
        if (event.key === "Enter" && event.target.dataset?.key === "search") {
            event.target.blur(); // puts a phone's keyboard away
            return;
        }
        const isIn = places => event.target.closest?.(places);
        if (event.ctrlKey || event.metaKey || event.altKey || isIn("input, select, textarea")
            || (event.key !== "Escape" && isIn("summary, [role=tab]"))) {
            return;
        }
        const key = {ArrowLeft: "previous", ArrowRight: "next", Escape: "back", "/": "search", p: "pick"}[event.key];
        // an open sheet or menu keeps its keys; what Vaadin shows while it waits is a popover too, but a manual one
        if (!key || document.querySelector("[popover=auto]:popover-open")) {
            return;
        }
        const picking = key === "pick" && document.querySelector(".picture-page [data-key=pick]");
        if (picking) {
            event.preventDefault();
            picking.click();
            return;
        }
        const field = key === "search" && document.querySelector("[data-key=search]");
        const page = key in steps && document.querySelector(".picture-page");
        if (field) {
            event.preventDefault();
            field.focus();
            field.select();
        } else if (page) {
            event.preventDefault();
            walk(page, steps[key], key === "back");
        }
    });

    // Between tabs one goes with the arrows, as between the tabs of a browser.
    addEventListener("keydown", event => {
        const tab = event.target.closest?.("[role=tab]");
        const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
        if (tab && by) {
            const tabs = [...tab.parentElement.querySelectorAll("[role=tab]")];
            const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
            event.preventDefault();
            next.focus();
            next.click();
        }
    });

    // The links beside a picture go the same way as the keys: the router drops a link that is followed while it is busy.
    addEventListener("click", event => {
        const link = event.target.closest?.(".picture-page [data-key=previous], .picture-page [data-key=next]");
        if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
            event.preventDefault();
            event.stopPropagation();
            link.focus({preventScroll: true});
            walk(link.closest(".picture-page"), steps[link.dataset.key]);
        }
    }, {capture: true});

    // ---- a light table: arrows go from picture to picture, `p` picks, `r` asks in which role; with Shift all since the last one

    const center = box => (box.left + box.right) / 2;
    const tilesOf = grid => [...grid.querySelectorAll(".tile")];
    let lastPick = null;

    const neighbour = (tiles, tile, key) => {
        const at = tiles.indexOf(tile);
        if (key === "ArrowLeft" || key === "ArrowRight") {
            return tiles[at + (key === "ArrowLeft" ? -1 : 1)];
        }
        if (key === "Home" || key === "End") {
            return key === "Home" ? tiles[0] : tiles[tiles.length - 1];
        }
        const here = tile.getBoundingClientRect();
        const down = key === "ArrowDown";
        const beyond = tiles
            .map(one => ({one, box: one.getBoundingClientRect()}))
            .filter(({box}) => down ? box.top > here.top + 2 : box.top < here.top - 2);
        const row = down ? Math.min(...beyond.map(({box}) => box.top)) : Math.max(...beyond.map(({box}) => box.top));
        return beyond
            .filter(({box}) => Math.abs(box.top - row) < 2)
            .sort((a, b) => Math.abs(center(a.box) - center(here)) - Math.abs(center(b.box) - center(here)))[0]?.one;
    };

    const picking = (grid, tile, range) => {
        const tiles = tilesOf(grid);
        const from = range && lastPick ? tiles.findIndex(one => one.dataset.picture === lastPick) : -1;
        const to = tiles.indexOf(tile);
        const chosen = from < 0 || from === to ? [tile] : tiles.slice(Math.min(from, to), Math.max(from, to) + 1);
        lastPick = tile.dataset.picture;
        return chosen.map(one => one.dataset.picture).join();
    };
    const pick = (grid, tile, range) => grid.$server.pick(picking(grid, tile, range));

    addEventListener("keydown", event => {
        const grid = document.querySelector(".grid");
        if (!grid || event.ctrlKey || event.metaKey || event.altKey
            || document.querySelector("[popover=auto]:popover-open")) {
            return;
        }
        if (event.key === "ArrowDown" && event.target.dataset?.key === "search") {
            event.preventDefault();
            grid.querySelector(".tile a")?.focus();
            return;
        }
        const tile = event.target.closest?.(".tile");
        if (!tile) {
            return;
        }
        if (event.key === "p" || event.key === "P") {
            event.preventDefault();
            pick(grid, tile, event.shiftKey);
        } else if (event.key === "r" || event.key === "R") {
            event.preventDefault();
            grid.$server.askRole(picking(grid, tile, event.shiftKey));
        } else if (["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) {
            const next = neighbour(tilesOf(grid), tile, event.key);
            if (next) {
                event.preventDefault();
                next.querySelector("a").focus();
                next.scrollIntoView({block: "nearest"});
            }
        }
    });

    // ---- the menu of roles: beside its picture, arrows go through it, and it gives the focus back

    const openMenu = (menu, picture) => {
        const tile = document.querySelector(`.grid [data-picture="${CSS.escape(picture)}"]`);
        menu.showPopover();
        menu.picture = picture;
        if (tile) {
            const box = tile.getBoundingClientRect();
            const {offsetWidth: width, offsetHeight: height} = menu;
            const left = box.right + 8 + width < innerWidth ? box.right + 8 : box.left - 8 - width;
            menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
            menu.style.top = `${Math.max(8, Math.min(box.top, innerHeight - height - 8))}px`;
        }
        menu.querySelector("[role^=menuitem]")?.focus();
    };
    const leaveMenu = menu => {
        menu.hidePopover();
        document.querySelector(`.grid [data-picture="${CSS.escape(menu.picture)}"] a`)?.focus({preventScroll: true});
    };
    addEventListener("keydown", event => {
        const menu = event.target.closest?.("[role=menu]");
        if (!menu) {
            return;
        }
        const items = [...menu.querySelectorAll("[role^=menuitem]")];
        const at = items.indexOf(event.target);
        const next = {
            ArrowDown: items[(at + 1) % items.length], ArrowUp: items[(at - 1 + items.length) % items.length],
            Home: items[0], End: items[items.length - 1],
        }[event.key];
        if (next) {
            event.preventDefault();
            next.focus();
        } else if (event.key === "Escape" || event.key === "Tab") {
            event.preventDefault();
            leaveMenu(menu);
        }
    });
    addEventListener("keydown", event => {
        const card = event.key === "?" && !event.target.closest?.("input, select, textarea")
            && document.getElementById("light-keys");
        if (card) {
            event.preventDefault();
            card.togglePopover();
        }
    });

    addEventListener("click", event => {
        const button = event.target.closest?.(".grid [data-pick]");
        if (button) {
            event.preventDefault();
            event.stopPropagation();
            pick(button.closest(".grid"), button.closest(".tile"), event.shiftKey);
        }
    }, {capture: true});

    // A long touch on a tile picks it; the touch then opens nothing.
    const longTouch = 450;
    const slip = 12;
    addEventListener("pointerdown", event => {
        const tile = event.pointerType === "touch" && event.target.closest?.(".grid .tile:has([data-pick])");
        if (!tile) {
            return;
        }
        const {clientX, clientY} = event;
        const over = new AbortController();
        let picked = false;
        const timer = setTimeout(() => {
            picked = true;
            navigator.vibrate?.(12);
            pick(tile.closest(".grid"), tile, false);
        }, longTouch);
        const end = () => {
            clearTimeout(timer);
            setTimeout(() => over.abort(), 50);
        };
        const {signal} = over;
        addEventListener("pointermove", move => {
            if (Math.hypot(move.clientX - clientX, move.clientY - clientY) > slip) {
                end();
            }
        }, {signal});
        addEventListener("pointerup", end, {signal});
        addEventListener("pointercancel", end, {signal});
        addEventListener("contextmenu", menu => menu.preventDefault(), {signal});
        addEventListener("click", click => {
            if (picked && tile.contains(click.target)) {
                click.preventDefault();
                click.stopImmediatePropagation();
            }
        }, {signal, capture: true});
    });

    const lastPicture = "nguon-last-picture";
    const lastPlace = "nguon-last-place";
    const lastList = "nguon-last-list";

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
                ask("empty", Number(gone.dataset.block), box(gone).height);
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
        /** Keeps how the list is laid out and where it stands, for who comes back from a picture, or loads it again. */
        const keep = reason => sessionStorage.setItem(lastList, JSON.stringify({
            reason,
            search: grid.dataset.search,
            total: grid.dataset.total,
            top: scrollY,
            blocks: [...grid.querySelectorAll(":scope > [data-block]")].map(block => {
                const {top, bottom, height} = block.getBoundingClientRect();
                return {
                    offset: Number(block.dataset.offset),
                    count: Number(block.dataset.count),
                    height: height.toFixed(3),
                    near: bottom > -reach && top < innerHeight + reach,
                };
            }),
        }));
        const kept = () => {
            const list = JSON.parse(sessionStorage.getItem(lastList) ?? "null");
            sessionStorage.removeItem(lastList);
            return list && list.blocks.length > 0 && list.search === grid.dataset.search
                && list.total === grid.dataset.total ? list : null;
        };
        const find = picture => picture && grid.querySelector(`[data-picture="${CSS.escape(picture)}"]`);
        const comeBack = async () => {
            const picture = sessionStorage.getItem(lastPicture);
            const place = Number(sessionStorage.getItem(lastPlace)) - 1;
            sessionStorage.removeItem(lastPicture);
            const list = kept();
            const again = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
            const holds = block => block.offset <= place && place < block.offset + block.count;
            const back = list && (picture || again) && list.reason === (picture ? "picture" : "again");
            if (back && (list.blocks.some(holds) || !find(picture))) {
                waiting = true;
                grid.style.visibility = "hidden";
                try {
                    await grid.$server.layOut(list.blocks.map(block => [block.offset, block.count, block.height,
                        block.near || (picture && holds(block)) ? 1 : 0].join(" ")).join());
                    await new Promise(requestAnimationFrame); // Vaadin sets classes a little after it answers
                } finally {
                    waiting = false;
                    grid.style.visibility = "";
                }
                scrollTo({top: list.top, behavior: "instant"});
            }
            const tile = find(picture);
            if (tile) {
                const {top, bottom} = tile.getBoundingClientRect();
                if (top < 0 || bottom > innerHeight || !back) {
                    tile.scrollIntoView({block: "center", behavior: "instant"});
                }
                tile.querySelector("a")?.focus({preventScroll: true});
            }
            grid.dataset.ready = "true";
            soon();
        };
        grid.addEventListener("click", event => {
            const tile = event.target.closest("[data-picture]");
            if (tile && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
                sessionStorage.setItem(lastPicture, tile.dataset.picture);
                keep("picture");
            }
        }, {capture: true});
        const hide = () => grid.isConnected ? keep("again") : removeEventListener("pagehide", hide);
        addEventListener("pagehide", hide);
        grid.look = soon;
        comeBack();
    };

    const patience = 12_000;

    /** Lets what was said go away after a while, but never from under a pointer or the focus. */
    const toast = shown => {
        clearTimeout(shown.leaving);
        shown.leaving = setTimeout(() => {
            if (shown.matches(":hover, :focus-within")) {
                toast(shown);
            } else {
                shown.classList.remove("shown");
            }
        }, patience);
    };

    /** Says in the address what the page shows. A way that somebody has set out on meanwhile counts more. */
    const address = (url, replace) => {
        const say = () => {
            if (new URL(`/${url}`, location.origin).pathname === location.pathname) {
                dispatchEvent(new CustomEvent("vaadin-navigate", {detail: {state: null, url, replace, callback: false}}));
            }
        };
        if (window.Vaadin?.Flow?.navigation) {
            addEventListener("vaadin-navigated", () => setTimeout(say), {once: true});
        } else {
            say();
        }
    };

    window.nguon = {address, watchGrid, toast, remember, openMenu, leaveMenu};
})();
