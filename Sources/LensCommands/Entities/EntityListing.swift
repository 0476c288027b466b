import Entities

/// The rows that `entities` prints.
struct EntityListing: Sendable {
    /// Adds a column for the file, for when there are several.
    let showsFile: Bool
    /// Adds what was dropped, with a column for the reason.
    let showsDropped: Bool
    private(set) var entityCount = 0
    private var rows: [[OutputCell]] = []

    init(showsFile: Bool, showsDropped: Bool) {
        self.showsFile = showsFile
        self.showsDropped = showsDropped
    }

    var output: TabularOutput {
        let columns = ["kind", "value", "start", "end", "text"]
        return TabularOutput(
            columns: (showsFile ? ["file"] : []) + columns + (showsDropped ? ["dropped"] : []),
            rows: rows
        )
    }

    /// Adds what was recognised in one file; entities and drops stand in the order of their places.
    mutating func add(_ recognition: Recognition, file: String) {
        entityCount += recognition.entities.count
        var found = recognition.entities.map { entity in
            (
                start: entity.range.lowerBound,
                row: row(entity.entity.kind, entity.entity.value, entity.range, entity.text, reason: nil, file: file)
            )
        }
        if showsDropped {
            found += recognition.dropped.map { candidate in
                (
                    start: candidate.range.lowerBound,
                    row: row(candidate.kind, nil, candidate.range, candidate.text, reason: candidate.reason, file: file)
                )
            }
            found.sort { $0.start < $1.start }
        }
        rows += found.map(\.row)
    }

    private func row(
        _ kind: EntityKind,
        _ value: String?,
        _ range: Range<Int>,
        _ text: String,
        reason: DropReason?,
        file: String
    ) -> [OutputCell] {
        let cells: [OutputCell] = [
            .text(kind.rawValue),
            value.map { .text($0) } ?? .null,
            .number(String(range.lowerBound)),
            .number(String(range.upperBound)),
            .text(text),
        ]
        let reasonCell: [OutputCell] = showsDropped ? [reason.map { .text($0.explanation) } ?? .null] : []
        return (showsFile ? [.text(file)] : []) + cells + reasonCell
    }
}
