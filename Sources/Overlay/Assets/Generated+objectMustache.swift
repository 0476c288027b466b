extension OverlayTemplate {
    /// The file `Web/templates/object.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let objectMustache = OverlayTemplate(
        name: "object",
        text: ##"""
            <details class="object">
            <summary>
            {{#.severity}}
            <span class="severity" data-severity="{{.level}}">{{.word}}</span>
            {{/.severity}}
            <h3>{{.title}}</h3>
            {{#.facts}}
            <span class="fact">{{.}}</span>
            {{/.facts}}
            {{#.time}}
            <span class="fact"><span class="visually-hidden">{{timeName}} </span><time datetime="{{.machine}}">{{.text}}</time></span>
            {{/.time}}
            </summary>
            {{#.links}}
            <a class="portal" href="{{.url}}" target="_blank" rel="noopener noreferrer">{{.label}} <span aria-hidden="true">↗</span><span class="visually-hidden">(new tab)</span></a>
            {{/.links}}
            {{#.lead}}
            <p class="lines">{{% CONTENT_TYPE:LINES}}{{.}}{{% CONTENT_TYPE:SHOWN}}</p>
            {{/.lead}}
            {{#.groups}}
            {{> fields}}
            {{/.groups}}
            {{#.hasAddresses}}
            <table class="addresses">
            <caption>IP addresses</caption>
            <thead><tr><th scope="col">IP</th><th scope="col">MAC</th><th scope="col">Type</th><th scope="col">Status</th></tr></thead>
            <tbody>
            {{#.addresses}}
            <tr><td>{{.address}}</td><td>{{.hardware}}</td><td>{{.type}}</td><td>{{.status}}</td></tr>
            {{/.addresses}}
            </tbody>
            </table>
            {{/.hasAddresses}}
            {{#.hasFiles}}
            <h4>Files <span class="count">{{.fileCount}}</span></h4>
            {{#.files}}
            {{> evidence}}
            {{/.files}}
            {{/.hasFiles}}
            {{#.hasEvidence}}
            <h4>Evidence <span class="count">{{.evidenceCount}}</span></h4>
            {{#.evidence}}
            {{> evidence}}
            {{/.evidence}}
            {{/.hasEvidence}}
            {{#.passages}}
            <h4>{{.title}}</h4>
            <p class="lines">{{% CONTENT_TYPE:LINES}}{{.text}}{{% CONTENT_TYPE:SHOWN}}</p>
            {{/.passages}}
            {{#.hasComments}}
            <h4>Comments <span class="count">{{.commentCount}}</span></h4>
            <ul class="comments">
            {{#.comments}}
            <li><b>{{.author}}</b>{{#.time}} <time datetime="{{.machine}}">{{.text}}</time>{{/.time}}
            <p class="lines">{{% CONTENT_TYPE:LINES}}{{.text}}{{% CONTENT_TYPE:SHOWN}}</p></li>
            {{/.comments}}
            </ul>
            {{/.hasComments}}
            </details>
            {{#.deviceID}}
            <div class="containment" data-device="{{.}}" data-name="{{% CONTENT_TYPE:EXACT}}{{deviceName}}{{% CONTENT_TYPE:SHOWN}}" role="group" aria-label="Containment of {{deviceName}}" tabindex="-1">
            <button type="button" class="quiet" data-order="read">Is it isolated?</button>
            </div>
            {{/.deviceID}}
            """##
    )
}
