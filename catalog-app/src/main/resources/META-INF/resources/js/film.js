// What a selection asks of the browser: dragging, keys, swipes, and a frame to pull. The server decides and remembers.
(() => {
    "use strict";
    const dragged = "application/x-nguon-pick";
    const draggedScene = "application/x-nguon-scene";
    const page = from => from.closest?.(".selection");
    const tileOf = from => from.closest?.("[data-pick]");

    // ---- dragging between scenes

    addEventListener("dragstart", event => {
        const handle = event.target.closest?.(".selection .scene-number");
        if (handle) {
            const scene = handle.closest("[data-scene]");
            event.dataTransfer.setData(draggedScene, scene.dataset.scene);
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setDragImage(scene.querySelector(".scene-head"), 14, 22);
            return;
        }
        const tile = tileOf(event.target);
        if (tile && page(tile)) {
            event.dataTransfer.setData(dragged, tile.dataset.pick);
            event.dataTransfer.effectAllowed = "move";
            const picture = tile.querySelector(".picture");
            event.dataTransfer.setDragImage(picture, picture.clientWidth / 2, picture.clientHeight / 2);
            page(tile).classList.add("dragging");
        }
    });

    const rowUnder = event => event.dataTransfer?.types.includes(dragged) && event.target.closest?.(".selection [data-scene]");

    // ---- scenes among each other: dragged by their number, moved by buttons and by Alt with an arrow

    const isScene = row => Boolean(row && row.dataset.scene);
    const sceneUnder = event => {
        const row = event.dataTransfer?.types.includes(draggedScene) && event.target.closest?.(".selection [data-scene]");
        return isScene(row) ? row : null;
    };
    const half = (event, row) => {
        const {top, height} = row.getBoundingClientRect();
        return event.clientY > top + height / 2 ? "after" : "before";
    };
    const scenesOf = selection => [...selection.querySelectorAll(".scene[data-scene]")].filter(isScene);

    /** Moves a scene to a place, from 1, and gives the focus back to what had it, which was made anew. */
    const moveScene = async (selection, scene, place, focus) => {
        await selection.$server.moveScene(scene, place);
        await new Promise(requestAnimationFrame);
        const row = selection.querySelector(`[data-scene="${scene}"]`);
        const wanted = focus && row?.querySelector(`${focus}:not([disabled])`);
        (wanted || (focus && row?.querySelector("[data-scene-place]:not([disabled])")))?.focus({preventScroll: true});
        row?.scrollIntoView({block: "nearest"});
    };

    addEventListener("dragover", event => {
        const row = sceneUnder(event);
        document.querySelectorAll(".scene[data-drop]").forEach(other => other !== row && delete other.dataset.drop);
        if (row) {
            event.preventDefault();
            event.dataTransfer.dropEffect = "move";
            row.dataset.drop = half(event, row);
        }
    });

    addEventListener("drop", event => {
        const row = sceneUnder(event);
        if (row) {
            event.preventDefault();
            const scene = event.dataTransfer.getData(draggedScene);
            const others = scenesOf(page(row)).map(it => it.dataset.scene).filter(id => id !== scene);
            if (row.dataset.scene !== scene) {
                const place = others.indexOf(row.dataset.scene) + (half(event, row) === "after" ? 2 : 1);
                moveScene(page(row), scene, place, null);
            }
        }
    });

    addEventListener("click", event => {
        const step = event.target.closest?.(".selection [data-scene-place]");
        if (step && !step.disabled) {
            moveScene(page(step), step.closest("[data-scene]").dataset.scene, Number(step.dataset.scenePlace),
                step.classList.contains("scene-up") ? ".scene-up" : ".scene-down");
        }
    });

    addEventListener("keydown", event => {
        const row = event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)
            && event.target.closest?.(".selection [data-scene]");
        if (!isScene(row || null) || event.target.closest("[data-pick]")) {
            return;
        }
        event.preventDefault();
        const place = scenesOf(page(row)).indexOf(row) + 1 + (event.key === "ArrowUp" ? -1 : 1);
        if (place > 0) {
            moveScene(page(row), row.dataset.scene, place, nameOf(event.target));
        }
    });

    addEventListener("dragover", event => {
        const row = rowUnder(event);
        document.querySelectorAll(".scene.over").forEach(other => other !== row && other.classList.remove("over"));
        if (row) {
            event.preventDefault();
            event.dataTransfer.dropEffect = "move";
            row.classList.add("over");
        }
    });

    addEventListener("dragend", () => {
        document.querySelectorAll(".scene[data-drop]").forEach(row => delete row.dataset.drop);
        document.querySelectorAll(".scene.over").forEach(row => row.classList.remove("over"));
        document.querySelectorAll(".selection.dragging").forEach(it => it.classList.remove("dragging"));
    });

    addEventListener("drop", event => {
        const row = rowUnder(event);
        if (row) {
            event.preventDefault();
            const pick = event.dataTransfer.getData(dragged);
            act(page(row), pick, () => page(row).$server.move(pick, row.dataset.scene));
        }
    });

    /** Has the server do something. If the focused tile is gone afterwards, the one that took its place has the focus. */
    const act = async (selection, pick, doing) => {
        const tiles = [...selection.querySelectorAll(".board [data-pick]")];
        const place = tiles.findIndex(tile => tile.dataset.pick === pick);
        const focused = tiles[place]?.contains(document.activeElement);
        await doing();
        await new Promise(requestAnimationFrame);
        if (focused && document.activeElement === document.body) {
            const now = [...selection.querySelectorAll(".board [data-pick]")];
            const tile = now.find(it => it.dataset.pick === pick) ?? now[Math.min(place, now.length - 1)];
            tile?.querySelector("a")?.focus({preventScroll: true});
        }
    };

    // ---- looking at one, without leaving the list

    addEventListener("click", event => {
        const link = event.target.closest?.(".selection .pick-tile a");
        if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
            event.preventDefault();
            event.stopPropagation();
            link.focus({preventScroll: true});
            const pick = tileOf(link).dataset.pick;
            act(page(link), pick, async () => {
                await page(link).$server.open(pick);
                const card = document.querySelector(".selection .deck .card");
                if (card?.checkVisibility()) {
                    card.scrollIntoView({block: "start", behavior: "instant"});
                }
            });
        }
    }, {capture: true});

    // ---- keys on a tile

    addEventListener("keydown", event => {
        const selection = document.querySelector(".selection");
        if (!selection || event.altKey || event.target.closest?.("input, select, textarea")) {
            return;
        }
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey) {
            event.preventDefault();
            selection.$server.undo();
            return;
        }
        if (event.ctrlKey || event.metaKey) {
            return;
        }
        const tile = tileOf(event.target);
        if (event.key === "Escape" && selection.dataset.comparing === "true") {
            selection.$server.endComparing();
            return;
        }
        if (event.key === "C") {
            event.preventDefault();
            selection.$server.startComparing();
            return;
        }
        if (event.key === "Escape" && selection.dataset.picked === "true"
            && !document.querySelector("[popover=auto]:popover-open")) {
            const back = selection.querySelector(".board [data-pick].current")?.dataset.pick;
            selection.$server.close().then(() => requestAnimationFrame(() =>
                selection.querySelector(`[data-pick="${back}"] a`)?.focus({preventScroll: true})));
            return;
        }
        if (!tile || !page(tile)) {
            return;
        }
        const pick = tile.dataset.pick;
        const doing = key => {
            const scenes = [...selection.querySelectorAll(".scene[data-scene]:not([data-scene=''])")];
            if (/^[0-9]$/.test(key)) {
                const scene = key === "0" ? "" : scenes[Number(key) - 1]?.dataset.scene;
                return scene !== undefined && (() => selection.$server.move(pick, scene));
            }
            switch (key) {
                case "r": return () => selection.$server.nextRole(pick, 1);
                case "R": return () => selection.$server.nextRole(pick, -1);
                case "k": return () => selection.$server.keep(pick, "KEEP");
                case "m": return () => selection.$server.keep(pick, "MAYBE");
                case "n": return () => selection.$server.keep(pick, "NO");
                case "c": return () => selection.$server.mark(pick);
                case "+": return () => selection.$server.heavier(pick, 10);
                case "-": return () => selection.$server.heavier(pick, -10);
                case "Delete":
                case "Backspace": return () => selection.$server.remove(pick);
                default: return false;
            }
        };
        const todo = doing(event.key);
        if (todo) {
            event.preventDefault();
            act(selection, pick, todo);
            return;
        }
        const steps = {ArrowLeft: -1, ArrowRight: 1, Home: -1e6, End: 1e6};
        const tiles = [...selection.querySelectorAll(".board [data-pick]")].filter(it => it.checkVisibility());
        let next = null;
        if (event.key in steps) {
            next = tiles[Math.min(Math.max(tiles.indexOf(tile) + steps[event.key], 0), tiles.length - 1)];
        } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
            const here = tile.getBoundingClientRect();
            const down = event.key === "ArrowDown";
            const others = tiles.map(it => [it, it.getBoundingClientRect()])
                .filter(([, box]) => down ? box.top > here.top + 8 : box.top < here.top - 8);
            const near = others.reduce((best, [, box]) => down ? Math.min(best, box.top) : Math.max(best, box.top),
                down ? Infinity : -Infinity);
            next = others.filter(([, box]) => Math.abs(box.top - near) < 8)
                .sort(([, one], [, other]) => Math.abs(one.left - here.left) - Math.abs(other.left - here.left))[0]?.[0];
        }
        if (next) {
            event.preventDefault();
            const link = next.querySelector("a");
            link.focus();
            if (selection.dataset.picked === "true") {
                act(selection, next.dataset.pick, () => selection.$server.open(next.dataset.pick));
            }
        }
    });

    // ---- swipes on a card: right keeps, left does not, up is for later

    const far = 70;
    let swipe = null;
    const answer = ({dx, dy}) => {
        if (Math.abs(dx) > far && Math.abs(dx) > Math.abs(dy)) {
            return dx > 0 ? "KEEP" : "NO";
        }
        return -dy > far && Math.abs(dy) > Math.abs(dx) ? "MAYBE" : "";
    };
    const settle = card => {
        card.style.transform = "";
        delete card.dataset.answer;
    };

    addEventListener("touchstart", event => {
        const picture = event.target.closest?.(".selection .card-picture");
        if (picture && event.touches.length === 1) {
            const {clientX, clientY} = event.touches[0];
            swipe = {card: picture.closest(".card"), x: clientX, y: clientY, dx: 0, dy: 0};
        }
    }, {passive: true});

    addEventListener("touchmove", event => {
        if (!swipe) {
            return;
        }
        if (event.touches.length > 1) {
            settle(swipe.card);
            swipe = null;
            return;
        }
        const {clientX, clientY} = event.touches[0];
        swipe.dx = clientX - swipe.x;
        swipe.dy = clientY - swipe.y;
        if (swipe.dy > 12 && swipe.dy > Math.abs(swipe.dx)) {
            settle(swipe.card); // downwards is how one scrolls back up
            swipe = null;
            return;
        }
        event.preventDefault();
        swipe.card.style.transform =
            `translate(${swipe.dx}px, ${Math.min(swipe.dy, 0)}px) rotate(${swipe.dx / 40}deg)`;
        swipe.card.dataset.answer = answer(swipe);
    }, {passive: false});

    const end = () => {
        const done = swipe;
        swipe = null;
        if (!done) {
            return;
        }
        const said = answer(done);
        if (said) {
            page(done.card)?.$server.swipe(done.card.dataset.card, said);
        } else {
            settle(done.card);
        }
    };
    addEventListener("touchend", end);
    addEventListener("touchcancel", () => {
        if (swipe) {
            settle(swipe.card);
            swipe = null;
        }
    });

    // ---- the frame of a crop: move it, or pull its corner; its shape stays

    let pull = null;
    addEventListener("pointerdown", event => {
        const frame = event.target.closest?.(".crop-frame");
        if (!frame || event.button !== 0) {
            return;
        }
        event.preventDefault();
        const picture = frame.closest(".crop-picture").getBoundingClientRect();
        const box = frame.getBoundingClientRect();
        frame.setPointerCapture(event.pointerId);
        pull = {
            frame, picture, x: event.clientX, y: event.clientY,
            corner: Boolean(event.target.closest(".crop-corner")),
            left: box.left - picture.left, top: box.top - picture.top, width: box.width, height: box.height,
        };
        pull.now = {left: pull.left, top: pull.top, width: pull.width, height: pull.height};
    });
    addEventListener("pointermove", event => {
        if (!pull) {
            return;
        }
        const {frame, picture} = pull;
        const dx = event.clientX - pull.x;
        const dy = event.clientY - pull.y;
        const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
        const now = {...pull.now, width: pull.width, height: pull.height};
        if (pull.corner) {
            const largest = Math.min((picture.width - pull.left) / pull.width, (picture.height - pull.top) / pull.height);
            const by = clamp(Math.max((pull.width + dx) / pull.width, (pull.height + dy) / pull.height), 0.1, largest);
            now.left = pull.left;
            now.top = pull.top;
            now.width = pull.width * by;
            now.height = pull.height * by;
        } else {
            now.left = clamp(pull.left + dx, 0, picture.width - pull.width);
            now.top = clamp(pull.top + dy, 0, picture.height - pull.height);
        }
        pull.now = now;
        for (const [side, whole] of [["left", "width"], ["top", "height"], ["width", "width"], ["height", "height"]]) {
            frame.style[side] = `${now[side] / picture[whole] * 100}%`;
        }
    });
    const letGo = () => {
        const done = pull;
        pull = null;
        if (!done) {
            return;
        }
        const {now, picture} = done;
        const part = (value, whole) => Math.max(0, value / whole * 100);
        page(done.frame)?.$server.crop(done.frame.closest(".crop-picture").dataset.crop,
            part(now.left, picture.width), part(now.top, picture.height),
            Math.min(part(now.width, picture.width), 100 - part(now.left, picture.width)),
            Math.min(part(now.height, picture.height), 100 - part(now.top, picture.height)));
    };
    addEventListener("pointerup", letGo);
    addEventListener("pointercancel", () => pull = null);


    // ---- the same frame in numbers: sent together, when one leaves them or presses Enter

    const sendNumbers = group => {
        const typed = [...group.querySelectorAll("input")].map(input => Number(input.value) || 0);
        const text = typed.join(" ");
        if (group.dataset.sent !== text) {
            group.dataset.sent = text;
            const [left, top] = typed.map(value => Math.min(Math.max(value, 0), 99));
            const [, , width, height] = typed.map(value => Math.min(Math.max(value, 1), 100));
            page(group)?.$server.crop(group.dataset.cropNumbers, left, top,
                Math.min(width, 100 - left), Math.min(height, 100 - top));
        }
    };
    addEventListener("focusin", event => {
        const group = event.target.closest?.(".crop-numbers");
        if (group && !group.dataset.sent) {
            group.dataset.sent = [...group.querySelectorAll("input")].map(input => Number(input.value) || 0).join(" ");
        }
    });
    addEventListener("focusout", event => {
        const group = event.target.closest?.(".crop-numbers");
        if (group && !group.contains(event.relatedTarget)) {
            sendNumbers(group);
        }
    });
    addEventListener("keydown", event => {
        const group = event.key === "Enter" && event.target.closest?.(".crop-numbers");
        if (group) {
            sendNumbers(group);
        }
    });

    // ---- the board is made anew after each change; whoever was at a tile or at the head of a scene stays there

    /** How something at a scene, on a tile or in a comparison is found again when it was made anew. */
    const nameOf = element => [".scene-title", ".scene-note", ".scene-up", ".scene-down", ".remove-scene", ".compared-role",
        "[data-keep=NO]", "[data-keep=MAYBE]", "[data-keep=KEEP]", ".mark", "a"].find(name => element.matches?.(name)) ?? null;
    const boards = new WeakSet();
    let lastOnBoard = null;
    addEventListener("focusin", event => {
        const board = event.target.closest?.(".selection .board");
        const row = board && event.target.closest("[data-pick], [data-scene]");
        const name = row && nameOf(event.target);
        const place = name && (row.dataset.pick ? `[data-pick="${row.dataset.pick}"]`
            : `[data-scene="${row.dataset.scene}"]`);
        lastOnBoard = name ? `${place} ${name}` : null;
        if (board && !boards.has(board)) {
            boards.add(board);
            new MutationObserver(() => {
                if (lastOnBoard && document.activeElement === document.body) {
                    board.querySelector(lastOnBoard)?.focus({preventScroll: true});
                }
            }).observe(board, {childList: true});
        }
    });

    // ---- a comparison made anew stands where one had swiped to

    addEventListener("scroll", event => {
        const pictures = event.target.matches?.(".compare-pictures") && event.target;
        if (pictures) {
            page(pictures).comparedLeft = pictures.scrollLeft;
        }
    }, {capture: true, passive: true});
    const stayInComparison = pictures => {
        pictures.scrollLeft = page(pictures).comparedLeft ?? 0;
    };

    // ---- the sheet is made anew after each change; whoever was in it stays where they were

    const watched = new WeakSet();
    let last = null;
    const keyOf = element => element.id ? `#${CSS.escape(element.id)}`
        : element.dataset.role ? `[data-role="${element.dataset.role}"]`
            : element.dataset.cropShape ? `[data-crop-shape="${element.dataset.cropShape}"]` : null;
    addEventListener("focusin", event => {
        const sheet = event.target.closest?.(".pick-sheet");
        last = sheet ? keyOf(event.target) : null;
        if (sheet && !watched.has(sheet)) {
            watched.add(sheet);
            new MutationObserver(() => {
                if (last && document.activeElement === document.body) {
                    sheet.querySelector(last)?.focus({preventScroll: true});
                }
            }).observe(sheet, {childList: true});
        }
    });

    // ---- out of the house: pictures by the share sheet, words by one touch, a roll as a file

    const said = (button, words) => {
        const place = button.closest(".ways").querySelector(".ways-said");
        place.replaceChildren(words);
        return place;
    };

    addEventListener("click", async event => {
        const share = event.target.closest?.("[data-share]");
        if (!share || share.disabled) {
            return;
        }
        try {
            if (share.files) {
                await navigator.share({files: share.files});
                return;
            }
            share.disabled = true;
            said(share, share.dataset.fetching);
            const answer = await fetch(share.dataset.share);
            if (!answer.ok) {
                throw new Error(String(answer.status));
            }
            const pictures = await answer.json();
            const files = [];
            for (const {name, address} of pictures) {
                const picture = await fetch(address);
                if (!picture.ok) {
                    throw new Error(String(picture.status));
                }
                files.push(new File([await picture.blob()], name, {type: "image/jpeg"}));
                said(share, `${share.dataset.fetching} ${files.length} / ${pictures.length}`);
            }
            if (navigator.canShare?.({files})) {
                share.files = files;
                said(share, share.dataset.ready);
            } else {
                const list = document.createElement("ul");
                for (const file of files) {
                    const link = document.createElement("a");
                    link.href = URL.createObjectURL(file);
                    link.download = file.name;
                    link.textContent = file.name;
                    const item = document.createElement("li");
                    item.append(link);
                    list.append(item);
                }
                said(share, share.dataset.each).append(list);
            }
        } catch (trouble) {
            if (trouble.name !== "AbortError") { // who closes the share sheet has not failed
                said(share, share.dataset.failed);
            }
        } finally {
            share.disabled = false;
        }
    });

    addEventListener("click", async event => {
        const copy = event.target.closest?.("[data-copy]");
        if (!copy) {
            return;
        }
        let words;
        try {
            const answer = await fetch(copy.dataset.copy);
            if (!answer.ok) {
                throw new Error(String(answer.status));
            }
            words = await answer.text();
        } catch {
            said(copy, copy.dataset.failed);
            return;
        }
        try {
            await navigator.clipboard.writeText(words);
            said(copy, copy.dataset.done);
        } catch {
            const area = document.createElement("textarea");
            area.value = words;
            area.readOnly = true;
            area.rows = 8;
            area.setAttribute("aria-label", copy.textContent);
            said(copy, copy.dataset.byHand).append(area);
            area.select();
        }
    });

    addEventListener("change", async event => {
        const into = event.target.matches?.("input[type=file][data-into]") && event.target.dataset.into;
        if (into && event.target.files[0]) {
            const area = document.getElementById(into);
            area.value = await event.target.files[0].text();
            area.dispatchEvent(new Event("change", {bubbles: true}));
            area.focus();
        }
    });

    /** Gives a text to keep as a file. */
    const save = (name, type, text) => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    };

    window.film = {save, stayInComparison};
})();
