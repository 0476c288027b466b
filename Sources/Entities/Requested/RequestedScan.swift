/// Finds devices, accounts and strings, which are looked for on request only.
///
/// Inside a line, only unmistakable forms are taken: ids and default names of devices, SIDs, `DOMAIN\user`, and user
/// principal names. A line that holds no other entity and as a whole can be one is taken as a list's member: as a
/// device, else as an account, else as a string.
struct RequestedScan {
    private let kinds: Set<EntityKind>
    /// The places that are taken, ascending.
    private let taken: [Range<Int>]
    private var nextTaken = 0
    private(set) var entities: [RecognizedEntity] = []

    init(kinds: Set<EntityKind>, taken: [Range<Int>]) {
        self.kinds = kinds
        self.taken = taken
    }

    /// Reads all lines of `text`.
    mutating func scan(_ text: Span<UInt8>) {
        var start = 0
        while start < text.count {
            let end = text.end(from: start, before: text.count) { $0 != 0x0A && $0 != 0x0D }
            scanLine(text, start..<end)
            start = end + 1
        }
    }

    private mutating func scanLine(_ text: Span<UInt8>, _ line: Range<Int>) {
        let start = text.end(from: line.lowerBound, before: line.upperBound) { $0 <= .space }
        let end = text.start(before: line.upperBound, notBelow: start) { $0 <= .space }
        guard start < end else { return }
        let count = entities.count
        scanWords(text, start..<end)
        guard entities.count == count, isFree(start..<end), let kind = wholeKind(text, start..<end) else { return }
        append(kind, text, start..<end)
    }

    private mutating func scanWords(_ text: Span<UInt8>, _ line: Range<Int>) {
        var start = line.lowerBound
        while start < line.upperBound {
            let end = text.end(from: start, before: line.upperBound) { !Self.partsWords($0) }
            let last = text.start(before: end, notBelow: start) { $0 == .dot || $0 == .colon || $0 == .question }
            if start < last, let kind = kind(text, start..<last), isFree(start..<last) {
                append(kind, text, start..<last)
            }
            start = end + 1
        }
    }

    private func kind(_ text: Span<UInt8>, _ word: Range<Int>) -> EntityKind? {
        if kinds.contains(.device), DeviceName.isIdentifier(text, word) || DeviceName.isDefaultName(text, word) {
            return .device
        }
        let isAccount =
            AccountName.isSecurityIdentifier(text, word) || AccountName.isQualifiedName(text, word)
            || MailAddress.whole(text, word) != nil
        return kinds.contains(.account) && isAccount ? .account : nil
    }

    private func wholeKind(_ text: Span<UInt8>, _ line: Range<Int>) -> EntityKind? {
        let isName = DeviceName.isName(text, line)
        if kinds.contains(.device), isName { return .device }
        if kinds.contains(.account), isName { return .account }
        return kinds.contains(.string) ? .string : nil
    }

    /// Whether nothing that is taken lies in `range`; ranges are asked for in ascending order.
    private mutating func isFree(_ range: Range<Int>) -> Bool {
        while nextTaken < taken.count, taken[nextTaken].upperBound <= range.lowerBound { nextTaken += 1 }
        return nextTaken == taken.count || taken[nextTaken].lowerBound >= range.upperBound
    }

    private mutating func append(_ kind: EntityKind, _ text: Span<UInt8>, _ range: Range<Int>) {
        guard let entity = Entity(kind, text.string(range)) else { return }
        entities.append(RecognizedEntity(entity: entity, range: range, text: text.string(range)))
    }

    private static func partsWords(_ byte: UInt8) -> Bool {
        byte.endsToken || ",;()[]{}='".utf8.contains(byte)
    }
}
