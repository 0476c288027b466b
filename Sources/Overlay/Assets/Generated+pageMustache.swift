extension OverlayTemplate {
    /// The file `Web/templates/page.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let pageMustache = OverlayTemplate(
        name: "page",
        text: ##"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Defender Lens</title>
            <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/assets/base.css">
            <link rel="stylesheet" href="/assets/page.css">
            <link rel="stylesheet" href="/assets/cards.css">
            <link rel="stylesheet" href="/assets/grid.css">
            <link rel="stylesheet" href="/assets/actions.css">
            <script type="module" async blocking="render" src="/assets/theme.js"></script>
            <script type="module" src="/assets/overlay.js"></script>
            </head>
            <body>
            <a class="skip" href="#q">Skip to the text box</a>
            <header class="top">
            <h1><img src="/assets/icon.svg" alt="" width="20" height="20">Defender Lens</h1>
            <nav aria-label="Views">
            <a href="#" data-view="lookup" aria-current="page">Look up</a>
            <a href="#hunt" data-view="hunt">Hunt</a>
            <a href="#actions" data-view="actions">Actions<b id="open-acts"></b></a>
            </nav>
            <p class="tenant"><span class="visually-hidden">Tenant </span><span>{{tenantName}}</span>
            {{#isSandbox}}<strong class="badge">Sandbox: simulated data</strong>{{/isSandbox}}</p>
            <div class="settings">
            <select id="theme" aria-label="Theme"><option value="auto">Theme: auto</option><option value="light">Theme: light</option>
            <option value="dark">Theme: dark</option></select>
            <select id="zone" aria-label="Times"><option value="local">Times: local</option><option value="utc">Times: UTC</option></select>
            <button type="button" id="help" aria-haspopup="dialog">Help</button>
            {{#callerName}}<p class="caller"><span class="visually-hidden">You are </span>{{callerName}}, {{callerRole}}</p>{{/callerName}}
            {{#canSignOut}}<form method="post" action="/sign-out"><button>Sign out</button></form>{{/canSignOut}}
            </div>
            </header>
            <main>
            <section id="lookup" aria-label="Look up">
            <div id="side">
            <form id="ask" role="search">
            <label for="q">Text to look up</label>
            <textarea id="q" rows="3" spellcheck="false" autocomplete="off" autocapitalize="off" aria-describedby="found-note"
             placeholder="Paste anything: a report, a log, an e-mail, or one address"></textarea>
            <ul id="found" aria-label="Entities in the text"></ul>
            <p id="found-note"></p>
            <div class="row">
            <button id="go" class="primary" title="Ctrl+Enter">Look up</button>
            <button id="cancel" type="button" hidden>Cancel</button>
            <button id="open" type="button">Open a text file</button>
            <input id="file" type="file" hidden>
            <button id="copy-link" type="button" hidden>Copy link</button>
            </div>
            </form>
            <div class="row state">
            <progress id="bar" max="1" value="0" aria-label="Entities answered" hidden></progress>
            <p id="status" role="status"></p>
            <div id="cost"></div>
            </div>
            <div id="problem" role="alert"></div>
            <div id="toolbar" class="row" role="group" aria-label="Cards" hidden>
            <label><span>Kind</span> <select id="kind"></select></label>
            <label><input id="only-found" type="checkbox"> Only with findings</label>
            <button id="collapse-all" type="button">Collapse all</button>
            <button id="expand-all" type="button">Expand all</button>
            </div>
            <nav id="jump" aria-label="Entities" hidden><ol></ol></nav>
            </div>
            <div>
            <div id="results"></div>
            <p id="none-shown" hidden>No card matches the filter.</p>
            <section id="start" aria-labelledby="start-title">
            <h2 id="start-title">What has Defender seen of it?</h2>
            <p>Paste a report, a log, an alert or a mail, defanged or not. IP addresses and ranges, domains, URLs, hashes, e-mail
            addresses, MAC addresses, CVEs, devices and accounts are found in it; each is asked for in incidents, alerts, devices
            and hunting tables.</p>
            {{#isSandbox}}<h3>Try one in this simulated tenant</h3>
            <ul class="examples">
            <li><a href="#q=198.51.100.77">198.51.100.77</a> an address that devices beacon to</li>
            <li><a href="#q=ed01ebfbc9eb5bbea545af4d01bf5f1071661840480439c6e5babe8e080e41aa"
            >ed01ebfb…080e41aa</a> the SHA256 of a ransomware file</li>
            <li><a href="#q=megan.ortiz%40contoso.example">megan.ortiz@contoso.example</a> a person who clicked</li>
            </ul>{{/isSandbox}}
            <p>Ctrl+Enter looks up; a text file can be dropped anywhere on the page.</p>
            </section>
            </div>
            </section>
            <section id="hunt" aria-label="Hunt" hidden>
            {{> hunt}}
            </section>
            <section id="actions" aria-labelledby="actions-title" hidden>
            <h2 id="actions-title">Actions begun here</h2>
            <p id="acts-note" role="status"></p>
            <ul id="acts" class="acts" tabindex="-1" aria-labelledby="actions-title"></ul>
            </section>
            </main>
            <footer>
            <label><input id="recent-toggle" type="checkbox"> Keep recent lookups in this browser</label>
            <p id="recent-note">Off: nothing is kept. They never leave the browser.</p>
            <ol id="recent" aria-label="Recent lookups"></ol>
            </footer>
            <p id="toast" role="status"></p>
            <dialog id="keys" aria-labelledby="keys-title">
            <h2 id="keys-title">Keyboard and copying</h2>
            <dl>
            <div><dt><kbd>/</kbd></dt><dd>to the text box</dd></div>
            <div><dt><kbd>Ctrl</kbd> <kbd>Enter</kbd></dt><dd>look up</dd></div>
            <div><dt><kbd>Esc</kbd></dt><dd>cancel a running lookup</dd></div>
            <div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous card; on a card also the arrows</dd></div>
            <div><dt><kbd>Enter</kbd></dt><dd>on a card: open or close it</dd></div>
            <div><dt><kbd>r</kbd></dt><dd>on a card: look again</dd></div>
            <div><dt><kbd>?</kbd></dt><dd>this list</dd></div>
            </dl>
            <label><input id="keys-toggle" type="checkbox"> Shortcuts of one key are on</label>
            <p>Copy buttons copy defanged: <code>203.0.113[.]151</code>. With Shift they copy the real value.</p>
            <label><input id="raw-toggle" type="checkbox"> Copy real values until the page is closed</label>
            <form method="dialog"><button class="primary">Close</button></form>
            </dialog>
            <dialog id="act-dialog" aria-labelledby="act-title">
            <div id="act-inside"></div>
            <div id="act-refusal" role="alert"></div>
            <div class="row">
            <button id="act-confirm" form="act-form" class="primary" hidden></button>
            <button id="act-again" type="button" hidden>Preview again</button>
            <button id="act-close" type="button">Close</button>
            </div>
            </dialog>
            </body>
            </html>
            """##
    )
}
