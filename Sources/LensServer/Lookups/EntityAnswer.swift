import DefenderAPI
import Entities
import FoundationEssentials
import Lookup

/// What was found out about one entity, and when; the same for everyone who asks.
struct EntityAnswer: Sendable {
    /// The report; its item names the entity by itself, without a place in a text.
    let report: EntityReport
    /// When the report was complete.
    let date: Date
    /// The same moment on the steady clock.
    let instant: ContinuousClock.Instant
    /// The report in the JSON of a lookup, from `"entity"` on, without the opening brace.
    private let rest: [UInt8]
    /// The report in the JSON of a lookup, for an entity that was named by itself.
    let json: [UInt8]

    /// Encodes a report; takes time proportional to its size.
    init(_ report: EntityReport, date: Date, instant: ContinuousClock.Instant) {
        self.report = report
        self.date = date
        self.instant = instant
        rest = Self.encodedRest(of: report, date: date)
        json = Self.object(for: report.item, rest)
    }

    /// The entity that the answer is about.
    var entity: Entity { report.item.entity }

    /// The report in the JSON of a lookup, with the place at which the entity stood in the asker's text.
    func json(for item: LookupItem) -> [UInt8] {
        item.range == nil ? json : Self.object(for: item, rest)
    }

    /// The report as the answer to one asker.
    func report(for item: LookupItem) -> EntityReport {
        var report = report
        report.item = item
        return report
    }

    /// Bytes of memory that keeping the answer takes, roughly: the encoded forms, and the values they were made of.
    var weight: Int { json.count * Self.weightOfJSONByte }

    /// An estimate, not measured: two encoded forms, and values taken to be six times as large as these.
    private static let weightOfJSONByte = 8

    private static func encodedRest(of report: EntityReport, date: Date) -> [UInt8] {
        guard case .object(var object) = report.json else { return [] }
        object["entity"] = nil
        object["answeredAt"] = .string(WireDate.text(of: date))
        var bytes: [UInt8] = []
        JSONValue.object(object).write(to: &bytes)
        bytes[0] = UInt8(ascii: ",")
        return bytes
    }

    private static func object(for item: LookupItem, _ rest: [UInt8]) -> [UInt8] {
        var bytes = Array(#"{"entity":"#.utf8)
        item.json.write(to: &bytes)
        return bytes + rest
    }
}
