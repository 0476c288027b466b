extension OverlayTemplate {
    /// The file `Web/templates/card.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let cardMustache = OverlayTemplate(
        name: "card",
        text: ##"""
            <article class="card" id="{{.head.id}}" data-entry="{{.head.entry}}" data-state="{{.state}}" tabindex="-1" aria-labelledby="{{.head.id}}-name"{{#.isWaiting}} aria-busy="true"{{/.isWaiting}}>
            <header>
            {{#.head}}
            <h2 id="{{.id}}-name"><span class="kind">{{.kind}}</span> <span class="value">{{.value}}</span></h2>
            <button type="button" class="copy" data-copy="{{.defanged}}" data-copy-raw="{{% CONTENT_TYPE:EXACT}}{{.value}}{{% CONTENT_TYPE:SHOWN}}" aria-label="Copy the value, defanged; with Shift the real one">Copy</button>
            {{/.head}}
            {{#.worst}}
            <p class="severity" data-severity="{{.level}}"><span class="visually-hidden">Worst severity: </span>{{.word}}</p>
            {{/.worst}}
            {{#.answered}}
            <p class="answered">Answered <time datetime="{{.machine}}" data-age>{{.text}}</time></p>
            {{/.answered}}
            </header>
            <div class="summary">
            {{#.tags}}
            <span class="tag">{{.}}</span>
            {{/.tags}}
            {{#.head.written}}
            <span class="written">Written as <code>{{.}}</code></span>
            {{/.head.written}}
            {{#.isKept}}
            <span class="written">Kept from an earlier lookup</span>
            {{/.isKept}}
            </div>
            <ul class="sources" aria-label="Sources">
            {{#.sources}}
            {{> source}}
            {{/.sources}}
            </ul>
            {{#.note}}
            <p class="note">{{.}}</p>
            {{/.note}}
            {{#.hasTabs}}
            <div class="tabs" role="tablist" aria-label="Findings on {{.head.value}}">
            {{#.tabs}}
            <button type="button" role="tab" id="{{.id}}" aria-controls="{{.panelID}}" {{#.isOpen}}aria-selected="true"{{/.isOpen}}{{^.isOpen}}aria-selected="false" tabindex="-1"{{/.isOpen}}>{{.label}} <span class="count">{{.count}}</span></button>
            {{/.tabs}}
            </div>
            {{#.tabs}}
            <section class="panel" role="tabpanel" id="{{.panelID}}" aria-labelledby="{{.id}}" tabindex="0"{{^.isOpen}} hidden{{/.isOpen}}>
            {{#.objects}}
            {{> object}}
            {{/.objects}}
            {{#.hunts}}
            <section class="hunt">
            <h3>{{.table}}</h3>
            <p>{{.found}}{{#.shown}}, of which the newest {{.}} are shown{{/.shown}}{{#.first}} · first <time datetime="{{.machine}}">{{.text}}</time>{{/.first}}{{#.last}} · last <time datetime="{{.machine}}">{{.text}}</time>{{/.last}}</p>
            <div class="grid" data-grid="{{.index}}"></div>
            </section>
            {{/.hunts}}
            </section>
            {{/.tabs}}
            {{/.hasTabs}}
            </article>
            """##
    )
}
