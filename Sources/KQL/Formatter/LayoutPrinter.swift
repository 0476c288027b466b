/// Writes the tokens of a plan: decides group by group what stands on one line.
struct LayoutPrinter {
    /// A group that has begun.
    private struct OpenGroup {
        let index: Int
        /// Levels of the line that it stands on, and of new lines inside it.
        let outer: Int
        let inner: Int
        let isBroken: Bool
    }

    private let plan: LayoutPlan
    /// Groups by first token, outer ones first.
    private let order: [Int]
    /// Columns from the start to the end of each token if all stood on one line.
    private let flatEnds: [Int]
    private let isForced: [Bool]
    /// Whether each group broke; nil for one that has not begun.
    private var isBroken: [Bool?]
    private var open: [OpenGroup] = []
    private var output: [UInt8] = []
    private var column = 0

    init(_ plan: LayoutPlan) {
        self.plan = plan
        order = plan.groups.indices.sorted {
            let (left, right) = (plan.groups[$0], plan.groups[$1])
            return (left.first, -left.last, $0) < (right.first, -right.last, $1)
        }
        flatEnds = Self.flatEnds(plan)
        isForced = Self.forced(plan)
        isBroken = [Bool?](repeating: nil, count: plan.groups.count)
        output.reserveCapacity(plan.bytes.count + plan.bytes.count / 4)
    }

    /// The whole text.
    mutating func print() -> String {
        var next = order.startIndex
        for index in plan.tokens.indices {
            writeGap(before: index)
            while next < order.endIndex, plan.groups[order[next]].first == index {
                begin(order[next])
                next += 1
            }
            write(plan.tokens[index].range)
            while let last = open.last, plan.groups[last.index].last <= index { open.removeLast() }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func begin(_ index: Int) {
        let group = plan.groups[index]
        let outer = open.last?.inner ?? 0
        // What fits on a line with all around it is not measured again.
        let isBroken = open.last?.isBroken != false && (isForced[index] || !fits(group))
        self.isBroken[index] = isBroken
        open.append(
            OpenGroup(index: index, outer: outer, inner: outer + (isBroken ? group.indent : 0), isBroken: isBroken)
        )
    }

    // MARK: Gaps

    private mutating func writeGap(before index: Int) {
        let gap = plan.gaps[index]
        let trivia = plan.trivia[index]
        let isStatement = gap.kind == .statement
        let levels = levels(of: gap, before: index)
        for comment in trivia.comments {
            if comment.isTrailing {
                output.append(UInt8(ascii: " "))
            } else {
                endLine(levels.comment, hasEmptyLine: isStatement && comment.followsEmptyLine)
            }
            write(comment.range)
        }
        if !trivia.comments.isEmpty || breaks(gap, trivia) {
            endLine(
                levels.token,
                hasEmptyLine: isStatement && trivia.followsEmptyLine && plan.tokens[index].kind != .end
            )
        } else if flatWidth(gap, trivia) > 0 {
            output.append(UInt8(ascii: " "))
            column += 1
        }
    }

    /// Indentation of a new line in a gap: for comments, and for the token.
    private func levels(of gap: LayoutPlan.Gap, before index: Int) -> (comment: Int, token: Int) {
        let current = open.last?.inner ?? 0
        if let group = gap.group, let found = open.last(where: { $0.index == group }) {
            return (found.inner, gap.isOutdented ? found.outer : found.inner)
        }
        switch plan.tokens[index].kind {
        case .semicolon, .comma, .end: return (current, current)
        default: return gap.kind == .statement ? (current, current) : (current + 1, current + 1)
        }
    }

    private func breaks(_ gap: LayoutPlan.Gap, _ trivia: TokenTrivia) -> Bool {
        if let group = gap.group { return isBroken[group] ?? false }
        return Self.alwaysBreaks(gap, trivia)
    }

    private static func alwaysBreaks(_ gap: LayoutPlan.Gap, _ trivia: TokenTrivia) -> Bool {
        switch gap.kind {
        case .line, .statement: true
        case .kept: trivia.hasLineBreak
        case .none, .space: !trivia.comments.isEmpty
        }
    }

    /// Ends the line, unless nothing stands on the first one yet.
    private mutating func endLine(_ level: Int, hasEmptyLine: Bool) {
        column = 4 * level
        guard !output.isEmpty else { return }
        output.append(UInt8(ascii: "\n"))
        if hasEmptyLine { output.append(UInt8(ascii: "\n")) }
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: column))
    }

    private mutating func write(_ range: Range<Int>) {
        let bytes = plan.bytes[range]
        output.append(contentsOf: bytes)
        if let end = bytes.lastIndex(of: UInt8(ascii: "\n")) {
            column = Self.columns(bytes[(end + 1)...])
        } else {
            column += Self.columns(bytes)
        }
    }

    // MARK: Widths

    /// True when the group and what must follow it on its line end before the limit.
    private func fits(_ group: LayoutPlan.Group) -> Bool {
        let start = flatEnds[group.first] - Self.width(of: plan.tokens[group.first], in: plan)
        var end = column + flatEnds[group.last] - start
        var index = group.last + 1
        while end <= KQLFormatter.lineLength, index < plan.tokens.count, !mayBreak(before: index) {
            end = column + flatEnds[index] - start
            index += 1
        }
        return end <= KQLFormatter.lineLength
    }

    private func mayBreak(before index: Int) -> Bool {
        let gap = plan.gaps[index]
        if let group = gap.group { return isBroken[group] ?? true || !plan.trivia[index].comments.isEmpty }
        return Self.alwaysBreaks(gap, plan.trivia[index])
    }

    private func flatWidth(_ gap: LayoutPlan.Gap, _ trivia: TokenTrivia) -> Int {
        Self.flatWidth(gap, trivia)
    }

    private static func flatWidth(_ gap: LayoutPlan.Gap, _ trivia: TokenTrivia) -> Int {
        switch gap.kind {
        case .none: 0
        case .space: 1
        case .kept, .line, .statement: trivia.isEmpty ? 0 : 1
        }
    }

    private static func flatEnds(_ plan: LayoutPlan) -> [Int] {
        var end = 0
        return plan.tokens.indices.map { index in
            end += flatWidth(plan.gaps[index], plan.trivia[index]) + width(of: plan.tokens[index], in: plan)
            return end
        }
    }

    /// Columns of a token; of one with several lines those of the first.
    private static func width(of token: KQLToken, in plan: LayoutPlan) -> Int {
        columns(plan.bytes[token.range].prefix { $0 != UInt8(ascii: "\n") })
    }

    private static func columns(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 & 0xC0 != 0x80 }
    }

    /// Which groups hold something that must be a new line.
    private static func forced(_ plan: LayoutPlan) -> [Bool] {
        var count = 0
        let lines = plan.gaps.indices.map { index in
            let gap = plan.gaps[index]
            let isForced = gap.group.map { plan.groups[$0].isForced } ?? false
            let hasComment = !plan.trivia[index].comments.isEmpty
            if isForced || hasComment || (gap.group == nil && alwaysBreaks(gap, plan.trivia[index])) { count += 1 }
            return count
        }
        return plan.groups.map { $0.isForced || lines[$0.last] > lines[$0.first] }
    }
}
