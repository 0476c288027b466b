extension LayoutPlan {
    /// Makes a group; one that contains another is made before it.
    mutating func group(_ places: ClosedRange<Int>, indent: Int = 1, isForced: Bool = false) -> Int {
        groups.append(Group(first: places.lowerBound, last: places.upperBound, indent: indent, isForced: isForced))
        return groups.count - 1
    }

    /// Makes the gap before a token one of a group's.
    mutating func join(_ group: Int, at index: Int, _ flat: Gap.Kind = .space, isOutdented: Bool = false) {
        gaps[index] = Gap(kind: flat, group: group, isOutdented: isOutdented)
    }

    /// Lays out a list in brackets: on one line, or a row of items a line and the closing bracket on its own.
    ///
    /// - Parameters:
    ///   - open: Place of the opening bracket.
    ///   - rowLength: Items that stay on one line.
    mutating func layList(at open: Int, rowLength: Int = 1) {
        guard let close = partners[open], close > open + 1 else { return }
        let ends = rowEnds(in: open + 1...close - 1, rowLength: rowLength)
        let list = group(open...close, isForced: isBrokenUp(ends))
        join(list, at: open + 1, .none)
        for end in ends where end + 1 < close { join(list, at: end + 1) }
        join(list, at: close, .none, isOutdented: true)
    }

    /// Lays out operands that belong together two by two: a line a pair, whose second goes on the next when it is long.
    mutating func layPairs(at open: Int) {
        guard let close = partners[open] else { return }
        layList(at: open, rowLength: 2)
        let commas = rowEnds(in: open + 1...close - 1, rowLength: 1)
        for index in stride(from: 0, to: commas.count, by: 2) where commas[index] + 1 < close {
            let first = index == 0 ? open + 1 : commas[index - 1] + 1
            let pair = group(first...(index + 1 < commas.count ? commas[index + 1] : close - 1))
            join(pair, at: commas[index] + 1)
        }
    }

    /// Lays out the operands of an operator: one stays behind its name, several may stand a line each.
    ///
    /// - Parameters:
    ///   - keyword: Place of the word before the first operand.
    ///   - last: Place of the last token of the last operand.
    ///   - indent: Levels that the operands are moved in by when they stand a line each.
    mutating func layOperands(after keyword: Int, through last: Int, indent: Int = 1) {
        guard keyword < last else { return }
        let commas = rowEnds(in: keyword + 1...last, rowLength: 1)
        guard !commas.isEmpty else { return }
        let list = group(keyword...last, indent: indent, isForced: isBrokenUp(commas))
        join(list, at: keyword + 1)
        for comma in commas where comma < last { join(list, at: comma + 1) }
    }

    /// Lays out what stands in brackets as a whole, such as a query.
    ///
    /// - Parameters:
    ///   - open: Place of the opening bracket.
    ///   - last: Place of the last token that must fit on the line too, if it is not the closing bracket.
    ///   - isForced: True to break it even if it would fit.
    ///   - flat: Space inside the brackets on one line.
    mutating func layBlock(at open: Int, through last: Int = 0, isForced: Bool = false, flat: Gap.Kind = .none) {
        guard let close = partners[open], close > open + 1 else { return }
        let block = group(open...max(last, close), isForced: isForced)
        join(block, at: open + 1, flat)
        join(block, at: close, flat, isOutdented: true)
    }

    /// Places of the commas that end a row.
    private func rowEnds(in places: ClosedRange<Int>, rowLength: Int) -> [Int] {
        let commas = outerPlaces(in: places).filter { tokens[$0].kind == .comma }
        guard rowLength > 1 else { return commas }
        return commas.indices.filter { ($0 + 1) % rowLength == 0 }.map { commas[$0] }
    }

    /// True when the author ended the line behind each row.
    private func isBrokenUp(_ commas: [Int]) -> Bool {
        !commas.isEmpty && commas.allSatisfy { trivia[$0 + 1].hasLineBreak }
    }
}
