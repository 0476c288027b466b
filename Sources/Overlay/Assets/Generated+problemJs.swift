extension OverlayAsset {
    /// The file `Web/problem.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let problemJs = OverlayAsset(
        name: "problem.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            // What went wrong, what it means, and what can be done.
            const box = document.getElementById('problem');

            function button(text, act) {
              const element = document.createElement('button');
              element.type = 'button';
              element.textContent = text;
              element.addEventListener('click', act);
              return element;
            }

            function signIn() {
              const link = document.createElement('a');
              Object.assign(link, { href: '/sign-in', target: '_blank', rel: 'noopener', textContent: 'Sign in in a new tab' });
              return link;
            }

            /** Takes the message away. */
            export const hideProblem = () => box.replaceChildren();

            /** Shows a message, or content that the server rendered; `retry` becomes a button, unless it is null. */
            export function showProblem({ problem, message, content, retry, isCalm = false }) {
              const text = document.createElement('div');
              text.append(content ?? message);
              if (problem?.retryAfter) {
                const then = new Date(Date.now() + problem.retryAfter * 1000).toLocaleTimeString();
                text.append(` It asks to wait ${problem.retryAfter} s, until ${then}.`);
              }
              box.classList.toggle('calm', isCalm);
              box.replaceChildren(text);
              if (problem?.status === 401) box.append(signIn());
              if (retry) box.append(button('Try again', retry));
              box.append(button('Dismiss', hideProblem));
            }
            """##
    )
}
