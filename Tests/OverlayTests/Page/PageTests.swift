import Testing

@testable import Overlay

struct PageTests {
    private func page(_ model: PageModel) throws -> String { try OverlayViews().page(model) }

    private let served = PageModel(tenantName: "Contoso", isSandbox: false)

    @Test func `a sandbox says so and offers examples`() throws {
        let html = try page(PageModel(tenantName: "Contoso", isSandbox: true))
        #expect(html.contains("simulated"))
        #expect(html.contains("href=\"#q=198.51.100.77\""))
    }

    @Test func `a real tenant is not called simulated`() throws {
        let html = try page(served)
        #expect(!html.contains("simulated"))
        #expect(!html.contains("198.51.100.77"))
        #expect(html.contains("Contoso"))
    }

    @Test func `says who is signed in, as text`() throws {
        var model = served
        model.callerName = "Ann <i>"
        model.callerRole = "responder"
        let html = try page(model)
        #expect(html.contains("Ann &lt;i&gt;, responder"))
    }

    @Test func `names nobody where nobody is signed in`() throws {
        let html = try page(served)
        #expect(!html.contains("class=\"caller\""))
    }

    @Test func `offers to sign out only where there is a session`() throws {
        var model = served
        let without = try page(model)
        model.canSignOut = true
        let with = try page(model)
        #expect(!without.contains("/sign-out"))
        #expect(with.contains("<form method=\"post\" action=\"/sign-out\">"))
    }

    @Test(arguments: [
        "q", "go", "cancel", "results", "status", "cost", "theme", "recent-toggle", "hunt", "acts", "act-dialog",
    ])
    func `each hook of the scripts is there once`(id: String) throws {
        let html = try page(served)
        #expect(html.split(separator: "id=\"\(id)\"", omittingEmptySubsequences: false).count == 2)
    }

    @Test func `no template has a script, a style or a handler in it`() {
        for template in OverlayTemplate.all {
            let text = "\(template.text)".lowercased()
            #expect(!text.contains("<style"), "\(template.name)")
            #expect(!text.contains("javascript:"), "\(template.name)")
            #expect(!text.contains(#/\sstyle\s*=/#), "\(template.name)")
            #expect(!text.contains(#/\son[a-z]+\s*=/#), "\(template.name)")
            for script in text.split(separator: "<script", omittingEmptySubsequences: false).dropFirst() {
                #expect(script.contains(#/^[^>]*\ssrc="\/assets\/[a-z.\-]+"[^>]*><\/script>/#), "\(template.name)")
            }
        }
    }

    @Test func `no template shows a value unescaped`() {
        for template in OverlayTemplate.all {
            let text = "\(template.text)"
            #expect(!text.contains("{{{") && !text.contains(#/\{\{\s*&/#), "\(template.name)")
        }
    }

    @Test func `nothing the page loads names another host`() {
        let namespaces = ["http://www.w3.org/2000/svg"]
        for asset in OverlayAsset.all {
            var text = "\(asset.content)"
            for namespace in namespaces { text.replace(namespace, with: "") }
            #expect(!text.contains(#/(https?|wss?):\/\/[A-Za-z]/#), "\(asset.name)")
            #expect(!text.contains(#/(@import|url\()/#), "\(asset.name)")
        }
        for template in OverlayTemplate.all {
            let text = "\(template.text)"
            #expect(!text.contains(#/(href|src|action)\s*=\s*["']?(https?:|\/\/)/#), "\(template.name)")
        }
    }

    @Test func `HTML is parsed in one place only`() {
        let parsing = OverlayAsset.all.filter { asset in
            let text = "\(asset.content)"
            return text.contains(
                #/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(|new Function/#
            )
        }
        #expect(parsing.map(\.name) == ["rendered.js"])
    }
}
