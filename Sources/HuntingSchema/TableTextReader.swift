import KQL

/// Reads the text form of tables in `Tables/`: a `# NAME [time=COLUMN] [preview] [replaced=TABLE]` line per table, then
/// a `NAME TYPE [KIND:MATCH]…` line per column.
///
/// The text is our own and generated, so a mistake in it is a bug and stops the program; tests read all of it.
struct TableTextReader {
    private let area: HuntingArea
    private var tables: [HuntingTable] = []
    private var header: Header?
    private var columns: [KQLColumn] = []
    private var entityColumns: [EntityColumn] = []

    static func tables(of area: HuntingArea) -> [HuntingTable] {
        var reader = TableTextReader(area: area)
        for line in area.tablesText.utf8.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
            if words[0] == "#" {
                reader.finishTable()
                reader.header = Header(words: words.dropFirst())
            } else {
                reader.readColumn(words)
            }
        }
        reader.finishTable()
        return reader.tables
    }

    private init(area: HuntingArea) {
        self.area = area
    }

    private mutating func readColumn(_ words: [String]) {
        guard let table = header?.name, words.count >= 2, let type = KQLType(rawValue: words[1]) else {
            preconditionFailure("The text of the hunting tables is malformed at \(words).")
        }
        let column = KQLColumn(words[0], type)
        columns.append(column)
        for mark in words.dropFirst(2) {
            let parts = mark.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
            guard parts.count == 2, let kind = EntityColumnKind(rawValue: parts[0]),
                let match = EntityMatch(rawValue: parts[1])
            else {
                preconditionFailure("The text of the hunting tables has an unknown mark \(mark).")
            }
            entityColumns.append(EntityColumn(table: table, column: column, kind: kind, match: match))
        }
    }

    private mutating func finishTable() {
        guard let header else { return }
        tables.append(
            HuntingTable(
                name: header.name,
                area: area,
                timeColumn: header.timeColumn,
                isPreview: header.isPreview,
                replacedBy: header.replacedBy,
                columns: columns,
                entityColumns: entityColumns
            )
        )
        columns = []
        entityColumns = []
    }

    private struct Header {
        let name: String
        var timeColumn: String?
        var isPreview = false
        var replacedBy: String?

        init(words: ArraySlice<String>) {
            name = words.first ?? ""
            for word in words.dropFirst() {
                switch word {
                case "preview": isPreview = true
                case _ where word.hasPrefix("time="): timeColumn = String(word.dropFirst(5))
                case _ where word.hasPrefix("replaced="): replacedBy = String(word.dropFirst(9))
                default: preconditionFailure("The text of the hunting tables has an unknown word \(word).")
                }
            }
        }
    }
}

extension HuntingArea {
    /// The tables of the area in text form.
    fileprivate var tablesText: String {
        switch self {
        case .device: Self.deviceTables
        case .alert: Self.alertTables
        case .email: Self.emailTables
        case .identity: Self.identityTables
        case .tvm: Self.tvmTables
        case .cloud: Self.cloudTables
        case .exposure: Self.exposureTables
        case .other: Self.otherTables
        }
    }
}
