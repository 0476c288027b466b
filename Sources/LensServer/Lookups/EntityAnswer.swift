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
    /// The report in the JSON of a lookup, for an entity that was named by itself.
    let json: [UInt8]
    /// Where in ``json`` the entity ends: what follows is the same for everyone.
    private let restStart: Int

    /// Encodes a report; takes time proportional to its size.
    init(_ report: EntityReport, date: Date, instant: ContinuousClock.Instant) {
        self.report = report
        self.date = date
        self.instant = instant
        let head = Self.encodedHead(for: report.item)
        json = head + Self.encodedRest(of: report, date: date)
        restStart = head.count
    }

    /// The entity that the answer is about.
    var entity: Entity { report.item.entity }

    /// The report in the JSON of a lookup, with the place at which the entity stood in the asker's text.
    func json(for item: LookupItem) -> [UInt8] {
        item.range == nil ? json : Self.encodedHead(for: item) + json[restStart...]
    }

    /// The report as the answer to one asker.
    func report(for item: LookupItem) -> EntityReport {
        var report = report
        report.item = item
        return report
    }

    /// Bytes of memory that keeping the answer takes, roughly: the encoded form, and the values it was made of.
    var weight: Int { json.count * Self.weightOfJSONByte }

    /// Measured on 500 reports of the simulated tenant: the values take three times what their encoded form takes.
    private static let weightOfJSONByte = 4

    private static func encodedRest(of report: EntityReport, date: Date) -> [UInt8] {
        guard case .object(var object) = report.json else { return [] }
        object["entity"] = nil
        object["answeredAt"] = .string(WireDate.text(of: date))
        var bytes: [UInt8] = []
        JSONValue.object(object).write(to: &bytes)
        bytes[0] = UInt8(ascii: ",")
        return bytes
    }

    private static func encodedHead(for item: LookupItem) -> [UInt8] {
        var bytes = Array(#"{"entity":"#.utf8)
        item.json.write(to: &bytes)
        return bytes
    }
}
