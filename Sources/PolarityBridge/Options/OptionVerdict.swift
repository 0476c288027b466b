import DefenderAPI
import Lookup
import TenantAccess

/// What is wrong with a set of options, as the platform shows it: at most one message for each key.
struct OptionVerdict: Sendable {
    private var messages: [(key: String, sentences: [String])] = []

    /// Mistakes that were found without asking anybody.
    init(_ mistakes: OptionMistakes) {
        for mistake in mistakes.list { add(mistake.key, "\(mistake.problem) \(mistake.remedy)") }
    }

    /// What probes found; what works, what was not probed, and what only a quota kept from being probed is not told.
    ///
    /// - Parameters:
    ///   - findings: What was found.
    ///   - given: Keys of the options that are set; the proxy and certificates are no reason where there are none.
    init(_ findings: [ProbeFinding], given: Set<String>) {
        for finding in findings where finding.outcome == .failed && !finding.isThrottled {
            var sentence = finding.ability.name + ": " + finding.detail
            if let role = finding.missingRole, let api = finding.ability.role?.api {
                sentence += " Grant the app \(role) (\(api), application permission) and give admin consent."
            }
            if let id = finding.requestID { sentence += " Request ID \(id)." }
            add(Self.key(of: finding, given), sentence)
        }
    }

    /// A way to the tenant that cannot be opened: a mistake in the option that the sentence names.
    init(unopened sentence: String, given: Set<String>) {
        add(Self.connectionKey(in: sentence, given) ?? "caFile", sentence)
    }

    /// `[{key, message}]`; empty when nothing is wrong.
    var json: JSONValue {
        .array(
            messages.map { key, sentences in
                JSONBuilder.object(
                    ("key", .string(key)),
                    ("message", .string(sentences.joined(separator: "\n")))
                )
            }
        )
    }

    private mutating func add(_ key: String, _ sentence: String) {
        if let place = messages.firstIndex(where: { $0.key == key }) {
            messages[place].sentences.append(sentence)
        } else {
            messages.append((key, [sentence]))
        }
    }

    /// The option that the sentence names first, else the one that the ability hangs on.
    private static func key(of finding: ProbeFinding, _ given: Set<String>) -> String {
        guard finding.missingRole == nil else { return finding.ability.enablingKey ?? "clientId" }
        return connectionKey(in: finding.detail, given)
            ?? finding.ability.enablingKey ?? finding.ability.addressKey(given)
    }

    /// The option of the connection that a sentence names first; the proxy and certificates only where they are set.
    private static func connectionKey(in sentence: String, _ given: Set<String>) -> String? {
        sentence.split { !$0.isLetter && !$0.isNumber }.map(String.init).first { word in
            OptionTable.definition(of: word)?.area == .connection
                && (given.contains(word) || !["proxyUrl", "caFile", "clientCertificateFile"].contains(word))
        }
    }
}

extension Ability {
    /// The option without which nobody needs the ability; nil for those that every lookup needs.
    fileprivate var enablingKey: String? {
        switch self {
        case .isolation, .scans: "enableMachinesIsolation"
        case .quarantine: "enableFileIsolation"
        case .record: "auditFile"
        case .signInGraph, .signInEndpoint, .alerts, .incidents, .hunting, .devices: nil
        }
    }

    /// The option that says where the ability is asked for; the sign-in service has one only where it is set.
    fileprivate func addressKey(_ given: Set<String>) -> String {
        switch self {
        case .signInGraph, .signInEndpoint: given.contains("loginUrl") ? "loginUrl" : "tenantId"
        case .alerts, .incidents, .hunting: "graphApiUrl"
        case .devices, .isolation, .scans, .quarantine, .record: "microsoft365ApiUrl"
        }
    }
}
