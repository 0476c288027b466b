import DefenderAPI
import Entities

extension LookupPlan {
    /// The plan for a person, in lines, as `--explain` prints it.
    package var text: String {
        let lines =
            ["Entities: \(entries.count), looked up: \(lookedUp.count)"]
            + entries.compactMap(Self.line)
            + ["", "Calls:"] + calls.flatMap(Self.lines)
            + ["", costLine]
            + lackingLines
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ entry: Entry) -> String? {
        switch entry.disposition {
        case .lookUp: nil
        case .ignored(let reason), .skipped(let reason): "  not looked up: \(shown(entry.item.entity)): \(reason)"
        }
    }

    private static func lines(_ call: Call) -> [String] {
        let head =
            "  \(call.source.rawValue): \(call.count.shown) to \(call.service.rawValue)"
            + " (quota \(call.quota.number)), entities: \(call.entries.count)"
        return [head] + call.detail.split(separator: "\n").map { "      " + $0 }
    }

    private var costLine: String {
        let certain = calls.filter { if case .exactly = $0.count { true } else { false } }
        let hunting = certain.filter { $0.service == .hunting }.reduce(0) { $0 + $1.count.number }
        let graph = certain.filter { $0.service == .graph }.reduce(0) { $0 + $1.count.number }
        return "Cost: \(hunting) hunting calls of at least 45 a minute and \(graph) Graph calls of 150 a minute;"
            + " what they find decides about the rest."
    }

    private var lackingLines: [String] {
        lackingTables.isEmpty
            ? [] : ["Not asked, because the tenant lacks them: \(lackingTables.joined(separator: ", "))"]
    }

    private static func shown(_ entity: Entity) -> String {
        let value = entity.value.utf8.count > 80 ? String(entity.value.prefix(60)) + "…" : entity.value
        return "\(entity.kind.rawValue) \(value)"
    }
}

extension LookupPlan.Call.Count {
    /// The number, exact or not.
    package var number: Int {
        switch self {
        case .exactly(let number), .atMost(let number): number
        }
    }

    fileprivate var shown: String {
        switch self {
        case .exactly(1): "1 call"
        case .exactly(let number): "\(number) calls"
        case .atMost(let number): "at most \(number) calls"
        }
    }
}
