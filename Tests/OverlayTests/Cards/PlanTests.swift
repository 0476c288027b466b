import Entities
import Lookup
import Testing

@testable import Overlay

struct PlanTests {
    private func model(_ text: String) -> PlanModel {
        let mentions = EntityRecognizer().recognize(text).entities.map { LookupItem($0) }
        var items: [LookupItem] = []
        for mention in mentions where !items.contains(where: { $0.entity == mention.entity }) { items.append(mention) }
        return PlanModel(items: items, text: text, mentions: mentions)
    }

    private func pieces(_ text: String) -> [PastedText.Piece] { PastedText(text, model(text)).pieces }

    @Test func `a text with its entities marked, and a waiting card for each`() throws {
        let text = "Mail from 198.51.100[.]77 <ünd>\n\tto a@contoso.example; again 198.51.100.77."
        expectGolden("plan.html", try OverlayViews().plan(model(text)))
    }

    @Test func `the same entity leads to the same card each time`() {
        let mentions = pieces("198.51.100.7, 198.51.100[.]7 and 198.51.100.8").compactMap { piece in
            if case .mention(let mention) = piece { mention.entry } else { nil }
        }
        #expect(mentions == [0, 0, 1])
    }

    @Test func `all of a short text is shown`() {
        let text = "ä€😀 198.51.100.7 ä€😀"
        let shown = pieces(text).map { piece in
            switch piece {
            case .text(let text), .gap(let text): text
            case .mention(let mention): mention.text
            }
        }
        #expect(shown.joined() == text)
    }

    @Test func `of a long text only the surroundings of entities are shown, cut between characters`() throws {
        let text = String(repeating: "ä😀", count: 5_000) + " 198.51.100.7 " + String(repeating: "😀ä", count: 5_000)
        let pieces = pieces(text)
        #expect(pieces.count == 5)
        let gaps = pieces.filter { if case .gap = $0 { true } else { false } }
        #expect(gaps.count == 2)
        for case .text(let shown) in pieces { #expect(text.contains(shown) && shown.utf8.count < 130) }
        let html = try OverlayViews().plan(model(text))
        #expect(html.utf8.count < 8_000)
        #expect(html.contains("only what stands around entities is shown"))
    }

    @Test func `a mention outside the text is passed over`() throws {
        let item = LookupItem(try #require(Entity(.ipv4, "198.51.100.7")), text: "x", range: 90..<99)
        let pasted = PastedText("short", PlanModel(items: [item], text: "short", mentions: [item]))
        #expect(pasted.pieces == [.text("short")])
    }

    @Test func `says what to do when nothing was recognised`() throws {
        let html = try OverlayViews().plan(PlanModel(items: [], text: "hello"))
        #expect(html.contains("Nothing recognised"))
        #expect(html.contains("Check that values are complete"))
    }

    @Test func `entities without a text have cards only`() throws {
        let items = ["198.51.100.7", "198.51.100.8"].compactMap { Entity(.ipv4, $0) }.map { LookupItem($0) }
        let html = try OverlayViews().plan(PlanModel(items: items))
        #expect(!html.contains("pasted"))
        #expect(try HTMLCheck(html).values(of: "data-state") == ["waiting", "waiting"])
        #expect(try HTMLCheck(html).values(of: "data-outcome") == Array(repeating: "waiting", count: 14))
    }
}
