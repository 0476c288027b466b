import DefenderAPI
import KQL

extension HuntResult {
    /// The result without the columns of some names, compared without regard to case.
    func hiding(_ names: [String]) -> HuntResult {
        let hidden = Set(names.map { $0.lowercased() })
        return keeping { !hidden.contains($0.name.lowercased()) }
    }

    /// The result with the columns that fulfil a test.
    func keeping(_ test: (KQLColumn) -> Bool) -> HuntResult {
        let kept = columns.indices.filter { test(columns[$0]) }
        guard kept.count < columns.count else { return self }
        var result = self
        result.columns = kept.map { columns[$0] }
        result.rows = rows.map { row in kept.map { row[$0] } }
        return result
    }
}
