// Keeps what is typed on this device until it is sent. The page works as well without.
(() => {
    const key = 'nguon-draft:' + location.pathname.split('/')[2];
    let store;
    try {
        store = window.localStorage;
        store.getItem(key);
    } catch {
        return;
    }
    if (document.querySelector('[data-given]')) {
        store.removeItem(key);
        return;
    }
    const form = document.querySelector('form[data-draft]');
    if (!form) {
        return;
    }
    const fields = () => [...form.elements].filter((it) => it.name && it.name !== 'lang' && it.type !== 'submit');
    // What the server gave back was typed last, unless the page was only asked for again.
    const again = performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
    if ((form.dataset.draft === 'restore' || again) && store.getItem(key)) {
        try {
            const kept = new Map(JSON.parse(store.getItem(key)));
            for (const field of fields()) {
                if (field.type === 'radio' || field.type === 'checkbox') {
                    field.checked = kept.get(field.name) === field.value;
                } else if (kept.has(field.name)) {
                    field.value = kept.get(field.name);
                }
            }
        } catch {
            store.removeItem(key);
        }
    }
    form.addEventListener('input', () => {
        try {
            store.setItem(key, JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'lang')));
        } catch {
            // no room on the device: the page works without
        }
    });
})();
