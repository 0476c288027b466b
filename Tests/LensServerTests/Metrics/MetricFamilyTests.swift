import FoundationEssentials
import Testing

@testable import LensServer

struct MetricFamilyTests {
    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
            && text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
    }

    @Test(arguments: MetricFamily.all)
    func `has a name that Prometheus takes, with its unit, and says what it is`(_ family: MetricFamily) {
        #expect(family.name.hasPrefix("defender_lens_") || family.name.hasPrefix("process_"))
        #expect(MetricFamilyTests.isName(family.name) && family.labels.allSatisfy(MetricFamilyTests.isName))
        #expect(!family.labels.contains("le"))
        #expect(family.help.hasSuffix("."))
        switch family.kind {
        case .counter: #expect(family.name.hasSuffix("_total"))
        case .gauge: #expect(!family.name.hasSuffix("_total"))
        case .histogram(let bounds):
            #expect(family.name.hasSuffix("_seconds"))
            #expect(bounds == bounds.sorted() && Set(bounds).count == bounds.count && !bounds.isEmpty)
        }
    }

    @Test func `gives each name once`() {
        #expect(Set(MetricFamily.all.map(\.name)).count == MetricFamily.all.count)
    }

    @Test func `describes each family in the documentation`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "../../../docs/metrics.md"), encoding: .utf8)
        for family in MetricFamily.all {
            let line = text.split(separator: "\n").first { $0.hasPrefix("| `\(family.name)` | \(family.kind.name) |") }
            let labels = try #require(line, "\(family.name) is missing").split(separator: "|")[2]
            for label in family.labels { #expect(labels.contains("`\(label)`")) }
        }
    }
}
