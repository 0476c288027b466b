import DefenderAPI
import Lookup

/// The cost of a lookup as its template reads it.
struct CostView: Sendable {
    /// One service.
    struct Quota: Sendable {
        let name: String
        let spent: Int
        /// Calls that may still be made at once; nil when nobody knows.
        let left: String?
    }

    let calls: String
    /// `1.23 s`.
    let time: String
    /// False when the answer came from memory.
    let hasCalls: Bool
    let quotas: [Quota]

    init(_ model: CostModel) {
        let count = model.cost.calls
        calls = ByteText.grouped(Int64(count)) + (count == 1 ? " call" : " calls")
        let hundredths = model.cost.milliseconds / 10
        time = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) s"
        hasCalls = count > 0
        quotas = Self.names.compactMap { service, name in
            let spent = model.cost.quota[service] ?? 0
            let left = model.quotaLeft[service]
            return spent == 0 && left == nil
                ? nil : Quota(name: name, spent: spent, left: left.map { ByteText.grouped(Int64($0)) })
        }
    }

    private static let names: [(APIService, String)] = [
        (.hunting, "hunting"), (.graph, "Graph"), (.endpoint, "endpoint"),
    ]
}
