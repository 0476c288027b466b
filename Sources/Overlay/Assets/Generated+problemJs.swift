extension OverlayAsset {
    /// The file `Web/problem.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let problemJs = OverlayAsset(
        name: "problem.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { byId, make, makeButton } from './dom.js';
            const box = byId('problem');
            export const signInLink = (problem) => (problem?.status === 401
            ? [make('a', { href: '/sign-in', target: '_blank', rel: 'noopener' }, 'Sign in in a new tab')] : []);
            export function hideProblem() {
            if (box.contains(document.activeElement)) byId('go').focus();
            box.replaceChildren();
            }
            export function showProblem(content, problem, retry) {
            const text = make('div', {}, ...content);
            if (problem?.retryAfter) {
            const then = new Date(Date.now() + problem.retryAfter * 1000).toLocaleTimeString();
            text.append(` It asks to wait ${problem.retryAfter} s, until ${then}.`);
            }
            box.replaceChildren(text, ...signInLink(problem));
            box.append(makeButton('Try again', retry), makeButton('Dismiss', hideProblem));
            }
            """##
    )
}
