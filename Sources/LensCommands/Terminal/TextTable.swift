/// Rows of text under headings, fitted to a width.
struct TextTable {
    /// One column: its heading and on which side its cells stand.
    struct Column {
        var heading: String
        var isRightAligned = false
    }

    /// A cell before it is cut: what it says and what it means.
    struct Cell {
        var text: String
        var role: TerminalStyle.Role?
        /// Where the text leads, on terminals that follow links.
        var link: String?

        init(_ text: String, _ role: TerminalStyle.Role? = nil, link: String? = nil) {
            self.text = text
            self.role = role
            self.link = link
        }
    }

    var columns: [Column]
    var rows: [[Cell]]
    private let gap = 2
    private let narrowest = 6

    init(columns: [Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The lines: headings if any column has one, then one a row.
    ///
    /// - Parameters:
    ///   - width: Columns of the screen; nil lets every cell take what it needs.
    ///   - style: The look of headings and cells.
    ///   - indent: Columns left free on the left.
    /// - Returns: Lines that fit the width as far as six columns for each cell do.
    func lines(width: Int?, style: TerminalStyle, indent: Int = 0) -> [TerminalText] {
        let widths = widths(for: width.map { $0 - indent })
        let margin = TerminalText(stringLiteral: String(repeating: " ", count: indent))
        let headings = columns.contains { !$0.heading.isEmpty } ? [columns.map { Cell($0.heading, .quiet) }] : []
        return (headings + rows).map { margin + line($0, widths: widths, isCut: width != nil, style: style) }
    }

    /// One row.
    ///
    /// - Parameters:
    ///   - cells: As many as there are columns.
    ///   - widths: Of ``widths(for:)``, perhaps of other rows.
    ///   - isCut: Whether a cell that is wider than its column is cut.
    ///   - style: The look of the cells.
    /// - Returns: The line.
    func line(_ cells: [Cell], widths: [Int], isCut: Bool, style: TerminalStyle) -> TerminalText {
        var line = TerminalText.empty
        for (index, cell) in cells.enumerated() {
            let isLast = index == cells.count - 1
            let text = isCut ? TextCut.cut(cell.text, to: widths[index]) : TerminalText(cell.text)
            let styled = style.link(cell.role.map { style($0, text) } ?? text, to: cell.link)
            if columns[index].isRightAligned {
                line = line + styled.padded(to: widths[index], trailing: false)
            } else {
                line = line + (isLast ? styled : styled.padded(to: widths[index]))
            }
            if !isLast { line = line + "  " }
        }
        return line
    }

    /// Widths of the columns: what they need, the widest ones narrowed until all fit.
    func widths(for width: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            max(TerminalText(columns[index].heading).width, rows.map { TerminalText($0[index].text).width }.max() ?? 0)
        }
        guard let width, !widths.isEmpty else { return widths }
        var excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > narrowest {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
