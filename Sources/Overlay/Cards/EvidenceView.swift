import DefenderAPI
import Lookup
import Mustache

/// A file or another piece of evidence of an alert.
struct EvidenceView: Sendable {
    let names: EvidenceNames
    /// In words; nil for none.
    let verdict: String?
    /// Whether the verdict speaks against the evidence.
    let isBad: Bool
    let groups: [FieldGroup]
    /// Whether the file can be quarantined; nil for what is no file.
    let quarantine: QuarantineView?

    init(_ evidence: JSONObject, quarantine: QuarantineView? = nil) {
        names = EvidenceNames(evidence)
        let verdict = evidence["verdict"]?.string ?? ""
        self.verdict = ["", "unknown"].contains(verdict.lowercased()) ? nil : ProductWords.text(verdict)
        isBad = ["malicious", "suspicious"].contains(verdict.lowercased())
        groups = FieldTable.evidence.groups(of: evidence)
        self.quarantine = quarantine
    }
}

extension EvidenceView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "type": names.type
        case "name": names.name
        case "verdict": verdict
        case "isBad": isBad
        case "groups": groups
        case "quarantine": quarantine
        default: nil
        }
    }
}
