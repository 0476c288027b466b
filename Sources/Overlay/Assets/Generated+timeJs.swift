extension OverlayAsset {
    /// The file `Web/time.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let timeJs = OverlayAsset(
        name: "time.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { recall, remember } from './memory.js';
            const two = (number) => String(number).padStart(2, '0');
            let isUTC = recall('zone') === 'utc';
            function zoneOf(date) {
            const minutes = -date.getTimezoneOffset();
            const size = Math.abs(minutes);
            return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
            }
            function local(date, hasSeconds) {
            const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
            const seconds = hasSeconds ? `:${two(date.getSeconds())}` : '';
            return `${day} ${two(date.getHours())}:${two(date.getMinutes())}${seconds} ${zoneOf(date)}`;
            }
            function age(date) {
            const minutes = Math.floor((Date.now() - date) / 60_000);
            if (minutes < 1) return 'just now';
            if (minutes < 60) return `${minutes} min ago`;
            if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
            return `${Math.floor(minutes / 1440)} days ago`;
            }
            function show(time) {
            const date = new Date(time.dateTime);
            if (Number.isNaN(date.getTime())) return;
            time.dataset.utc ??= time.textContent;
            const { utc } = time.dataset;
            const isAge = 'age' in time.dataset;
            time.title = isAge ? time.dateTime : utc;
            if (isAge) time.textContent = age(date);
            else time.textContent = isUTC || !date.getTimezoneOffset() ? utc : local(date, /:\d\d:\d\d/.test(utc));
            }
            export function formatTime(iso) {
            const date = new Date(iso);
            if (Number.isNaN(date.getTime())) return iso;
            const isLocal = !isUTC && date.getTimezoneOffset();
            return isLocal ? local(date, true) : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
            }
            export function localTimes(root) {
            for (const time of root.querySelectorAll('time[datetime]')) show(time);
            }
            export function wireTimes(select) {
            select.value = isUTC ? 'utc' : 'local';
            select.options[0].text = `Times: local ${zoneOf(new Date())}`;
            select.addEventListener('change', () => {
            isUTC = select.value === 'utc';
            remember('zone', isUTC ? 'utc' : null);
            localTimes(document);
            });
            setInterval(() => {
            if (!document.hidden) document.querySelectorAll('time[data-age]').forEach(show);
            }, 30_000);
            }
            """##
    )
}
